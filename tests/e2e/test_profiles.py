#!/usr/bin/python3
"""The profiles window: every change in it is one that the real AWS CLI understands. Renaming, converting, switching the way,
renaming a session with its sign-in, repairing a file that AWS tools cannot read, deleting. Acceptance case 11."""

import hashlib
import json

from lib.keyring import Keyring
from lib.processes import Process
from lib.screen import Screen
from lib.signedin import start_signed_in, write_config
from lib.story import Story, run
from lib.waiting import wait_for
from lib.walkthrough import CASE, TOKEN_FILE

BEFORE = """\
# mine
[profile prod]
sso_session = my-sso
sso_account_id = 123456789012
sso_role_name = AdministratorAccess
region = ap-northeast-1   

[profile old]
sso_start_url = https://d-12345xxxxx.awsapps.com/start
sso_region = ap-northeast-1
sso_account_id = 123456789012
sso_role_name = AdministratorAccess

[profile deploy]
role_arn = arn:aws:iam::123456789012:role/Deploy
source_profile = prod

[sso-session my-sso]
sso_start_url = https://d-12345xxxxx.awsapps.com/start
sso_region = ap-northeast-1
sso_registration_scopes = sso:account:access
"""
AGAIN = "\n[profile old]\noutput = json\n"
CHANGES = "Changes to the config file"
RENAMED_TOKEN_FILE = hashlib.sha1(b"work").hexdigest() + ".json"


