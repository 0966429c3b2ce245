#!/usr/bin/python3
"""The first start with a config that other tools have written: what they wrote is reviewed and imported in one change, works
with the real AWS CLI, and can be taken back. The second start goes on as usual; the profiles window leads there, too."""

import hashlib
import json

from lib.processes import Process
from lib.screen import Screen
from lib.signedin import write_config
from lib.story import Story, run
from lib.waiting import wait_for
from lib.walkthrough import CASE, TOKEN_FILE

KEYS = """\
[profile keys]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
"""
SESSION = """\
[sso-session my-sso]
sso_start_url = https://d-12345xxxxx.awsapps.com/start
sso_region = ap-northeast-1
sso_registration_scopes = sso:account:access
"""
BEFORE = f"""\
# by hand
[profile legacy]
sso_start_url = https://d-12345xxxxx.awsapps.com/start
sso_region = ap-northeast-1
sso_account_id = 123456789012
sso_role_name = AdministratorAccess
region = ap-northeast-1   
cli_pager =

[profile Customer/AdministratorAccess]
granted_sso_start_url      = https://d-67890xxxxx.awsapps.com/start
granted_sso_region         = ap-northeast-1
granted_sso_account_id     = 123456789012
granted_sso_role_name      = AdministratorAccess
common_fate_generated_from = aws-sso
credential_process         = granted credential-process --profile Customer/AdministratorAccess
region                     = eu-west-1

[profile vault]
credential_process=aws-vault exec legacy --json
output=json

[profile leapp]
credential_process = leapp session generate 0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d
region = eu-west-1

{KEYS}
# BEGIN_AWS_SSO_CLI
[profile aws-sso]
credential_process = /usr/bin/aws-sso -S "Default" process --arn arn:aws:iam::123456789012:role/AdministratorAccess
region = eu-central-1
# END_AWS_SSO_CLI

{SESSION}"""
AFTER = f"""\
# by hand
[profile legacy]
sso_account_id = 123456789012
sso_role_name = AdministratorAccess
region = ap-northeast-1   
cli_pager =
sso_session = my-sso

[profile Customer/AdministratorAccess]
common_fate_generated_from = aws-sso
region                     = eu-west-1
sso_session = d-67890xxxxx
sso_account_id = 123456789012
sso_role_name = AdministratorAccess

[profile vault]
output=json
sso_session = my-sso
sso_account_id = 123456789012
sso_role_name = AdministratorAccess

[profile leapp]
credential_process = leapp session generate 0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d
region = eu-west-1

{KEYS}
# BEGIN_AWS_SSO_CLI
[profile aws-sso]
region = eu-central-1
sso_session = d-67890xxxxx
sso_account_id = 123456789012
sso_role_name = AdministratorAccess
# END_AWS_SSO_CLI

{SESSION}
[sso-session d-67890xxxxx]
sso_start_url = https://d-67890xxxxx.awsapps.com/start
sso_region = ap-northeast-1
sso_registration_scopes = sso:account:access
"""
UNDO = "Undo: Import 4 profiles of other tools"
IMPORTED = ["legacy", "Customer/AdministratorAccess", "vault", "aws-sso"]
OTHER_TOKEN_FILE = hashlib.sha1(b"d-67890xxxxx").hexdigest() + ".json"


