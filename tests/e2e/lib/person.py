"""Somebody at a computer of their own, as far as the app can tell: a home, a session bus with notices, a tray and a keyring,
and an AWS. Several of them fit on one desktop, so what needs its time can happen to all of them at the same time."""

import json
from pathlib import Path

from .keyring import Keyring
from .notices import Notices
from .processes import Process
from .screen import Screen
from .signedin import start_signed_in
from .story import Story
from .tray import Tray
from .waiting import PATIENCE, wait_for
from .walkthrough import CASE, TOKEN_FILE


class Person:
    def __init__(self, story: Story | type[Story], name: str, *emulator_options: str, browser: str = "",
                 has_keyring: bool = True, has_tray: bool = True):
        self.name, self._programs = name, story.programs
        self.bus = story.desktop.new_bus(f"{name}-bus")
        self.notices = Notices(self.bus)
        self.tray = Tray(self.bus) if has_tray else None
        if has_keyring:
            self.bring_keyring()
        options = ("--interval", "1", "--auto-approve", "0", *emulator_options)
        self.emulator = story.new_emulator(f"{name}-aws", *options)
        self.home = story.new_home(name, self.bus.address, browser, self.emulator)

    # --- the app

    def start(self, *arguments: str, **environment: str) -> None:
        self._follow(self.home.start(self._programs.tray, *arguments, **environment))

    def start_signed_in(self) -> None:
        """With a Standard profile."""
        self._follow(start_signed_in(self.home, self._programs.tray))
        self.wait_until("signed in")
        wait_for(lambda: not self.screen.windows(), "the window closes by itself")

    def _follow(self, app: Process) -> None:
        self.app, self.screen = app, Screen(app.pid)
        if self.tray:
            self.icon = self.tray.icon(app.pid)

    def bring_tray(self) -> None:
        """Later than the app."""
        self.tray = Tray(self.bus)
        self.icon = self.tray.icon(self.app.pid)

    def wait_until(self, standing: str, seconds: float = PATIENCE) -> None:
        self.icon.wait_until(CASE.session, standing, seconds)

    def standing(self) -> str:
        return self.icon.standing(CASE.session)

    def quit(self) -> int:
        """Gives the app's exit code."""
        self.launch_again("--quit")
        return self.app.wait(15)

    def launch_again(self, *arguments: str, **environment: str) -> Process:
        return self.home.run(self._programs.tray, *arguments, **environment)

    def wait_for_notice(self, title: str):
        return self.notices.wait_for(title, self.app.pid)

    def said(self) -> list[str]:
        """Titles of all notices of this app."""
        return [notice.title for notice in self.notices.said(self.app.pid)]

    # --- AWS and its tools

    def who_am_i(self) -> Process:
        return self.home.aws("sts", "get-caller-identity", "--profile", CASE.profile)

    def ask_for_credentials(self) -> Process:
        return self.home.run(self._programs.credentials, "--sso-session", CASE.session, "--account-id", "123456789012",
                             "--role-name", CASE.role)

    def operations(self) -> list[str]:
        return [entry["operation"] for entry in self.emulator.get("log")]

    def renewals(self) -> list[dict]:
        return [entry for entry in self.emulator.requests("CreateToken") if entry["grantType"] == "refresh_token"]

    # --- what is kept where

    def bring_keyring(self) -> None:
        self._keyring_daemon = self.bus.start_keyring()
        self.keyring = Keyring(self.bus.address)

    def take_keyring_away(self) -> None:
        self._keyring_daemon.stop()

    def entries(self) -> dict[str, str]:
        return self.keyring.entries(self.home.instance)

    def entry(self) -> dict:
        """What the keychain has of the session."""
        (text,) = self.entries().values()
        return json.loads(text)

    @property
    def token_file(self) -> Path:
        return self.home.tokens / TOKEN_FILE

    def cli_cache(self) -> list[str]:
        """In which files the AWS CLI keeps role credentials."""
        folder = self.home.home / ".aws/cli/cache"
        return [file.name for file in folder.iterdir()] if folder.exists() else []
