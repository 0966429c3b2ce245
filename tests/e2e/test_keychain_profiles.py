#!/usr/bin/python3
"""A Keychain only profile of an app that is installed in a folder with a space: what the app writes means the same to the
real AWS CLI, which splits the command itself, and to the shells to which other SDKs give it. In a folder whose name they
would not read alike the app offers Standard alone. spec/aws.md, section 7."""

import json
import shlex
import shutil
from dataclasses import replace
from pathlib import Path

from lib.processes import Process
from lib.screen import ENABLED, Screen, has_state
from lib.story import ROLE_CREDENTIALS, Story, run
from lib.walkthrough import CASE, Walkthrough

LOCKER = replace(CASE, profile="locker", way="Keychain only")
SHELLS = ("sh", "bash")


class KeychainProfiles(Story):
    """Programs in two folders: one with a space, and one whose name a shell would carry out."""

    keepers = {r"spaced-logs/\d+-(sh|bash)\.out": ROLE_CREDENTIALS}  # our program, run as other tools run it
    emulator_options = ("--interval", "1", "--auto-approve", "0")

    @classmethod
    def happen(cls) -> None:
        cls.spaced = cls.install("SSO Tray for AWS")
        cls.hostile = cls.install("a$(touch pwned)b")
        # As somebody might put them into a PATH: names elsewhere, of which the app must not make a path.
        links = cls.desktop.folder / "links"
        links.mkdir()
        for program in cls.spaced.iterdir():
            (links / program.name).symlink_to(program)
        cls.make_profile(links)
        cls.look_into_hostile_folder()

    @classmethod
    def install(cls, name: str) -> Path:
        folder = cls.desktop.folder / name
        folder.mkdir()
        for program in (cls.programs.tray, cls.programs.credentials):
            shutil.copy2(program, folder)
        return folder

    @classmethod
    def make_profile(cls, folder: Path) -> None:
        cls.home = cls.new_home("spaced")
        app = cls.home.start(folder / "sso-tray")
        cls.walk_to_profile(app, LOCKER).save()
        cls.config = cls.home.config.read_text()
        cls.command = next(line for line in cls.config.splitlines() if "credential_process" in line).partition(" = ")[2]
        cls.with_app = cls.ask_everybody()
        cls.home.run(folder / "sso-tray", "--quit")
        app.wait()
        cls.without_app = cls.ask_everybody()

    @classmethod
    def walk_to_profile(cls, app: Process, case) -> Walkthrough:
        cls.screen = Screen(app.pid)
        walk = Walkthrough(cls.screen, case)
        walk.enter_session()
        walk.go_on()
        walk.choose_role()
        walk.go_on()
        walk.enter_profile()
        return walk

    @classmethod
    def ask_everybody(cls) -> dict[str, Process]:
        return {"aws": cls.home.aws("sts", "get-caller-identity", "--profile", "locker")} | {
            shell: cls.home.run(Path("/bin") / shell, "-c", cls.command) for shell in SHELLS}

    @classmethod
    def look_into_hostile_folder(cls) -> None:
        home = cls.new_home("hostile")
        app = home.start(cls.hostile / "sso-tray")
        cls.walk_to_profile(app, replace(CASE, profile="plain"))
        cls.offered = {way: has_state(cls.screen.find("radio button", way), ENABLED)
                       for way in ("Standard", "Keychain only")}
        cls.words = cls.screen.words()
        home.run(cls.hostile / "sso-tray", "--quit")
        app.wait()

    def test_command(self):
        program = self.spaced / "sso-tray-credentials"
        self.assertEqual(self.command, f'"{program}" --sso-session my-sso --account-id 123456789012 '
                                       "--role-name AdministratorAccess")
        self.assertEqual(shlex.split(self.command)[0], str(program))

    def assert_all_are_answered(self, answers: dict[str, Process]) -> None:
        self.assertEqual({who: (process.exit_code, process.errors()) for who, process in answers.items()},
                         {who: (0, "") for who in answers})
        self.assertIn("AWSReservedSSO_AdministratorAccess", json.loads(answers["aws"].output())["Arn"])
        for shell in SHELLS:
            self.assertEqual(json.loads(answers[shell].output())["Version"], 1)

    def test_while_the_app_runs(self):
        self.assert_all_are_answered(self.with_app)

    def test_after_it_has_quit(self):
        self.assert_all_are_answered(self.without_app)

    def test_a_folder_that_a_shell_would_carry_out(self):
        self.assertEqual(self.offered, {"Standard": True, "Keychain only": False})
        self.assertIn("Keychain only is not possible here.", self.words)
        self.assertEqual(list(self.desktop.folder.rglob("pwned")), [])


if __name__ == "__main__":
    run()