class Import(Story):
    emulator_options = ("--interval", "1", "--auto-approve", "0")

    @classmethod
    def happen(cls) -> None:
        cls.home = cls.new_home("import")
        write_config(cls.home, BEFORE)
        app, cls.screen = cls.start_app(cls.home)
        cls.review()
        cls.import_all()
        cls.sign_in("my-sso", TOKEN_FILE)
        cls.emulator.tell("settings", startUrl="https://d-67890xxxxx.awsapps.com/start")  # it is one portal at a time
        cls.sign_in("d-67890xxxxx", OTHER_TOKEN_FILE)
        cls.identities = [cls.who_am_i(profile) for profile in IMPORTED]
        cls.ask_for_undo()
        cls.go_on()
        cls.undo()
        cls.from_the_profiles_window()
        cls.quit(app)

        app, cls.screen = cls.start_app(cls.home)
        wait_for(lambda: cls.screen.titles(), "there is a window", 20)
        cls.second_start = cls.screen.titles()
        cls.quit(app)

    @classmethod
    def quit(cls, app: Process) -> None:
        cls.home.run(cls.programs.tray, "--quit")
        app.wait()

    @classmethod
    def who_am_i(cls, profile: str) -> Process:
        return cls.home.aws("sts", "get-caller-identity", "--profile", profile)

    @classmethod
    def review(cls) -> None:
        cls.screen.wait_for_words("3 profiles will be imported. 1 SSO session will be added.", 20)
        cls.first_windows = cls.screen.titles()
        cls.unnamed = cls.screen.unnamed()
        cls.screen.click_row("leapp")
        cls.screen.wait_for_words("leapp: only Leapp knows the account and role.")
        cls.screen.click_row("keys")
        cls.screen.wait_for_words("keys has an access key")
        cls.read = cls.screen.summary()
        cls.screen.choose_last("SSO session of “Default” (aws-sso-cli)")
        cls.screen.wait_for_words("4 profiles will be imported.")
        cls.untouched = cls.home.config.read_text()
        cls.diff = cls.screen.text("Change to the config file")

    @classmethod
    def import_all(cls) -> None:
        cls.screen.press("Import")
        cls.screen.wait_for_words("4 profiles are imported. Sign in, and AWS tools can use them.", 20)
        cls.after_import = cls.home.config.read_text()

    @classmethod
    def sign_in(cls, session: str, token_file: str) -> None:
        cls.screen.press(f"Sign in to {session}…")
        wait_for(lambda: (cls.home.tokens / token_file).exists(), f"signed in to {session}", 30)

    @classmethod
    def ask_for_undo(cls) -> None:
        """Beside the news; it leads to the list of changes."""
        cls.screen.press(UNDO)
        wait_for(lambda: "Changes to the config file" in cls.screen.titles(), "the changes are shown", 20)

    @classmethod
    def undo(cls) -> None:
        cls.screen.press(UNDO)
        wait_for(lambda: cls.home.config.read_text() != cls.after_import, "the import is taken back", 20)
        cls.after_undo = cls.home.config.read_text()

    @classmethod
    def go_on(cls) -> None:
        """What a start shows otherwise comes when the import is closed."""
        cls.screen.press("Close")
        wait_for(lambda: "Accounts and roles" in cls.screen.titles(), "the accounts are shown", 20)

    @classmethod
    def from_the_profiles_window(cls) -> None:
        write_config(cls.home, BEFORE + KEYS)  # twice the same section
        cls.home.run(cls.programs.tray, "--profiles")
        cls.screen.press("Import…")
        cls.screen.wait_for_words("AWS tools cannot read the config file, so nothing is imported from it.", 20)
        cls.screen.press("Go to the profiles…")
        cls.screen.wait_for_words("AWS tools cannot read the config file. The list shows what can be understood of it.")
        write_config(cls.home, SESSION)
        cls.screen.wait_for_words("There is nothing to import", 20)

    def test_the_first_start_offers_it(self):
        self.assertEqual(self.first_windows, ["Import profiles"])
        self.assertEqual(self.unnamed, [])

    def test_nothing_is_written_before_it_is_reviewed(self):
        self.assertEqual(self.untouched, BEFORE)
        for line in ("- credential_process=aws-vault exec legacy --json", "+ sso_session = my-sso",
                     "+ [sso-session d-67890xxxxx]"):
            self.assertIn(line, self.diff)

    def test_exactly_what_was_reviewed_is_written(self):
        self.assertEqual(self.after_import, AFTER)

    def test_imported_profiles_work(self):
        for profile, identity in zip(IMPORTED, self.identities):
            with self.subTest(profile):
                self.assertEqual((identity.exit_code, identity.errors()), (0, ""))
                self.assertIn(f"AWSReservedSSO_{CASE.role}", json.loads(identity.output())["Arn"])

    def test_keys_are_not_shown(self):
        for text in (self.read, self.diff):
            self.assertNotIn("wJalrXUtnFEMI", text)

    def test_undone(self):
        self.assertEqual(self.after_undo, BEFORE)

    def test_the_second_start_is_as_usual(self):
        self.assertEqual(self.second_start, ["Accounts and roles"])


if __name__ == "__main__":
    run()
