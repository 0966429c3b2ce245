#!/usr/bin/python3
"""What comes in between: a second launch, a window that is closed in mid-wait, a refusal, a code that nobody used, a
session that has ended. Acceptance cases 30 (polling stops) and 33 (second start)."""

from lib.processes import Process
from lib.story import Story, run
from lib.tray import Tray
from lib.waiting import stays, wait_for
from lib.walkthrough import CASE, CONFIG, TOKEN_FILE, Walkthrough

INTERVAL = 1  # seconds
WINDOWS = ["Add profile…", "Accounts and roles…", "Profiles…", "Settings…", "Quit"]


class Interruptions(Story):
    """Each test has a home and an app of its own."""

    has_panel = False
    homes = 0
    emulator_options = ("--interval", str(INTERVAL))

    @classmethod
    def happen(cls) -> None:
        cls.tray = Tray(cls.desktop)

    def setUp(self) -> None:
        self.emulator.tell("log/clear")
        Interruptions.homes += 1
        self.home = self.new_home(f"home-{self.homes}")  # short, as a socket's path must be
        self.app, self.screen = self.start_app(self.home)
        self.addCleanup(self.app.stop)
        self.addCleanup(self.take_picture_if_failed)
        self.walk = Walkthrough(self.screen)

    def asked(self, operation: str) -> int:
        return len(self.emulator.requests(operation))

    def go_to_code(self) -> str:
        self.walk.enter_session()
        self.walk.go_on()
        return self.walk.user_code()

    def wait_for_polls(self, count: int) -> None:
        wait_for(lambda: self.asked("CreateToken") >= count, f"the app has polled {count} times")

    def make_profile(self) -> None:
        self.emulator.tell("approve", userCode=self.go_to_code())
        self.walk.choose_role()
        self.walk.go_on()
        self.walk.enter_profile()
        self.walk.save()

    def assert_polling_has_stopped(self) -> None:
        # Case 30: one request may be under way, and there is no other, nor a new start.
        polls, starts = self.asked("CreateToken"), self.asked("StartDeviceAuthorization")
        stays(lambda: self.asked("CreateToken") <= polls + 1, "at most one more poll", 2.5 * INTERVAL)
        self.assertEqual(self.asked("StartDeviceAuthorization"), starts)

    def assert_nothing_written(self) -> None:
        self.assertFalse(self.home.config.parent.exists())
        left = {file for file in self.home.files() if not file.endswith(("/socket", "/instance.lock"))}
        self.assertEqual(left, set())

    def second_launch(self, *arguments: str) -> Process:
        return self.home.run(self.programs.tray, *arguments)

    def test_case_33_second_launch_raises_the_first(self):
        code = self.go_to_code()
        cover = self.home.start(self.programs.standin, f"https://covers.the.wizard/?user_code={code}")
        self.addCleanup(cover.stop)
        wait_for(lambda: not self.screen.is_in_front(), "another window is in front")

        second = self.second_launch()
        self.assertEqual((second.exit_code, second.output(), second.errors()), (0, "", ""))
        wait_for(self.screen.is_in_front, "the wizard is in front")
        self.assertEqual(len(self.screen.windows()), 1)
        self.assertEqual(self.screen.text("User code"), code)
        self.assertEqual((self.asked("RegisterClient"), self.asked("StartDeviceAuthorization")), (1, 1))

    def test_second_launch_opens_a_closed_wizard(self):
        self.screen.press("Cancel")
        wait_for(lambda: not self.screen.windows(), "the wizard is closed")
        self.assertTrue(self.app.is_running)  # in the tray
        self.assertEqual(self.second_launch("--wizard").exit_code, 0)
        self.walk.wait_for_page("SSO session")

    def test_case_30_cancel_stops_polling(self):
        self.go_to_code()
        self.wait_for_polls(1)
        self.screen.press("Cancel")
        wait_for(lambda: not self.screen.windows(), "the wizard is closed")
        self.assert_polling_has_stopped()
        self.assert_nothing_written()
        self.assertTrue(self.app.is_running)

    def test_case_30_closing_the_window_stops_polling(self):
        self.go_to_code()
        self.wait_for_polls(1)
        self.screen.close_window()
        self.assert_polling_has_stopped()
        self.assert_nothing_written()

    def test_case_30_refused(self):
        self.emulator.tell("deny", userCode=self.go_to_code())
        self.screen.wait_for_words("The request was refused in the browser.")
        self.assertFalse(self.screen.has("text", "User code"))
        self.assertTrue(self.screen.can_press("Try again"))
        self.assert_polling_has_stopped()
        self.assert_nothing_written()

    def test_case_30_expired(self):
        old_code = self.go_to_code()
        self.emulator.tell("expire-device-codes")
        self.screen.wait_for_words("The code has expired.")
        self.assertFalse(self.screen.has("text", "User code"))
        self.assert_polling_has_stopped()
        self.screen.press("Get a new code")
        new_code = self.walk.user_code()
        self.assertNotEqual(new_code, old_code)
        self.assertEqual(self.emulator.pending_codes(), [new_code])
        self.assertEqual(self.home.opened(), [])

    def test_tray_menu_quits(self):
        icon = self.tray.icon(self.app.pid)
        self.assertEqual(icon.menu(), WINDOWS)  # no session, so nothing to sign in to again
        self.screen.press("Cancel")
        wait_for(lambda: not self.screen.windows(), "the wizard is closed")
        icon.press("Add profile…")
        self.walk.wait_for_page("SSO session")
        icon.press("Quit")
        self.assertEqual(self.app.wait(), 0, self.app.errors())
        self.assertEqual(self.home.files(), set())

    def test_sign_in_again(self):
        # The walk-through's second half: the session has ended, one re-authentication brings the same command back.
        self.make_profile()
        self.screen.press("Finish")
        wait_for(lambda: not self.screen.windows(), "the wizard is closed")
        icon = self.tray.icon(self.app.pid)
        self.assertEqual(icon.menu(), [
            f"{CASE.session}: signed in", "Sign in again", "Start a fresh session", "Sign out", *WINDOWS])
        self.assertEqual(self.list_buckets().exit_code, 0)

        self.emulator.tell("revoke")
        for file in (self.home.home / ".aws/cli/cache").iterdir():
            file.unlink()  # the role credentials, which the AWS CLI keeps, have ended as well
        refused = self.list_buckets()
        self.assertNotEqual(refused.exit_code, 0)
        self.assertIn("expired", refused.errors())

        old_token = (self.home.tokens / TOKEN_FILE).read_text()
        icon.press("Sign in again")
        code = self.screen.text("User code")
        self.assertIn(f"Sign in to {CASE.session}", self.screen.words())
        self.screen.press("Open browser")
        wait_for(self.home.opened, "a browser is opened")
        self.assertEqual(len(self.home.opened()), 1)
        self.emulator.tell("approve", userCode=code)
        wait_for(lambda: not self.screen.windows(), "the window closes by itself")
        wait_for(lambda: (self.home.tokens / TOKEN_FILE).read_text() != old_token, "there is a new token")

        again = self.list_buckets()
        self.assertEqual((again.exit_code, again.errors()), (0, ""))
        self.assertEqual(self.home.config.read_text(), CONFIG)
        self.assertEqual(self.asked("StartDeviceAuthorization"), 2)

    def list_buckets(self) -> Process:
        return self.home.aws("s3", "ls", "--profile", CASE.profile)


if __name__ == "__main__":
    run()