class Profiles(Story):
    """One person, one window, one step after the other."""

    emulator_options = ("--interval", "1", "--auto-approve", "0")

    @classmethod
    def happen(cls) -> None:
        cls.home = cls.new_home("profiles")
        cls.keyring = Keyring(cls.desktop.bus.address)
        write_config(cls.home, BEFORE)
        app = start_signed_in(cls.home, cls.programs.tray)
        cls.home.run(cls.programs.tray, "--profiles")
        cls.screen = Screen(app.pid)
        cls.rename_profile()
        cls.convert_legacy_profile()
        cls.switch_there_and_back()
        cls.rename_session()
        cls.undo_renaming()
        cls.repair()
        cls.delete_session()
        cls.home.run(cls.programs.tray, "--quit")
        app.wait()

    @classmethod
    def config(cls) -> str:
        return cls.home.config.read_text()

    @classmethod
    def change(cls, row: str, action: str, button: str, **fields: str) -> str:
        """Chooses a row, asks for the change, fills in the form and carries it out. What was said of it."""
        before = cls.config()
        if row:
            cls.screen.click_row(row)
        cls.screen.press(action)
        cls.screen.find("text", "Change to the config file")
        for field, value in fields.items():
            cls.screen.type(field.replace("_", " "), value)
        cls.wait_for_diff()
        words = cls.screen.words()
        cls.screen.press(button)
        wait_for(lambda: cls.config() != before, f"“{button}” changes the config", 20)
        wait_for(lambda: not cls.screen.has("text", "Change to the config file"), "the dialog is closed")
        return words

    @classmethod
    def wait_for_diff(cls) -> None:
        wait_for(lambda: any(line.startswith(("+ ", "- ")) for line in
                             cls.screen.text("Change to the config file").splitlines()), "there is a diff")

    @classmethod
    def who_am_i(cls, profile: str) -> Process:
        return cls.home.aws("sts", "get-caller-identity", "--profile", profile)

    @classmethod
    def rename_profile(cls) -> None:
        cls.change("prod", "Rename…", "Rename", New_name="live")
        cls.after_rename, cls.renamed, cls.old_name = cls.config(), cls.who_am_i("live"), cls.who_am_i("prod")

    @classmethod
    def convert_legacy_profile(cls) -> None:
        cls.legacy = cls.who_am_i("old")
        cls.change("old", "Convert to a session…", "Convert")
        cls.after_conversion, cls.converted = cls.config(), cls.who_am_i("old")

    @classmethod
    def switch_there_and_back(cls) -> None:
        cls.change("live", "Make it Keychain only…", "Save change")
        cls.after_switch, cls.switched = cls.config(), cls.who_am_i("live")
        cls.change("", "Make it Standard…", "Save change")
        cls.after_return, cls.returned = cls.config(), cls.who_am_i("live")

    @classmethod
    def choose_session(cls, name: str) -> None:
        """Profiles show their session's name as well: only its row has the address."""
        cls.screen.type("Filter", "awsapps.com")
        wait_for(lambda: not cls.screen.has("table cell", "deploy"), "the session is alone in the list")
        cls.screen.click_row(name)

    @classmethod
    def rename_session(cls) -> None:
        cls.choose_session("my-sso")
        cls.words_of_renaming = cls.change("", "Rename…", "Rename", New_name="work")
        wait_for(lambda: (cls.home.tokens / RENAMED_TOKEN_FILE).exists(), "the token is published under the new name", 20)
        wait_for(lambda: list(cls.keyring.entries(cls.home.instance)) == [f"{cls.home.instance}/work"],
                 "the entry is under the new name alone", 20)
        cls.old_token_file = (cls.home.tokens / TOKEN_FILE).exists()
        cls.with_renamed_session = [cls.who_am_i("live"), cls.who_am_i("old")]

    @classmethod
    def undo_renaming(cls) -> None:
        """From the profiles window, where the change was made; and then made again, so that the story goes on."""
        undo, redo = "Undo: Rename SSO session my-sso", "Redo: Rename SSO session my-sso"
        after = cls.config()
        cls.screen.press(undo, title="Profiles")
        cls.screen.press(undo, title=CHANGES)
        cls.after_undo = cls.wait_for_name("my-sso", TOKEN_FILE)
        cls.undone = cls.who_am_i("live")
        cls.offered_after_undo = any(name == undo for _, name, _ in cls.screen.elements("Profiles"))
        cls.screen.press(redo, title=CHANGES)
        cls.after_redo = cls.wait_for_name("work", RENAMED_TOKEN_FILE) == after
        cls.redone = cls.who_am_i("live")
        cls.screen.close_window(CHANGES)

    @classmethod
    def wait_for_name(cls, session: str, token_file: str) -> str:
        """The session has this name and is signed in under it. The config then."""
        wait_for(lambda: f"[sso-session {session}]" in cls.config(), f"the config names {session}")
        wait_for(lambda: list(cls.keyring.entries(cls.home.instance)) == [f"{cls.home.instance}/{session}"],
                 f"the entry is under {session} alone")
        wait_for((cls.home.tokens / token_file).exists, f"the token is published under {session}")
        return cls.config()

    @classmethod
    def repair(cls) -> None:
        cls.screen.type("Filter", "old")
        cls.before_damage = cls.config()
        cls.home.config.write_text(cls.before_damage + AGAIN)
        cls.screen.wait_for_words("AWS tools cannot read the config file.", 40)
        cls.damaged = cls.home.aws("configure", "list-profiles")
        cls.screen.click_row("old")
        cls.could_edit = cls.screen.can_press("Edit…")
        cls.change("", "Join the two sections…", "Repair")
        cls.repaired, cls.after_repair = cls.home.aws("configure", "list-profiles"), cls.config()

    @classmethod
    def delete_session(cls) -> None:
        cls.choose_session("work")
        cls.screen.press("Delete…")
        cls.screen.press("Delete its 2 profiles as well: live, old", "check box")
        wait_for(lambda: "- [profile live]" in cls.screen.text("Change to the config file"), "the profiles go as well")
        cls.screen.press("Delete")
        wait_for(lambda: "work" not in cls.config(), "the session is gone", 20)
        wait_for(lambda: not cls.keyring.entries(cls.home.instance), "its entry is gone", 20)
        cls.token_files = [path.name for path in cls.home.tokens.glob("*.json")]
        cls.left = cls.home.aws("configure", "list-profiles")

    def assert_works(self, process: Process) -> None:
        self.assertEqual((process.exit_code, process.errors()), (0, ""))
        self.assertIn("AWSReservedSSO_AdministratorAccess", json.loads(process.output())["Arn"])

    def test_renamed_profile_works(self):
        self.assertEqual(self.after_rename, BEFORE.replace("[profile prod]", "[profile live]")
                         .replace("source_profile = prod", "source_profile = live"))
        self.assert_works(self.renamed)
        self.assertNotEqual(self.old_name.exit_code, 0)

    def test_converted_profile_works(self):
        self.assert_works(self.legacy)
        self.assert_works(self.converted)
        section = self.after_conversion.partition("[profile old]")[2].partition("[")[0]
        self.assertIn("sso_session = my-sso\n", section)
        self.assertNotIn("sso_start_url", section)

    def test_keychain_only_and_back(self):
        section = self.after_switch.partition("[profile live]")[2].partition("[profile")[0]
        self.assertIn("credential_process = ", section)
        self.assertNotRegex(section, "(?m)^sso_")
        self.assert_works(self.switched)
        self.assertNotIn("credential_process", self.after_return)
        self.assert_works(self.returned)

    def test_undone_renaming_takes_the_sign_in_back(self):
        self.assertEqual(self.after_undo, self.after_return)
        self.assert_works(self.undone)
        self.assertFalse(self.offered_after_undo)
        self.assertTrue(self.after_redo)
        self.assert_works(self.redone)

    def test_renamed_session_takes_its_sign_in_along(self):
        self.assertIn("You stay signed in.", self.words_of_renaming)
        self.assertFalse(self.old_token_file)
        for process in self.with_renamed_session:
            self.assert_works(process)

    def test_case11_repair_makes_the_file_readable(self):
        self.assertNotEqual(self.damaged.exit_code, 0)
        self.assertFalse(self.could_edit)
        self.assertEqual(self.repaired.exit_code, 0)
        self.assertEqual(self.repaired.output().split(), ["live", "old", "deploy"])
        self.assertEqual(self.after_repair.count("[profile old]"), 1)
        self.assertEqual(self.after_repair.count("output = json"), 1)

    def test_deleted_session_leaves_nothing(self):
        self.assertEqual(self.left.output().split(), ["deploy"])
        self.assertEqual(self.token_files, [])
        self.assertIn("# mine\n", self.config())


if __name__ == "__main__":
    run()
