#!/usr/bin/python3
"""Profiles that keep everything in the keychain: `sso-tray-credentials` answers for them with and without the app, and no
file holds a token. Acceptance case 72: what goes wrong is one line on stderr and an exit code, soon, and nothing else."""

import json
import time
from dataclasses import replace

from lib.app import ScratchHome
from lib.keyring import Keyring
from lib.leaks import Hunt
from lib.processes import Process
from lib.screen import ENABLED, has_state
from lib.story import Story, run
from lib.waiting import wait_for
from lib.walkthrough import CASE, TOKEN_FILE, Walkthrough

LOCKER = replace(CASE, profile="locker", way="Keychain only")
PLAIN = replace(CASE, role="ReadOnlyAccess", profile="plain")
BESIDE = replace(CASE, account="Staging (012345678901)", profile="beside", way="Keychain only")

DONE, SIGN_IN_NEEDED, WRONG_USAGE, NETWORK, KEYCHAIN = range(5)


class KeychainOnly(Story):
    """Three profiles of one session are made one after the other: Keychain only, Standard, Keychain only. Then the app
    quits, the network goes, the keyring is locked."""

    emulator_options = ("--interval", "1", "--auto-approve", "0")

    @classmethod
    def happen(cls) -> None:
        cls.home = cls.new_home("keychain")
        cls.keyring = Keyring(cls.desktop.bus.address)
        cls.app, cls.screen = cls.start_app(cls.home)
        cls.make_profiles()
        cls.screen.press("Finish")
        cls.home.run(cls.programs.tray, "--quit")
        cls.app.wait()
        cls.without_app = cls.who_am_i("locker")
        cls.ask_without_luck()
        cls.ask_without_network()
        cls.ask_locked_keyring()

    @classmethod
    def make_profiles(cls) -> None:
        walk = Walkthrough(cls.screen, LOCKER)
        walk.enter_session()
        walk.go_on()
        cls.finish(walk)
        cls.first_config = cls.home.config.read_text()
        cls.first_aws = cls.who_am_i("locker")
        cls.files_with_one = cls.home.files()
        cls.leaks = Hunt(cls.emulator.get("secrets")).in_folders(cls.home.home, cls.home.runtime, cls.home.tmp)

        cls.fields_of_known_session = cls.make_another(PLAIN)
        cls.published_with_two = (cls.home.tokens / TOKEN_FILE).exists()
        cls.second_aws = cls.who_am_i("plain")

        cls.make_another(BESIDE)
        cls.third_aws = cls.who_am_i("beside")
        cls.config = cls.home.config.read_text()

    @classmethod
    def make_another(cls, case) -> dict[str, tuple[str, bool]]:
        """Through the wizard again, now with a session that is known and signed in. Gives what stood in the fields of the
        first page, and whether they could be edited."""
        cls.screen.press("Make another profile")
        walk = Walkthrough(cls.screen, case)
        walk.wait_for_page("SSO session")
        cls.screen.type("SSO session name", case.session)
        fields = {}
        for name in ("SSO start URL", "SSO region"):
            field = cls.screen.find("text", name)
            fields[name] = (cls.screen.text(name), has_state(field, ENABLED))
        walk.go_on()  # and past the sign-in, which is still good
        cls.finish(walk)
        return fields

    @classmethod
    def finish(cls, walk: Walkthrough) -> None:
        walk.choose_role()
        walk.go_on()
        walk.enter_profile()
        cls.words_of_profile_page = cls.screen.words()
        walk.save()

    @classmethod
    def who_am_i(cls, profile: str) -> Process:
        return cls.home.aws("sts", "get-caller-identity", "--profile", profile)

    @classmethod
    def ask(cls, session: str = CASE.session, home: ScratchHome | None = None, **environment: str) -> tuple[Process, float]:
        """Asks sso-tray-credentials; gives the process and how long it took."""
        begin = time.monotonic()
        process = (home or cls.home).run(
            cls.programs.credentials, "--sso-session", session, "--account-id", "123456789012", "--role-name", CASE.role,
            **environment)
        return process, time.monotonic() - begin

    @classmethod
    def ask_without_luck(cls) -> None:
        cls.good = cls.ask()
        cls.unknown = cls.ask("nobody-knows-this")
        stranger = cls.new_home("stranger")  # the same config, but nobody has signed in here
        stranger.config.parent.mkdir(mode=0o700)
        stranger.config.write_text(cls.config)
        cls.signed_out = cls.ask(home=stranger)

    @classmethod
    def ask_without_network(cls) -> None:
        cls.emulator.tell("fault", operation="GetRoleCredentials", kind="black-hole", times=100)
        cls.silent = cls.ask()
        cls.emulator.stop()
        cls.gone = cls.ask()

    @classmethod
    def ask_locked_keyring(cls) -> None:
        cls.keyring.lock()
        wait_for(cls.keyring.is_locked, "the keyring is locked")
        cls.locked = cls.ask()
        cls.prompted = cls.keyring.is_prompting()

    def assert_one_line(self, asked: tuple[Process, float], exit_code: int, seconds: float) -> str:
        process, took = asked
        self.assertEqual((process.exit_code, process.output()), (exit_code, ""), process.errors())
        self.assertRegex(process.errors(), r"\A[^\n]+\n\Z")
        self.assertLess(took, seconds)
        return process.errors()

    def assert_identity(self, aws: Process, role: str) -> None:
        self.assertEqual((aws.exit_code, aws.errors()), (0, ""))
        self.assertIn(f"AWSReservedSSO_{role}", json.loads(aws.output())["Arn"])

    def test_config(self):
        # The program itself and not a link to it, which may be somewhere else tomorrow.
        self.assertEqual(self.first_config, f"""\
[profile locker]
credential_process = "{self.programs.credentials.resolve()}" --sso-session my-sso --account-id 123456789012 --role-name AdministratorAccess
region = ap-northeast-1
output = json

[sso-session my-sso]
sso_start_url = https://d-12345xxxxx.awsapps.com/start
sso_region = ap-northeast-1
sso_registration_scopes = sso:account:access
""")

    def test_a_known_session_is_filled_in_and_locked(self):
        self.assertEqual(self.fields_of_known_session, {
            "SSO start URL": (CASE.start_url, False), "SSO region": (CASE.region, False)})

    def test_the_session_is_in_the_config_once(self):
        self.assertEqual(self.config.count("[sso-session my-sso]"), 1)
        self.assertEqual([line for line in self.config.splitlines() if line.startswith("[profile")],
                         ["[profile locker]", "[profile plain]", "[profile beside]"])

    def test_real_aws_while_the_app_runs(self):
        self.assert_identity(self.first_aws, "AdministratorAccess")

    def test_real_aws_after_the_app_has_quit(self):
        self.assertEqual(self.app.exit_code, 0)
        self.assert_identity(self.without_app, "AdministratorAccess")

    def test_no_secret_is_in_a_file_while_all_profiles_are_so(self):
        self.assertEqual(self.leaks, set())
        self.assertFalse([file for file in self.files_with_one if file.startswith("home/.aws/sso")])

    def test_a_standard_profile_beside_it_publishes(self):
        self.assertTrue(self.published_with_two)
        self.assert_identity(self.second_aws, "ReadOnlyAccess")

    def test_then_the_page_says_so(self):
        self.assertIn("Another profile of this session is Standard", self.words_of_profile_page)
        self.assert_identity(self.third_aws, "AdministratorAccess")

    def test_one_object_and_nothing_else(self):
        process, took = self.good
        self.assertEqual((process.exit_code, process.errors()), (DONE, ""))
        answer = json.loads(process.output())
        self.assertEqual(answer["Version"], 1)
        self.assertLessEqual({"AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"}, set(answer))
        self.assertLess(took, 2)

    def test_case_72_unknown_session(self):
        self.assertIn("nobody-knows-this", self.assert_one_line(self.unknown, WRONG_USAGE, 2))

    def test_case_72_signed_out(self):
        self.assertIn("sso-tray --sign-in my-sso", self.assert_one_line(self.signed_out, SIGN_IN_NEEDED, 2))

    def test_case_72_locked_keyring(self):
        self.assertIn("locked", self.assert_one_line(self.locked, KEYCHAIN, 2))
        self.assertFalse(self.prompted)

    def test_case_72_nobody_listens(self):
        self.assert_one_line(self.gone, NETWORK, 10)

    def test_case_72_nobody_answers(self):
        self.assert_one_line(self.silent, NETWORK, 10)


if __name__ == "__main__":
    run()
