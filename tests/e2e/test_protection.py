#!/usr/bin/python3
"""Programs that hold secrets, against other programs of the same user. Acceptance cases 77 (none attaches to them or reads their
memory) and 78 (a crash leaves no core file, and the next start is clean). The everyday work goes on in that state."""

import os
import resource
import signal
import subprocess
import unittest
from pathlib import Path

from lib.app import PROTECTED
from lib.person import Person
from lib.story import Story, run
from lib.waiting import wait_for
from lib.walkthrough import CASE

LIMIT = resource.getrlimit(resource.RLIMIT_CORE)[1]
CORES_ARE_FILES = not Path("/proc/sys/kernel/core_pattern").read_text().startswith(("|", "/"))


class Protection(Story):
    has_panel = False

    @classmethod
    def happen(cls) -> None:
        # What a person with debugging in mind would do, so that it is not the lack of it that keeps core files away.
        resource.setrlimit(resource.RLIMIT_CORE, (LIMIT, LIMIT))
        cls.place = cls.desktop.folder / "cores"
        cls.place.mkdir()
        cls.person = person = Person(cls, "protection")
        person.home.environment[PROTECTED] = "1"
        # A sanitized build would make an exit of these.
        person.home.environment["ASAN_OPTIONS"] += ":handle_segv=0:handle_abort=0"
        os.chdir(cls.place)  # where core files are left
        person.start_signed_in()
        cls.attacks = {"sso-tray": cls.attack(person.app.pid)}
        cls.attack_helper()
        cls.who, cls.helper = person.who_am_i(), person.ask_for_credentials()
        cls.browser = cls.programs.tray.with_name("sso-tray-browser")
        cls.attack_browser()
        cls.crash_and_start_again()

    @classmethod
    def attack_helper(cls) -> None:
        """While it waits for an answer: the app is stopped for that time."""
        os.kill(cls.person.app.pid, signal.SIGSTOP)
        try:
            helper = cls.person.home.start(
                cls.programs.credentials, "--sso-session", CASE.session, "--account-id", "123456789012",
                "--role-name", CASE.role)
            cls.wait_until_hidden(helper.pid)
            cls.attacks["sso-tray-credentials"] = cls.attack(helper.pid)
        finally:
            os.kill(cls.person.app.pid, signal.SIGCONT)
        helper.wait()

    @classmethod
    def attack_browser(cls) -> None:
        """While it waits for its order on standard input."""
        if not cls.browser.exists():
            return
        with subprocess.Popen([cls.browser], env=cls.person.home.environment, stdin=subprocess.PIPE,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as browser:
            cls.wait_until_hidden(browser.pid)
            cls.attacks["sso-tray-browser"] = cls.attack(browser.pid)
            browser.stdin.close()

    @classmethod
    def attack(cls, pid: int) -> dict:
        core = cls.place / f"taken-from-{pid}"
        debugger = ["--nx", "--batch", "--pid", str(pid)]
        return {
            "readable": {name for name in ("mem", "environ", "maps", "fd/0", "exe") if cls.can_read(pid, name)},
            "gdb": cls.words_of("gdb", *debugger, "--eval-command", "info registers"),
            "gcore": cls.words_of("gcore", "-o", str(core), str(pid)),
            "cores": [file.name for file in cls.place.glob(core.name + "*")],
        }

    @staticmethod
    def wait_until_hidden(pid: int) -> None:
        """It hides before anything else, but not before its libraries are loaded. Root then owns what the system shows."""
        wait_for(lambda: os.stat(f"/proc/{pid}/environ").st_uid == 0, "it hides")

    @staticmethod
    def can_read(pid: int, name: str) -> bool:
        try:
            with open(f"/proc/{pid}/{name}", "rb") as file:
                file.seek(0)
                return name == "mem" or bool(file.read(1))
        except OSError:
            return False

    @staticmethod
    def words_of(*command: str) -> str:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        return done.stdout + done.stderr

    @classmethod
    def crash_and_start_again(cls) -> None:
        person = cls.person
        cls.limits, cls.ends, cls.files = [], [], []
        cls.entries = person.entries()
        for blow in (signal.SIGSEGV, signal.SIGABRT):
            cls.files.append(person.home.files())
            cls.limits.append(Path(f"/proc/{person.app.pid}/limits").read_text())
            os.kill(person.app.pid, blow)
            cls.ends.append(person.app.wait())
            person.start("--background")
            person.wait_until("signed in")
        cls.files.append(person.home.files())
        cls.left = [file.name for file in cls.place.iterdir()]
        cls.who_after = person.who_am_i()
        cls.entries_after = person.entries()
        cls.windows_after = person.screen.windows()
        person.quit_code = person.quit()

    def test_case77_nobody_attaches(self):
        for name, seen in self.attacks.items():
            with self.subTest(name):
                self.assertIn("Operation not permitted", seen["gdb"])
                self.assertNotIn("rip", seen["gdb"])
                self.assertIn("Operation not permitted", seen["gcore"])
                self.assertEqual(seen["cores"], [])

    def test_case77_nobody_reads_memory(self):
        for name, seen in self.attacks.items():
            with self.subTest(name):
                self.assertEqual(seen["readable"], set())

    def test_case77_another_program_can_be_read(self):
        """So the system would allow it."""
        with subprocess.Popen(["sleep", "60"], stdout=subprocess.DEVNULL) as other:
            wait_for(lambda: self.can_read(other.pid, "environ"), "its environment can be read")
            readable = {name for name in ("environ", "maps", "exe") if self.can_read(other.pid, name)}
            other.kill()
        self.assertEqual(readable, {"environ", "maps", "exe"})

    def test_everyday_work_goes_on(self):
        self.assertEqual((self.who.exit_code, self.who.errors()), (0, ""))
        self.assertEqual((self.helper.exit_code, self.helper.errors()), (0, ""))

    def test_case78_no_core_file(self):
        self.assertEqual(self.ends, [-signal.SIGSEGV, -signal.SIGABRT])
        self.assertEqual(self.left, [])
        for limits in self.limits:
            self.assertRegex(limits, r"Max core file size +0 +0 ")

    @unittest.skipUnless(CORES_ARE_FILES and LIMIT, "core files go elsewhere here, or nowhere")
    def test_case78_another_program_leaves_one(self):
        """So the system would write it."""
        folder = self.desktop.folder / "control"
        folder.mkdir()
        with subprocess.Popen(["sleep", "60"], cwd=folder) as other:
            other.send_signal(signal.SIGSEGV)
        self.assertNotEqual(list(folder.iterdir()), [])

    def test_case78_next_start_is_clean(self):
        before, between, after = self.files
        self.assertEqual((between, after), (before, before))
        self.assertEqual(self.entries_after, self.entries)
        self.assertEqual((self.who_after.exit_code, self.who_after.errors()), (0, ""))
        self.assertEqual(self.windows_after, [])
        self.assertEqual(self.person.quit_code, 0)


if __name__ == "__main__":
    run()
