#!/usr/bin/python3
"""Signing out everywhere, from the tray: at AWS, in the keychain, in the files of the AWS CLI. What cannot be done now, because
the network or the keychain is away, is said and done later. Acceptance cases 23, 60 (a renewal is under way) and 75 (files of
others are left alone)."""

from hashlib import sha1

from lib.person import Person
from lib.story import Story, run
from lib.waiting import stays, wait_for
from lib.walkthrough import CASE

HANDED_OUT = "Role credentials that were already handed out work until they end."
NOT_TOLD = "AWS has not been told yet. The app tries again by itself as long as it runs."
NOT_DELETED = ("The keychain has not deleted its entry yet. It is marked for deletion and no longer used; the app tries "
               "again by itself.")
NOT_EVERYWHERE = "signed out, but not everywhere yet"
LOOKS_EVERY = 30  # seconds: how often the app looks after what it could not do
SLOW_SECONDS = 4  # what a renewal takes that is overtaken
RETRY = 60  # seconds between two tries to tell AWS
SAVED_LIST = f"accounts-{sha1(CASE.session.encode()).hexdigest()}.json"
OTHER_FILE = "0123456789012345678901234567890123456789.json"


class SignOut(Story):
    """Many people at the same time, because what heals by itself takes its time."""

    has_panel = False

    @classmethod
    def happen(cls) -> None:
        cls.offline = cls.sign_out_offline()
        cls.keyless = cls.sign_out_without_keyring("keyless")
        cls.restarted = cls.sign_out_without_keyring("restarted")
        cls.restart_without_keyring(cls.restarted)
        cls.hasty = cls.sign_out_in_renewal()
        cls.sign_out_plainly()
        cls.start_fresh()
        cls.wait_for_healing()

    @classmethod
    def new_person(cls, name: str) -> Person:
        person = Person(cls, name)
        person.start_signed_in()
        return person

    @classmethod
    def sign_out(cls, person: Person) -> None:
        person.icon.press("Sign out")
        person.farewell = person.wait_for_notice(f"Signed out of {CASE.session}.")
        person.standing_after = person.standing()

    @classmethod
    def sign_out_offline(cls) -> Person:
        person = cls.new_person("offline")
        person.emulator.tell("fault", operation="*", kind="reset", times=100000)
        cls.sign_out(person)
        person.left_at_once = (person.entries(), person.token_file.exists())
        person.emulator.tell("fault/clear")
        return person

    @classmethod
    def sign_out_without_keyring(cls, name: str) -> Person:
        person = cls.new_person(name)
        person.take_keyring_away()
        cls.sign_out(person)
        return person

    @classmethod
    def sign_out_in_renewal(cls) -> Person:
        person = cls.new_person("hasty")
        person.emulator.tell("fault", operation="CreateToken", kind="slow", milliseconds=SLOW_SECONDS * 1000)
        person.token_file.unlink()  # which is taken for an `aws sso logout`, so AWS is asked for another token
        wait_for(person.renewals, "a renewal is under way")
        cls.sign_out(person)
        return person

    @classmethod
    def restart_without_keyring(cls, person: Person) -> None:
        """And later with it."""
        person.quit()
        person.start("--background")
        person.wait_until(NOT_EVERYWHERE)
        stays(lambda: person.standing() == NOT_EVERYWHERE, "it stays signed out", 1)
        person.quit()
        person.bring_keyring()
        person.entries_before = person.entries()
        person.start("--background")
        person.wait_until("signed out", 5)

    @classmethod
    def sign_out_plainly(cls) -> None:
        cls.plain = person = cls.new_person("plain")
        (person.home.tokens / OTHER_FILE).write_bytes(
            b'{"accessToken": "of somebody else", "expiresAt": "2999-01-01T00:00:00Z"}')
        # What an earlier run has saved: no window has asked for the accounts in this one.
        person.saved = person.home.home / ".local/share" / person.home.instance / "lists" / SAVED_LIST
        person.saved.parent.mkdir(mode=0o700, exist_ok=True)
        person.saved.write_bytes(b"{}")
        person.before = person.who_am_i()
        person.cached_before = person.cli_cache()
        cls.sign_out(person)
        person.after = person.who_am_i()
        person.menu = person.icon.menu()

    @classmethod
    def start_fresh(cls) -> None:
        cls.fresh = person = cls.new_person("fresh")
        person.emulator.tell("log/clear")
        person.emulator.tell("settings", autoApprove="never")
        person.icon.press("Start a fresh session")
        code = person.screen.text("User code")
        person.words = person.screen.words()
        person.before_approval = person.operations()
        person.screen.press("Open browser")
        wait_for(person.home.opened, "a browser is opened")
        person.emulator.tell("approve", userCode=code)
        person.wait_for_notice(f"Signed in to {CASE.session}.")
        wait_for(lambda: not person.screen.windows(), "the window closes by itself")
        person.after = person.who_am_i()

    @classmethod
    def wait_for_healing(cls) -> None:
        cls.keyless.bring_keyring()
        cls.keyless.wait_until("signed out", LOOKS_EVERY + 5)
        cls.offline.wait_until("signed out", RETRY + LOOKS_EVERY)

    def logouts(self, person: Person) -> list[dict]:
        return [entry for entry in person.emulator.requests("Logout") if entry["status"] == 200]

    def assert_signed_out_here(self, person: Person) -> None:
        self.assertEqual(person.entries(), {})
        self.assertFalse(person.token_file.exists())
        self.assertEqual(person.standing(), "signed out")
        self.assertNotIn("Sign out", person.icon.menu())

    def test_signed_out_everywhere(self):
        self.assertEqual((self.plain.before.exit_code, self.plain.before.errors()), (0, ""))
        self.assertEqual(self.plain.standing_after, "signed out")
        self.assert_signed_out_here(self.plain)
        self.assertEqual(len(self.logouts(self.plain)), 1)
        self.assertNotEqual(self.plain.after.exit_code, 0)
        self.assertIn(f"Token for {CASE.session} does not exist", self.plain.after.errors())

    def test_the_role_credentials_of_the_aws_cli_go(self):
        self.assertEqual(len(self.plain.cached_before), 1)
        self.assertEqual(self.plain.cli_cache(), [])

    def test_the_saved_list_of_accounts_goes(self):
        self.assertFalse(self.plain.saved.exists())

    def test_case_75_files_of_others_stay(self):
        self.assertEqual([file.name for file in self.plain.home.tokens.iterdir()],
                         [OTHER_FILE])

    def test_the_notice_says_what_still_works(self):
        self.assertEqual(self.plain.farewell.body, HANDED_OUT)
        self.assertEqual(self.plain.farewell.buttons, ())
        self.assertEqual([title for title in self.plain.said() if "ended" in title], [])

    def test_the_menu_after_it(self):
        self.assertEqual(self.plain.menu, [
            f"{CASE.session}: signed out", "Sign in again", "Add profile…", "Accounts and roles…", "Profiles…",
            "Settings…", "Quit"])

    def test_without_network_it_is_said(self):
        self.assertEqual(self.offline.farewell.body, f"{HANDED_OUT}\n{NOT_TOLD}")
        self.assertEqual(self.offline.standing_after, NOT_EVERYWHERE)
        self.assertEqual(self.offline.left_at_once, ({}, False))

    def test_with_the_network_aws_hears_of_it(self):
        self.assertEqual(len(self.logouts(self.offline)), 1)
        self.assert_signed_out_here(self.offline)

    def test_case_23_without_keychain_it_is_said(self):
        for person in (self.keyless, self.restarted):
            with self.subTest(person.name):
                self.assertEqual(person.farewell.body, f"{HANDED_OUT}\n{NOT_DELETED}")
                self.assertEqual(person.standing_after, NOT_EVERYWHERE)
                self.assertEqual(len(self.logouts(person)), 1)

    def test_case_23_with_the_keychain_the_entry_goes(self):
        self.assert_signed_out_here(self.keyless)

    def test_case_23_after_a_restart_as_well(self):
        self.assertEqual(len(self.restarted.entries_before), 1)
        self.assert_signed_out_here(self.restarted)

    def test_case_60_a_renewal_brings_nothing_back(self):
        self.assert_signed_out_here(self.hasty)
        # The one under way; to tell AWS of the end, a token that has just ended may be renewed once more, in vain.
        statuses = [entry["status"] for entry in self.hasty.renewals()]
        self.assertEqual((statuses[0], set(statuses[1:]) - {400}), (200, set()))
        state = self.hasty.emulator.get("state")
        self.assertEqual((state["accessTokens"], state["refreshTokens"]), (0, 0))

    def test_a_fresh_session_begins_with_the_end_of_the_old_one(self):
        self.assertEqual(self.fresh.before_approval[0], "Logout")
        self.assertIn("StartDeviceAuthorization", self.fresh.before_approval)
        self.assertEqual(len(self.logouts(self.fresh)), 1)
        self.assertIn(f"Sign in to {CASE.session}", self.fresh.words)
        self.assertIn("You were signed out of the AWS access portal first, so the new session lasts its full time.",
                      self.fresh.words)

    def test_a_fresh_session_works(self):
        self.assertEqual((self.fresh.after.exit_code, self.fresh.after.errors()), (0, ""))
        self.assertEqual(self.fresh.entry()["refreshToken"], self.fresh.emulator.get("secrets")["refreshTokens"][-1])
        self.assertEqual(self.fresh.standing(), "signed in")


if __name__ == "__main__":
    run()
