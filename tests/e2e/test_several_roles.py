#!/usr/bin/python3
"""Several roles at once in the wizard: ticked by keyboard and mouse in two accounts, named by a template, saved together, and
used by the real AWS CLI."""

import json

from lib.screen import CHECKED, StateNews, click_at, has_state, left_end_of, press_key
from lib.story import Story, run
from lib.waiting import wait_for
from lib.walkthrough import CASE, CONFIG, Walkthrough

PRODUCTION, SANDBOX = "Production (123456789012)", "Sandbox (210987654321)"
NAMES = ["Production.AdministratorAccess", "Production.ReadOnlyAccess", "Sandbox.AdministratorAccess"]
BOX = 10  # pixels from the left end of a row to its box


class SeveralRoles(Story):
    emulator_options = ("--interval", "1", "--auto-approve", "0")

    @classmethod
    def happen(cls) -> None:
        cls.home = cls.new_home("several-roles")
        app, cls.screen = cls.start_app(cls.home)
        walk = Walkthrough(cls.screen)
        walk.enter_session()
        walk.go_on()
        walk.wait_for_page("Accounts and roles", 30)
        cls.tick_three()
        cls.unnamed = cls.screen.unnamed()
        walk.go_on()
        cls.name_them(walk)
        cls.screen.press("Save profiles")
        walk.wait_for_page("Done")
        cls.look_at_done()
        cls.listed = cls.home.aws("configure", "list-profiles")
        cls.identity = cls.home.aws("sts", "get-caller-identity", "--profile", NAMES[2])
        cls.home.run(cls.programs.tray, "--quit")
        app.wait()

    @classmethod
    def tick_three(cls) -> None:
        """The first account by keyboard, the other by mouse; what is ticked a screen reader must be able to say."""
        screen = cls.screen
        news = StateNews("checked")
        screen.open_row(PRODUCTION)
        screen.find("table cell", "ReadOnlyAccess")
        press_key("Down")
        press_key("space")
        cls.wait_for_tick("AdministratorAccess")
        press_key("Down")
        press_key("space")
        cls.wait_for_tick("ReadOnlyAccess")
        # Closed again, so that there is one row of each name.
        press_key("Left")
        press_key("Left")
        wait_for(lambda: not screen.has("table cell", "ReadOnlyAccess"), "the account is closed")
        screen.open_row(SANDBOX)
        role = screen.find("table cell", "AdministratorAccess")
        click_at(left_end_of(role, BOX))
        cls.wait_for_tick("AdministratorAccess")
        screen.wait_for_words("3 roles are ticked: each gets a profile.")
        wait_for(lambda: len(news.names()) >= 3, "screen readers are told of each tick")
        cls.told = news.names()

    @classmethod
    def wait_for_tick(cls, role: str) -> None:
        wait_for(lambda: has_state(cls.screen.find("table cell", role), CHECKED), f"{role} is ticked")

    @classmethod
    def name_them(cls, walk: Walkthrough) -> None:
        walk.wait_for_page("Profile")
        screen = cls.screen
        cls.first_template = screen.text("Name template")
        cls.has_single_name = screen.has("text", "CLI profile name")
        screen.type("CLI default client Region", CASE.region)
        screen.type("Name template", "{account_name}.{role}")
        screen.wait_for_words(f"For example: {NAMES[0]}")
        screen.wait_for_words("3 profiles will be added.")
        cls.unnamed += screen.unnamed()
        cls.diff = screen.text("Change to the config file")

    @classmethod
    def look_at_done(cls) -> None:
        screen = cls.screen
        screen.find("list", "Saved profiles")
        cls.names = [name for role, name, _ in screen.elements() if role == "list item"]
        cls.command = screen.text("Command")
        click_at(left_end_of(screen.find("list item", NAMES[2]), BOX))
        wait_for(lambda: screen.text("Command") != cls.command, "the command is for another profile")
        cls.other_command = screen.text("Command")
        cls.unnamed += screen.unnamed()

    def test_config_has_them_all(self):
        self.assertEqual(self.listed.errors(), "")
        self.assertEqual(self.listed.output().split(), NAMES)
        config = self.home.config.read_text()
        self.assertEqual(config.count("[sso-session my-sso]"), 1)
        self.assertIn(CONFIG[CONFIG.index("[sso-session"):].strip(), config)
        self.assertEqual([line[2:] for line in self.diff.splitlines()], config.splitlines())

    def test_one_of_them_works(self):
        self.assertEqual((self.identity.exit_code, self.identity.errors()), (0, ""))
        self.assertEqual(json.loads(self.identity.output())["Account"], "210987654321")

    def test_names_come_of_the_template(self):
        self.assertEqual(self.first_template, "{role}-{account_id}")
        self.assertFalse(self.has_single_name)

    def test_ticks_are_told_to_screen_readers(self):
        self.assertEqual(self.told, ["AdministratorAccess", "ReadOnlyAccess", "AdministratorAccess"])

    def test_the_end_tells_all_names(self):
        self.assertEqual(self.names, NAMES)
        self.assertEqual(self.command, f"aws s3 ls --profile {NAMES[0]}")
        self.assertEqual(self.other_command, f"aws s3 ls --profile {NAMES[2]}")

    def test_every_control_has_a_name(self):
        self.assertEqual(self.unnamed, [])


if __name__ == "__main__":
    run()
