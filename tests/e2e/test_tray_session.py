#!/usr/bin/python3
"""Staying signed in: for two minutes with tokens that live 40 seconds the real AWS CLI never fails while the app runs, and
nobody does anything. Then the session is ended at AWS, the tray says so, and two clicks bring it back. Acceptance cases 55
(one notice, one click, no browser unasked) and 59 (revocation is noticed within one request)."""

import json
import shlex
import shutil
import time

from lib.keyring import Keyring
from lib.notices import Notices
from lib.screen import Screen
from lib.signedin import start_signed_in
from lib.story import Story, run
from lib.tray import Tray
from lib.waiting import stays, wait_for
from lib.walkthrough import CASE, CONFIG

TOKEN_SECONDS, ROLE_SECONDS, LOOP_SECONDS = 40, 300, 120
RENEWED_EVERY = TOKEN_SECONDS / 2  # product.md, section 3


class TraySession(Story):
    has_panel = False
    emulator_options = ("--interval", "1", "--auto-approve", "0", "--access-token-seconds", str(TOKEN_SECONDS),
                        "--role-seconds", str(ROLE_SECONDS))

    @classmethod
    def happen(cls) -> None:
        cls.notices, tray = Notices(cls.desktop.bus), Tray(cls.desktop)
        cls.home = cls.new_home("session", browser=f"{shlex.quote(str(cls.programs.standin))} --approve")
        # Who was signed out after two minutes is warned at once the next time. Here it is about the end itself.
        cls.home.write_settings(noticeLead=0)
        cls.app = start_signed_in(cls.home, cls.programs.tray)
        begin = time.monotonic()
        cls.screen, cls.icon = Screen(cls.app.pid), tray.icon(cls.app.pid)
        cls.emulator.tell("settings", autoApprove="never")
        cls.first_menu = cls.icon.menu()
        cls.use_it_until(begin + LOOP_SECONDS)
        cls.end_it()
        cls.sign_in_again()

    @classmethod
    def use_it_until(cls, end: float) -> None:
        cls.failed, cls.succeeded, cls.standings = [], 0, set()
        while time.monotonic() < end:
            aws = cls.who_am_i()
            if aws.exit_code == 0:
                cls.succeeded += 1
            else:
                cls.failed.append(aws.errors())
            cls.standings.add(cls.icon.standing(CASE.session))
        cls.renewals = cls.renewal_requests()
        cls.said_while_used = [notice.title for notice in cls.notices.said(cls.app.pid)]

    @classmethod
    def who_am_i(cls):
        """The real AWS CLI, which has forgotten the role credentials that it got before."""
        shutil.rmtree(cls.home.home / ".aws/cli/cache", ignore_errors=True)
        return cls.home.aws("sts", "get-caller-identity", "--profile", CASE.profile)

    @classmethod
    def end_it(cls) -> None:
        cls.emulator.tell("revoke")
        cls.icon.wait_until(CASE.session, "ended, sign in again", RENEWED_EVERY + 5)
        cls.asked_until_it_said_so = cls.renewal_requests()[len(cls.renewals):]
        cls.ended_notice = cls.notices.wait_for(f"Your session {CASE.session} has ended.", cls.app.pid)
        cls.while_ended = cls.who_am_i()
        stays(lambda: not cls.screen.windows(), "no window by itself", 2)
        cls.opened_unasked = cls.home.opened()
        cls.ended_menu = cls.icon.menu()

    @classmethod
    def sign_in_again(cls) -> None:
        cls.icon.press("Sign in again")
        cls.screen.press("Open browser")
        cls.icon.wait_until(CASE.session, "signed in")
        cls.signed_in_notice = cls.notices.wait_for(f"Signed in to {CASE.session}.", cls.app.pid)
        wait_for(lambda: not cls.screen.windows(), "the window closes by itself")
        cls.after = cls.who_am_i()
        cls.left_on_screen = cls.notices.on_screen(cls.app.pid)
        cls.said = cls.notices.said(cls.app.pid)

    @classmethod
    def renewal_requests(cls) -> list[dict]:
        return [entry for entry in cls.emulator.requests("CreateToken") if entry["grantType"] == "refresh_token"]

    def test_the_aws_cli_never_fails(self):
        self.assertEqual(self.failed, [])
        self.assertGreater(self.succeeded, LOOP_SECONDS / 6)  # slow machines have their due

    def test_it_is_renewed_in_time_and_not_more_often(self):
        self.assertEqual({entry["status"] for entry in self.renewals}, {200})
        self.assertGreaterEqual(len(self.renewals), 3)
        pauses = [(after["time"] - before["time"]) / 1000 for before, after in zip(self.renewals, self.renewals[1:])]
        self.assertGreaterEqual(min(pauses), RENEWED_EVERY - 1)
        self.assertLess(max(pauses), TOKEN_SECONDS - 5)

    def test_nobody_is_bothered_meanwhile(self):
        self.assertEqual(self.standings, {"signed in"})
        self.assertEqual(self.said_while_used, [f"Signed in to {CASE.session}."])

    def test_the_menu_of_a_session(self):
        actions = ["Sign in again", "Start a fresh session", "Sign out"]
        windows = ["Add profile…", "Accounts and roles…", "Profiles…", "Settings…", "Quit"]
        self.assertEqual(self.first_menu, [f"{CASE.session}: signed in", *actions, *windows])
        actions.remove("Start a fresh session")
        self.assertEqual(self.ended_menu, [f"{CASE.session}: ended, sign in again", *actions, *windows])

    def test_case_59_revocation_is_noticed_within_one_request(self):
        self.assertEqual([entry["status"] for entry in self.asked_until_it_said_so], [400])

    def test_case_55_one_notice_with_a_button(self):
        ended = [notice for notice in self.said if "ended" in notice.title]
        self.assertEqual(ended, [self.ended_notice])
        self.assertEqual(ended[0].buttons, ("Sign in again",))
        self.assertEqual(ended[0].body, "AWS tools get no credentials until you sign in again.")
        self.assertTrue(ended[0].waits)

    def test_case_55_nothing_opens_unasked(self):
        self.assertEqual(self.opened_unasked, [])
        self.assertEqual(len(self.home.opened()), 1)  # by the second click

    def test_case_55_it_asks_no_more(self):
        ended_at = self.asked_until_it_said_so[-1]["time"]
        after = [entry for entry in self.renewal_requests() if entry["time"] > ended_at]
        self.assertEqual({entry["status"] for entry in after} - {200}, set())

    def test_two_clicks_bring_it_back(self):
        self.assertNotEqual(self.while_ended.exit_code, 0)
        self.assertEqual((self.after.exit_code, self.after.errors()), (0, ""))
        self.assertIn(CASE.role, json.loads(self.after.output())["Arn"])
        self.assertEqual(self.home.config.read_text(), CONFIG)

    def test_the_notice_of_the_end_goes(self):
        self.assertEqual([notice.title for notice in self.left_on_screen], [f"Signed in to {CASE.session}."])
        self.assertEqual(self.signed_in_notice.buttons, ())

    def test_the_keychain_has_the_newest_refresh_token(self):
        (text,) = Keyring(self.desktop.bus.address).entries(self.home.instance).values()
        entry = json.loads(text)
        self.assertEqual(entry["refreshToken"], self.emulator.get("secrets")["refreshTokens"][-1])


if __name__ == "__main__":
    run()
