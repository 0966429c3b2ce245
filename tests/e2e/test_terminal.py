#!/usr/bin/python3
"""What a person does in a terminal beside the app: `aws sso login`, `aws sso logout`, `rm`. The app notices, never touches
what the AWS CLI wrote, and takes it over when it is told to. Acceptance cases 59, 74 and 75."""

import json
import time

from lib.app import mode
from lib.person import Person
from lib.signedin import write_config
from lib.story import OF_THE_CLI, Story, run
from lib.waiting import stays, wait_for
from lib.walkthrough import CASE, CONFIG

SOON = 2  # seconds, from the terminal's prompt to the tray
LOOKS_EVERY = 30  # seconds: how often the app looks at the time
SHORT_TOKEN = 15  # seconds; long enough to see whether somebody renews it
BY_CLI = "signed in by the AWS CLI"
MOVE = "Move its secrets to the keychain"


class Terminal(Story):
    """Each test has a person of its own."""

    # The AWS CLI has its session in one file and its registration in another.
    keepers = {r"shell-\d+/home/\.aws/sso/cache/[0-9a-f]{40}\.json": OF_THE_CLI}
    has_panel = False
    people = 0
    theirs = set()

    def setUp(self) -> None:
        Terminal.people += 1
        self.person = Person(self, f"shell-{self.people}")
        self.addCleanup(lambda: self.person.app.stop())
        self.file = self.person.token_file

    def start_signed_out(self) -> None:
        write_config(self.person.home)
        self.person.start("--background")
        self.person.wait_until("signed out")

    # --- what a person types, and what came of it

    def aws_sso(self, command: str, *options: str) -> float:
        """Runs it; gives when it was done."""
        aws = self.person.home.aws("sso", command, "--profile", CASE.profile, *options)
        self.assertEqual(aws.exit_code, 0, aws.errors())
        return time.monotonic()

    def log_in(self) -> None:
        self.assert_soon(self.aws_sso("login", "--no-browser"), BY_CLI)
        Terminal.theirs |= {self.token()[name] for name in ("refreshToken", "clientSecret")}

    def assert_soon(self, since: float, standing: str) -> None:
        self.person.wait_until(standing)
        self.assertLess(time.monotonic() - since, SOON)

    def assert_profile_works(self) -> None:
        aws = self.person.who_am_i()
        self.assertEqual((aws.exit_code, aws.errors()), (0, ""))
        self.assertIn(CASE.role, json.loads(aws.output())["Arn"])

    def token(self) -> dict:
        return json.loads(self.file.read_text())

    # --- the tests

    def test_login_is_noticed_and_left_alone(self):
        self.start_signed_out()
        self.person.emulator.tell("settings", accessTokenSeconds=SHORT_TOKEN)
        self.log_in()
        written = self.file.read_bytes()
        self.assertIn("refreshToken", self.token())
        self.person.emulator.tell("log/clear")
        # Case 74. While it is good and when it has ended: nobody renews it, nobody writes the file.
        self.person.wait_until("signed out", SHORT_TOKEN + LOOKS_EVERY + 5)
        self.assertEqual(self.file.read_bytes(), written)
        self.assertEqual(self.person.emulator.get("log"), [])
        self.assertEqual(self.person.entries(), {})
        self.assertEqual(self.person.said(), [])

    def test_logout_after_a_login_in_the_terminal(self):
        self.start_signed_out()
        self.log_in()
        self.assertIn("Sign out", self.person.icon.menu())
        self.assert_soon(self.aws_sso("logout"), "signed out")
        self.assertEqual(self.person.said(), [])

    def test_case_59_logout_of_a_session_of_ours(self):
        self.person.start_signed_in()
        self.assertEqual(len(self.person.entries()), 1)
        self.assert_soon(self.aws_sso("logout"), "signed out")
        wait_for(lambda: not self.person.entries(), "the keychain's entry is gone")
        self.assertFalse(self.file.exists())
        stays(lambda: not self.file.exists(), "no token file comes back", 2)
        self.assertEqual([title for title in self.person.said() if "ended" in title], [])
        self.assertEqual([entry["status"] for entry in self.person.renewals()], [400])

    def test_a_login_in_the_terminal_wins_over_ours_when_it_ends_later(self):
        self.person.emulator.tell("settings", accessTokenSeconds=SHORT_TOKEN)
        self.person.start_signed_in()
        self.person.emulator.tell("settings", accessTokenSeconds=3600)
        self.log_in()
        written = self.file.read_bytes()
        self.assert_profile_works()
        # Case 74. Ours is renewed (perhaps it is by now) and kept all the same, beside the file.
        wait_for(self.person.renewals, "ours is renewed", LOOKS_EVERY + 5)
        stays(lambda: self.file.read_bytes() == written, "the AWS CLI's file stays as it is", 1)
        self.assertNotEqual(self.person.entry()["refreshToken"], self.token()["refreshToken"])
        self.assertEqual([entry["status"] for entry in self.person.renewals()], [200])
        self.assert_soon(self.aws_sso("logout"), "signed in")

    def test_its_secrets_move_to_the_keychain_when_told_to(self):
        self.start_signed_out()
        self.log_in()
        theirs = self.token()
        self.person.icon.press(MOVE)
        self.person.wait_for_notice(f"The secrets of {CASE.session} are in the keychain now.")
        self.assertEqual(set(self.token()), {"accessToken", "expiresAt", "startUrl", "region"})
        self.assertEqual(mode(self.file), "0600")
        self.assertEqual(self.person.entry()["refreshToken"], theirs["refreshToken"])
        self.assertEqual(self.person.entry()["clientSecret"], theirs["clientSecret"])
        self.person.wait_until("signed in")
        self.assertNotIn(MOVE, self.person.icon.menu())
        self.assert_profile_works()
        # From here on it is ours to renew. The AWS CLI keeps its registration, which is good for that.
        self.file.unlink()
        wait_for(self.file.exists, "it is renewed and published again")
        self.assertEqual([entry["status"] for entry in self.person.renewals()], [200])
        self.assertNotEqual(self.person.entry()["refreshToken"], theirs["refreshToken"])
        self.assert_profile_works()

    def test_a_removed_file_comes_back(self):
        self.person.start_signed_in()
        before = self.token()
        self.file.unlink()
        wait_for(self.file.exists, "it is published again", 5)
        self.assertNotEqual(self.token()["accessToken"], before["accessToken"])  # the old one might be logged out
        self.assertEqual(self.person.standing(), "signed in")
        self.assert_profile_works()
        self.assertEqual([entry["status"] for entry in self.person.renewals()], [200])
        self.assertEqual(self.person.said(), [f"Signed in to {CASE.session}."])

    def test_case_75_without_a_standard_profile_our_file_goes_and_others_stay(self):
        self.person.start_signed_in()
        other = self.person.home.tokens / "0123456789012345678901234567890123456789.json"
        other.write_bytes(b'{"accessToken": "of Amazon Q", "expiresAt": "2999-01-01T00:00:00Z"}')
        write_config(self.person.home, CONFIG[CONFIG.index("[sso-session"):])
        wait_for(lambda: not self.file.exists(), "our token file is gone", SOON)
        self.assertEqual([file.name for file in self.person.home.tokens.iterdir()], [other.name])
        self.assertEqual(self.person.standing(), "signed in")
        write_config(self.person.home)
        wait_for(self.file.exists, "it is there again", SOON)
        self.assert_profile_works()

    def test_case_74_files_that_are_no_token(self):
        self.person.start_signed_in()
        for content in (b"", b"{", b"[]", b"\xff\xfe", b'{"accessToken": 1}'):
            with self.subTest(content):
                self.file.write_bytes(content)
                stays(lambda: self.person.standing() == "signed in", "it is signed in", 0.5)
                self.assertEqual(self.file.read_bytes(), content)
        self.assertTrue(self.person.app.is_running)


if __name__ == "__main__":
    run()
