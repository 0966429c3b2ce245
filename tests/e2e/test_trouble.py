#!/usr/bin/python3
"""What goes wrong around the app: keychain, network, and its own end at a bad moment. It says so, harms nothing, and heals
by itself. Acceptance cases 14 to 16 and 18 (keychain), 42 (captive portal), 58 (killed in mid-renewal)."""

import json
import threading
import time
from collections.abc import Callable

from lib.leaks import Hunt
from lib.person import Person
from lib.screen import click_at, middle_of
from lib.signedin import write_config
from lib.story import Story, run
from lib.waiting import stays, wait_for
from lib.walkthrough import CASE, CONFIG

SESSION_ONLY = CONFIG[CONFIG.index("[sso-session"):]  # no profile, so nothing is published
TOKEN_SECONDS = 60  # renewed after half of it
SLOW_SECONDS = 5  # what a renewal takes that is to be interrupted
LOOKS_EVERY = 30  # seconds: how often the app looks after the keychain
NO_KEYCHAIN = ("You are signed in, but the sign-in could not be saved. There is no keychain on this desktop. Install "
               "gnome-keyring or KWallet (package kwalletmanager), sign in to your desktop again, then try again.")
NO_GLIB = ("You are signed in, but the sign-in could not be saved. The keychain cannot be used because QT_NO_GLIB is set. "
           "Start the app without it.")
CAPTIVE = "this network does not lead to AWS, trying again"


