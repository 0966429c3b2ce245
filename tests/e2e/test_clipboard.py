#!/usr/bin/python3
"""Copying credentials from the tray's menu and pasting them into a real shell, and what becomes of them on the clipboard.
Acceptance cases 24 (marks), 25 (cleared in time), 26 (quit, crash, sign-out) and 27 (another program blocks it), as another
program of the display sees them.

All of it under X11. Under Wayland there is no compositor without a screen at hand; there a program whose window does not have
the keyboard can neither set nor clear the clipboard, so a copy from the tray opens a small window with a button, and what is
cleared while another program is in front may stay until the app quits. GNOME's compositor keeps a copy of its own even then."""

import json
import os
import signal
import time

from lib.clipboard import Clipboard
from lib.person import Person
from lib.processes import Process
from lib.screen import Screen, click_at, press_key
from lib.signedin import start_signed_in
from lib.story import ROLE_CREDENTIALS, Story, run
from lib.waiting import stays, wait_for
from lib.walkthrough import CASE

ACCOUNT = "123456789012"
ROLE = f"{CASE.role} in Production ({ACCOUNT})"
COPY = (ROLE, "Copy credentials")
USUAL = "For bash and zsh (usual)"
CLEAR = "Clear credentials from the clipboard"
CLEARED_AFTER = 10  # seconds; the shortest there is
OTHER = "what somebody else has copied"
TRAY_CORNER = (988, 748)  # where the panel has its only icon


