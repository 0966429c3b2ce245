#!/usr/bin/python3
"""Profiles for all roles at once, written by the app and used by the real AWS CLI; once more after AWS has given and taken
roles; and taken back after a restart, unless somebody else has changed the same lines."""

import json

from lib.processes import Process
from lib.screen import ACTIVE, Screen, has_state, press_key
from lib.signedin import start_signed_in, write_config
from lib.story import Story, run
from lib.waiting import wait_for
from lib.walkthrough import CONFIG

MINE = "# mine, and it stays\n[profile mine]\nregion = eu-north-1\n\n"
TEMPLATE = "{account_name}.{role}"
PRODUCTION = {"accountId": "123456789012", "accountName": "Production", "emailAddress": "prod@example.com",
              "roles": ["AdministratorAccess", "Read=Only,EU"]}
TOKYO = {"accountId": "000000000042", "accountName": "本番 東京", "emailAddress": "tokyo@example.com",
         "roles": ["AdministratorAccess"]}
SANDBOX = {"accountId": "210987654321", "accountName": "Sandbox (test)", "emailAddress": "sandbox@example.com",
           "roles": ["AdministratorAccess", "Auditor"]}
FIRST = ["Production.Read-Only-EU", "Sandbox-test.AdministratorAccess", "Sandbox-test.Auditor",
         "000000000042.AdministratorAccess"]
SECOND = ["Production.Read-Only-EU", "Sandbox-test.AdministratorAccess", "000000000042.AdministratorAccess",
          "Sandbox-test.Billing"]


class Bulk(Story):
    emulator_options = ("--interval", "1", "--auto-approve", "0")

    @classmethod
    def happen(cls) -> None:
        cls.home = cls.new_home("bulk")
        write_config(cls.home, MINE + CONFIG)
        cls.tell_directory(PRODUCTION, TOKYO, SANDBOX)
        app = start_signed_in(cls.home, cls.programs.tray)
        cls.home.run(cls.programs.tray, "--profiles")
        cls.create_all(Screen(app.pid))
        cls.listed = cls.home.aws("configure", "list-profiles")
        cls.identity = cls.home.aws("sts", "get-caller-identity", "--profile", "Production.Read-Only-EU")
        cls.after_first = cls.home.config.read_text()
        cls.quit(app)

        # Overnight an account has lost one role and got another.
        cls.tell_directory(PRODUCTION, TOKYO, SANDBOX | {"roles": ["AdministratorAccess", "Billing"]})
        app = cls.home.start(cls.programs.tray, "--profiles")
        cls.run_again(Screen(app.pid))
        cls.after_second = cls.home.config.read_text()
        cls.listed_again = cls.home.aws("configure", "list-profiles")
        cls.quit(app)

        app = cls.home.start(cls.programs.tray, "--profiles")
        cls.undo(Screen(app.pid))
        cls.after_undo = cls.home.config.read_text()
        cls.undo_what_others_changed(Screen(app.pid))
        cls.quit(app)

    @classmethod
    def tell_directory(cls, *accounts: dict) -> None:
        cls.emulator.tell("settings", directory={"accounts": accounts})

    @classmethod
    def quit(cls, app: Process) -> None:
        cls.home.run(cls.programs.tray, "--quit")
        app.wait()

    @classmethod
    def tick_all(cls, screen: Screen) -> None:
        """By keyboard: from the filter to the tree, whose first row is the session."""
        screen.press("Create profiles…")
        screen.find("table cell", "Production (123456789012)", 20)
        wait_for(lambda: any(window.get_name() == "Create profiles" and has_state(window, ACTIVE)
                             for window in screen.windows()), "the window is in front")
        press_key("Down")
        press_key("space")

    @classmethod
    def create_all(cls, screen: Screen) -> None:
        cls.tick_all(screen)
        screen.type("Name template", TEMPLATE)
        screen.wait_for_words("For example: Production.Read-Only-EU")
        screen.wait_for_words("4 profiles will be added. 1 role has a profile already, which stays as it is.", 20)
        cls.diff = screen.text("Change to the config file")
        screen.press("Create profiles")
        screen.wait_for_words("4 profiles are saved.")

    @classmethod
    def run_again(cls, screen: Screen) -> None:
        screen.click_row("Sandbox-test.Auditor")
        cls.tick_all(screen)
        cls.template_again = screen.text("Name template")
        screen.wait_for_words("1 profile will be added. 4 roles have a profile already, which stays as it is.", 20)
        # The window behind was opened before anybody knew.
        screen.wait_for_words("AWS does not list the role Auditor for you any more.")
        screen.press("Remove 1 profile made here whose role is gone", "check box")
        screen.wait_for_words("1 profile will be removed.")
        cls.unnamed = screen.unnamed()
        screen.press("Create profiles")
        screen.wait_for_words("1 profile is saved. 1 profile is removed.")

    @classmethod
    def undo(cls, screen: Screen) -> None:
        screen.press("Undo…")
        cls.undo_diff = wait_for(lambda: screen.text("Change to the config file"), "it is shown what would be undone")
        screen.press("Undo: Create or remove 2 profiles at once")
        wait_for(lambda: cls.home.config.read_text() != cls.after_second, "the change is taken back")
        screen.find("push button", "Undo: Create or remove 4 profiles at once")

    @classmethod
    def undo_what_others_changed(cls, screen: Screen) -> None:
        cls.home.aws("configure", "set", "output", "table", "--profile", "Sandbox-test.Auditor")
        cls.by_others = cls.home.config.read_text()
        screen.wait_for_words("This change cannot be undone: somebody else has changed the same lines since, in "
                              "profile Sandbox-test.Auditor.", 20)
        cls.ours = screen.text("Change to the config file")
        cls.theirs = screen.text("What has become of these lines since")
        cls.could_undo = screen.can_press("Undo: Create or remove 4 profiles at once")
        cls.after_refusal = cls.home.config.read_text()

    def test_all_profiles_are_there(self):
        self.assertEqual(self.listed.output().split(), ["mine", "my-sso", *FIRST])
        self.assertEqual(self.listed.errors(), "")
        for name in FIRST:
            self.assertIn(f"+ [profile {name}]", self.diff)

    def test_what_was_there_is_untouched(self):
        self.assertTrue(self.after_first.startswith(MINE + CONFIG))

    def test_one_of_them_works(self):
        self.assertEqual(self.identity.errors(), "")
        self.assertEqual(json.loads(self.identity.output())["Account"], "123456789012")

    def test_every_control_has_a_name(self):
        self.assertEqual(self.unnamed, [])

    def test_run_again(self):
        self.assertEqual(self.template_again, TEMPLATE)
        self.assertEqual(self.listed_again.output().split(), ["mine", "my-sso", *SECOND])

    def test_undone_after_a_restart(self):
        self.assertEqual(self.after_undo, self.after_first)
        self.assertIn("- [profile Sandbox-test.Billing]", self.undo_diff)
        self.assertIn("+ [profile Sandbox-test.Auditor]", self.undo_diff)

    def test_not_undone_where_others_changed_the_same_lines(self):
        self.assertFalse(self.could_undo)
        self.assertEqual(self.after_refusal, self.by_others)
        self.assertIn("+ [profile Sandbox-test.Auditor]", self.ours)
        self.assertIn("- output = json", self.theirs)
        self.assertIn("+ output = table", self.theirs)

    def test_history_is_private(self):
        folder = next(self.home.home.rglob("backups"))
        self.assertEqual({path.stat().st_mode & 0o077 for path in [folder, *folder.iterdir()]}, {0})


if __name__ == "__main__":
    run()