class Trouble(Story):
    """Many people at the same time, each with a trouble of their own, because what heals takes its time."""

    has_panel = False

    @classmethod
    def happen(cls) -> None:
        cls.captive = cls.meet_captive_portal()
        cls.late = cls.sign_in_and_quit()
        cls.quitting = cls.interrupt_renewal("quitting", cls.quit)
        cls.killed = cls.interrupt_renewal("killed", cls.kill)
        cls.locked = cls.start_with_locked_keyring()
        cls.no_service = cls.sign_in_without_keychain("no-service")
        cls.no_bus = cls.sign_in_without_bus()
        cls.no_glib = cls.sign_in_without_keychain("no-glib", has_keyring=True, QT_NO_GLIB="1")
        cls.see_captive_portal()
        cls.go_on_after_quit()
        cls.go_on_after_kill()
        cls.wait_for_keyring()
        cls.start_late()
        cls.leave_captive_portal()

    # --- the network

    @classmethod
    def meet_captive_portal(cls) -> Person:
        person = Person(cls, "captive", "--access-token-seconds", str(TOKEN_SECONDS))
        person.start_signed_in()
        person.emulator.tell("fault", operation="*", kind="html", times=100000)
        person.token_ends = time.monotonic() + TOKEN_SECONDS
        return person

    @classmethod
    def see_captive_portal(cls) -> None:
        person = cls.captive
        wait_for(lambda: person.standing().startswith(CAPTIVE), "it is noticed", TOKEN_SECONDS / 2 + 5)
        person.while_token_lives = person.standing()

    @classmethod
    def leave_captive_portal(cls) -> None:
        person = cls.captive
        wait_for(lambda: time.monotonic() > person.token_ends + 1, "its token has ended", TOKEN_SECONDS)
        person.after_token = person.standing()
        person.entries_meanwhile = person.entries()
        person.emulator.tell("fault/clear")
        person.wait_until("signed in", TOKEN_SECONDS / 2 + 5)
        person.after = person.who_am_i()

    # --- a locked keyring

    @classmethod
    def start_with_locked_keyring(cls) -> Person:
        person = Person(cls, "locked", "--access-token-seconds", "5")  # has ended when it starts again
        person.start_signed_in()
        person.quit()
        person.keyring.lock()
        wait_for(person.keyring.is_locked, "the keyring is locked")
        person.emulator.tell("log/clear")
        person.asked = person.bus.start(
            "dbus-monitor", "--address", person.bus.address, "interface='org.freedesktop.Secret.Prompt',member='Prompt'",
            "interface='org.freedesktop.Secret.Service',member='Unlock'")
        person.start("--background")
        person.wait_until("the keychain is locked")
        stays(lambda: person.standing() == "the keychain is locked", "it stays so", 2)
        person.asked_unasked = [word for word in ("member=Prompt", "member=Unlock") if word in person.asked.output()]
        person.requests_meanwhile = person.operations()
        person.icon.press("Unlock the keychain…")
        wait_for(lambda: "member=Unlock" in person.asked.output(), "it asks when the person wants it to")
        person.said_meanwhile = person.said()
        person.keyring.unlock()
        person.unlocked_at = time.monotonic()
        return person

    @classmethod
    def wait_for_keyring(cls) -> None:
        cls.locked.wait_until("signed in", max(1, cls.locked.unlocked_at + LOOKS_EVERY + 10 - time.monotonic()))
        wait_for(cls.locked.renewals, "what has ended is renewed")

    # --- not running while a token ends

    @classmethod
    def sign_in_and_quit(cls) -> Person:
        person = Person(cls, "late", "--access-token-seconds", "12")
        person.start_signed_in()
        person.token_ends = time.monotonic() + 12
        person.quit()
        return person

    @classmethod
    def start_late(cls) -> None:
        person = cls.late
        wait_for(lambda: time.monotonic() > person.token_ends, "its token has ended", 12)
        begin = time.monotonic()
        person.start("--background")
        wait_for(person.renewals, "it is renewed", LOOKS_EVERY + 5)
        person.seconds_until_renewal = time.monotonic() - begin

    # --- no keychain

    @classmethod
    def sign_in_without_keychain(cls, name: str, has_keyring: bool = False, **environment: str) -> Person:
        person = Person(cls, name, has_keyring=has_keyring)
        write_config(person.home, SESSION_ONLY)
        person.start("--background", **environment)
        wait_for(person.standing, "it is known how the session stands")
        wait_for(lambda: person.standing() != "not known yet", "it is known how the session stands")
        person.at_start = person.standing()
        person.icon.press("Sign in again")
        person.keep = middle_of(person.screen.find("push button", "Keep for this run only", 15))
        person.words = person.screen.words()
        person.screen.press("Keep for this run only")
        wait_for(lambda: not person.screen.windows(), "the window closes by itself")
        person.wait_until("signed in for this run only")
        cls.hunt(person)
        person.exit_code = person.quit()
        person.start("--background", **environment)
        wait_for(lambda: person.standing() == person.at_start, "it stands as before")
        return person

    @classmethod
    def sign_in_without_bus(cls) -> Person:
        """Nobody can see or press anything there but with eyes and a mouse: accessibility needs a bus as well. The window
        is the one of whom there is no Secret Service for, so its button is where that one was."""
        person = Person(cls, "no-bus", has_keyring=False)
        person.home.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"
        write_config(person.home)
        person.app = person.home.start(cls.programs.tray, "--sign-in", CASE.session)
        wait_for(lambda: 200 in [poll["status"] for poll in person.emulator.requests("CreateToken")], "it is signed in", 20)
        time.sleep(1)  # until the keychain has come to nothing
        click_at(cls.no_service.keep)
        wait_for(person.token_file.exists, "the access token is published")
        person.after = person.who_am_i()
        cls.hunt(person)
        person.exit_code = person.quit()
        return person

    @classmethod
    def hunt(cls, person: Person) -> None:
        person.secrets = person.emulator.get("secrets")
        person.leaks = Hunt(person.secrets).in_folders(person.home.home, person.home.runtime, person.home.tmp)

    # --- ended in mid-renewal

    @classmethod
    def interrupt_renewal(cls, name: str, interrupt: Callable[[Person], None]) -> Person:
        person = Person(cls, name, "--access-token-seconds", str(TOKEN_SECONDS))
        person.home.write_settings(noticeLead=0)  # the length that it learns of a session is short here
        person.start_signed_in()
        person.emulator.tell("fault", operation="CreateToken", kind="slow", milliseconds=SLOW_SECONDS * 1000)

        def interrupt_in_time() -> None:
            wait_for(person.renewals, "a renewal is under way", TOKEN_SECONDS)
            interrupt(person)
        person.interruption = threading.Thread(target=interrupt_in_time, daemon=True)
        person.interruption.start()
        return person

    @classmethod
    def quit(cls, person: Person) -> None:
        begin = time.monotonic()
        person.exit_code = person.quit()
        person.quit_seconds = time.monotonic() - begin

    @classmethod
    def kill(cls, person: Person) -> None:
        person.app.kill()

    @classmethod
    def go_on_after_quit(cls) -> None:
        person = cls.quitting
        person.interruption.join()
        person.left_in_keychain = person.entry()
        person.last_issued = person.emulator.get("secrets")["refreshTokens"][-1]
        person.printed = person.ask_for_credentials()
        person.start("--background")
        person.wait_until("signed in")

    @classmethod
    def go_on_after_kill(cls) -> None:
        person = cls.killed
        person.interruption.join()
        person.left_in_keychain = person.entry()
        person.emulator.tell("settings", accessTokenSeconds=3600)
        person.start("--background")
        person.wait_until("ended, sign in again", TOKEN_SECONDS)
        person.notices.press(person.wait_for_notice(f"Your session {CASE.session} has ended."))
        person.wait_until("signed in")
        person.after = person.who_am_i()
        person.sign_ins = [entry for entry in person.emulator.requests("CreateToken")
                           if entry["status"] == 200 and entry["grantType"] != "refresh_token"]

    # --- the tests

    def assert_worked(self, process) -> None:
        self.assertEqual((process.exit_code, process.errors()), (0, ""))

    def test_case_42_a_captive_portal_signs_nobody_out(self):
        self.assertRegex(self.captive.while_token_lives, rf"^{CAPTIVE}; works until (\d+-\d+-\d+ )?\d\d:\d\d$")  # a date after midnight
        self.assertTrue(self.captive.after_token.startswith(CAPTIVE))
        self.assertEqual(len(self.captive.entries_meanwhile), 1)
        self.assertEqual(self.captive.said(), [f"Signed in to {CASE.session}."])
        self.assert_worked(self.captive.after)

    def test_case_16_a_locked_keyring_is_said_and_nobody_is_asked(self):
        self.assertEqual(self.locked.asked_unasked, [])
        self.assertEqual(self.locked.said_meanwhile, [])
        self.assertEqual(self.locked.screen.windows(), [])

    def test_case_16_nothing_is_deleted_or_registered(self):
        self.assertEqual(self.locked.requests_meanwhile, [])
        self.assertEqual(len(self.locked.entries()), 1)

    def test_case_16_it_heals_when_the_keyring_opens(self):
        self.assertEqual(self.locked.standing(), "signed in")
        self.assertEqual({entry["status"] for entry in self.locked.renewals()}, {200})
        self.assertNotIn("RegisterClient", self.locked.operations())

    def test_case_15_without_a_secret_service(self):
        self.assertEqual(self.no_service.at_start, "there is no keychain")
        self.assertIn(NO_KEYCHAIN, self.no_service.words)
        self.assertEqual(self.no_service.exit_code, 0)
        self.assertEqual(self.no_service.leaks, set())
        self.assertEqual(len(self.no_service.secrets["refreshTokens"]), 1)  # so there was something to look for

    def test_case_14_without_a_session_bus(self):
        self.assert_worked(self.no_bus.after)
        self.assertEqual(self.no_bus.exit_code, 0)
        published = f"home/{self.no_bus.token_file.relative_to(self.no_bus.home.home)}"
        left = {leak for leak in self.no_bus.leaks if not leak.place.startswith("home/.aws/cli/cache/")}
        self.assertEqual({(leak.kind, leak.place) for leak in left}, {("accessTokens", published)})

    def test_case_18_without_glibs_event_loop(self):
        self.assertEqual(self.no_glib.at_start, "the keychain cannot be used")
        self.assertIn(NO_GLIB, self.no_glib.words)
        self.assertEqual(self.no_glib.leaks, set())
        self.assertEqual(self.no_glib.exit_code, 0)

    def test_what_has_ended_is_renewed_at_start(self):
        self.assertLess(self.late.seconds_until_renewal, 5)

    def test_quitting_waits_for_a_renewal(self):
        self.assertEqual(self.quitting.exit_code, 0)
        self.assertLess(self.quitting.quit_seconds, 10)
        self.assertEqual(self.quitting.left_in_keychain["refreshToken"], self.quitting.last_issued)
        self.assert_worked(self.quitting.printed)
        self.assertEqual(json.loads(self.quitting.printed.output())["Version"], 1)
        self.assertEqual({entry["status"] for entry in self.quitting.renewals()}, {200})

    def test_case_58_killed_in_mid_renewal_costs_one_sign_in(self):
        self.assertIn("refreshToken", self.killed.left_in_keychain)
        self.assertEqual(self.killed.said(),
                         [f"Your session {CASE.session} has ended.", f"Signed in to {CASE.session}."])
        self.assertEqual(len(self.killed.sign_ins), 2)  # the first one, and one more
        self.assert_worked(self.killed.after)


if __name__ == "__main__":
    run()