class CopiedCredentials(Story):
    # The shell shows and remembers what is pasted into it.
    keepers = {r"copying-logs/\d+-bash\.err": ROLE_CREDENTIALS, r"copying/home/\.bash_history": ROLE_CREDENTIALS}

    @classmethod
    def happen(cls) -> None:
        cls.clipboard = Clipboard(cls.desktop)
        cls.person = cls.new_person("copying")
        cls.look_at_menu()
        cls.copy_and_paste()
        cls.wait_for_clearing()
        cls.clear_by_hand()
        cls.copy_something_else()
        cls.meet_silent_program()
        cls.sign_out()
        cls.quit()
        cls.crash()
        cls.copy_from_a_menu_that_qt_draws()

    @classmethod
    def new_person(cls, name: str, has_tray: bool = True) -> Person:
        person = Person(cls, name, has_tray=has_tray)
        person.home.write_settings(clipboardTime=CLEARED_AFTER)
        favourite = {"session": CASE.session, "accountId": ACCOUNT, "accountName": "Production", "roleName": CASE.role}
        file = person.home.home / ".local/share" / person.home.instance / "lists/favourites.json"
        file.parent.mkdir(parents=True, mode=0o700)
        file.write_text(json.dumps({"version": 1, "favourites": [favourite], "recents": []}))
        if has_tray:
            person.start_signed_in()
        return person

    @classmethod
    def copy(cls, person: Person, form: str = USUAL) -> None:
        person.icon.press(form, *COPY)
        wait_for(lambda: cls.clipboard.targets() and "AWS_" in (cls.clipboard.read() or ""), "the credentials are copied")

    @classmethod
    def look_at_menu(cls) -> None:
        icon = cls.person.icon
        before = len(cls.person.operations())
        cls.role_menu, cls.form_menu = icon.menu(ROLE), icon.menu(*COPY)
        cls.opened = [icon.open(ROLE), icon.open("Copy credentials", ROLE)]
        stays(lambda: len(cls.person.operations()) == before, "opening the menu asks nobody", 1)

    @classmethod
    def copy_and_paste(cls) -> None:
        cls.copy(cls.person)
        cls.copied_at = time.monotonic()
        cls.targets = cls.clipboard.targets()
        cls.hint = cls.clipboard.read("x-kde-passwordManagerHint")
        cls.text = cls.clipboard.read()
        cls.primary = cls.clipboard.read(selection="primary")
        cls.menu_while_there = cls.person.icon.menu()
        cls.pasted = cls.paste_into_bash()

    @classmethod
    def paste_into_bash(cls) -> Process:
        """At the prompt; without the profile, as somebody who has no config would do it."""
        home = cls.person.home
        secrets = cls.person.emulator.secrets()
        cls.theirs = {secret for kind in ROLE_CREDENTIALS for secret in secrets[kind]}  # no others are copied so far
        # Quick, because what the clipboard has is gone in a moment.
        typed = f"{cls.clipboard.read()}cd /\n/usr/bin/aws sts get-caller-identity --region {CASE.region} --output json\nexit\n"
        environment = home.environment | {"AWS_CONFIG_FILE": "/dev/null", "AWS_EC2_METADATA_DISABLED": "true"}
        bash = Process(["/usr/bin/bash", "--norc", "-i"], environment, home.logs, stdin=typed.encode())
        bash.wait(20)
        return bash

    @classmethod
    def wait_for_clearing(cls) -> None:
        cls.clipboard.wait_until_empty(CLEARED_AFTER + 5)
        cls.cleared_after = time.monotonic() - cls.copied_at
        wait_for(lambda: not cls.person.icon.menu()[0].startswith(CLEAR), "the menu does not offer to clear any more")

    @classmethod
    def clear_by_hand(cls) -> None:
        cls.copy(cls.person)
        begin = time.monotonic()
        wait_for(lambda: cls.person.icon.menu()[0].startswith(CLEAR), "the menu offers to clear")
        cls.person.icon.press(cls.person.icon.menu()[0])
        cls.clipboard.wait_until_empty(2)
        cls.cleared_by_hand_after = time.monotonic() - begin

    @classmethod
    def copy_something_else(cls) -> None:
        cls.copy(cls.person)
        owner = cls.clipboard.copy(OTHER)
        stays(lambda: cls.clipboard.read() == OTHER, "what somebody else has copied is there", CLEARED_AFTER + 3)
        cls.menu_without = cls.person.icon.menu()
        owner.stop()

    @classmethod
    def meet_silent_program(cls) -> None:
        """It owns the clipboard and never answers."""
        owner = cls.clipboard.copy(OTHER)
        os.kill(owner.pid, signal.SIGSTOP)
        begin = time.monotonic()
        cls.copy(cls.person)
        cls.copied_from_silent_after = time.monotonic() - begin
        owner.kill()
        other = cls.clipboard.copy(OTHER)
        os.kill(other.pid, signal.SIGSTOP)
        cls.answers = []
        for _ in range(20):
            begin = time.monotonic()
            cls.person.icon.menu()
            cls.answers.append(time.monotonic() - begin)
            time.sleep(0.1)
        other.kill()

    @classmethod
    def sign_out(cls) -> None:
        cls.copy(cls.person)
        begin = time.monotonic()
        cls.person.icon.press("Sign out")
        cls.clipboard.wait_until_empty(5)
        cls.cleared_at_sign_out_after = time.monotonic() - begin

    @classmethod
    def quit(cls) -> None:
        quitting = cls.new_person("quitting")
        cls.copy(quitting)
        cls.quit_code = quitting.quit()
        cls.after_quit = (cls.clipboard.read(), cls.clipboard.targets())

    @classmethod
    def crash(cls) -> None:
        crashing = cls.new_person("crashing")
        cls.copy(crashing)
        crashing.app.kill()
        cls.after_crash = (cls.clipboard.read(), cls.clipboard.targets())

    @classmethod
    def copy_from_a_menu_that_qt_draws(cls) -> None:
        """On the desktop's old panel, by keyboard: its only icon is there, and no tray knows of D-Bus."""
        person = cls.new_person("xembed", has_tray=False)
        app = start_signed_in(person.home, cls.programs.tray)
        screen = Screen(app.pid)
        wait_for(lambda: not screen.windows(), "the window closes by itself")

        def copied() -> bool:
            click_at(TRAY_CORNER, button=3)
            for key in (*["Down"] * 5, "Right", "Right", "Return"):  # the fifth entry that can be chosen is the role
                time.sleep(0.1)  # for the menu, whose opening nobody tells
                press_key(key)
            return "x-kde-passwordManagerHint" in cls.clipboard.targets()
        wait_for(copied, "the credentials are copied from the panel's menu")
        cls.copied_by_keyboard = cls.clipboard.read()

    def test_the_menu_that_qt_draws_has_submenus_too(self):
        self.assertTrue(self.copied_by_keyboard.startswith("export AWS_ACCESS_KEY_ID='ASIA"))

    def test_the_menu_offers_every_form(self):
        self.assertEqual(self.role_menu, ["Copy credentials", "Open console", "Open console in…", "Open terminal",
                                          "Remove from favourites"])
        self.assertEqual(self.form_menu, [
            USUAL, "For fish", "For PowerShell", "For Command Prompt (cmd)", "As a .env file", "As JSON (credential_process)",
            "As a section of the credentials file"])

    def test_desktops_that_ask_for_each_submenu_get_it(self):
        self.assertEqual(self.opened, [self.role_menu, self.form_menu])

    def test_case_24_marked_as_secret(self):
        self.assertIn("x-kde-passwordManagerHint", self.targets)
        self.assertEqual(self.hint, "secret")

    def test_case_24_nothing_in_primary(self):
        self.assertIsNone(self.primary)

    def test_it_is_what_aws_gave(self):
        key = self.person.emulator.get("secrets")["secretAccessKeys"]
        self.assertIn(f"export AWS_SECRET_ACCESS_KEY='{key[0]}'\n", self.text)
        self.assertEqual(self.text.count("export "), 4)

    def test_pasted_into_bash_it_works(self):
        begin = self.pasted.output().index("{")
        answer = json.loads(self.pasted.output()[begin:self.pasted.output().index("}") + 1])
        self.assertEqual(answer["Account"], ACCOUNT)
        self.assertIn(CASE.role, answer["Arn"])

    def test_case_25_cleared_in_time(self):
        self.assertGreater(self.cleared_after, CLEARED_AFTER - 2)
        self.assertLess(self.cleared_after, CLEARED_AFTER + 2)

    def test_case_25_other_content_stays(self):
        self.assertFalse(self.menu_without[0].startswith(CLEAR))

    def test_the_menu_counts_down(self):
        self.assertRegex(self.menu_while_there[0], rf"^{CLEAR} \(\d+ second")

    def test_the_menu_clears(self):
        self.assertLess(self.cleared_by_hand_after, 2)

    def test_case_26_cleared_at_sign_out(self):
        self.assertLess(self.cleared_at_sign_out_after, CLEARED_AFTER / 2)

    def test_case_26_cleared_at_quit(self):
        self.assertEqual(self.quit_code, 0)
        self.assertEqual(self.after_quit, (None, []))

    def test_case_26_gone_with_the_process(self):
        self.assertEqual(self.after_crash, (None, []))

    def test_case_27_a_program_that_never_answers_holds_nobody_up(self):
        self.assertLess(self.copied_from_silent_after, 3)
        self.assertLess(max(self.answers), 0.2)


if __name__ == "__main__":
    run()
