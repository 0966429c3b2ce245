"""What the end-to-end tests begin with: a class per story, on a desktop with the stand-in for AWS.

Run by hand: tests/e2e/test_NAME.py build/dev/bin [unittest's arguments]
"""

import signal
import sys
import unittest
from pathlib import Path

from .app import ScratchHome
from .desktop import Desktop
from .emulator import Emulator
from .processes import Process
from .screen import Screen


class Programs:
    """What was built: all of it in BUILD_FOLDER/bin, side by side as sso-tray-credentials expects. Pictures go beside it."""

    def __init__(self, folder: Path):
        self.pictures = folder.parent / "screens"
        self.tray, self.credentials, self.emulator, self.standin = (
            folder / name
            for name in ("sso-tray", "sso-tray-credentials", "identity-center-emulator", "browser-standin"))


class Story(unittest.TestCase):
    """Brings the desktop and the emulator up once for the tests of a class, and takes everything down at the end. A class
    that overrides happen() plays its story there once; its tests then look at what came of it."""

    programs: Programs
    has_panel = True
    emulator_options: tuple[str, ...] = ()
    maxDiff = None

    @classmethod
    def setUpClass(cls) -> None:
        cls.desktop = Desktop(cls.has_panel)
        cls.addClassCleanup(cls.desktop.stop)
        cls.emulator = Emulator(cls.programs.emulator, cls.desktop.folder / "emulator", *cls.emulator_options)
        try:
            cls.happen()
        except BaseException:
            cls.take_picture_of_failure(cls.__name__)
            raise

    @classmethod
    def happen(cls) -> None:
        pass

    @classmethod
    def new_home(cls, name: str, bus: str = "", browser: str = "", emulator: Emulator | None = None) -> ScratchHome:
        """bus: the address of another session bus than the desktop's. browser: a command for xdg-open."""
        session = cls.desktop.environment | ({"DBUS_SESSION_BUS_ADDRESS": bus} if bus else {})
        return ScratchHome(cls.desktop.folder / name, session, emulator or cls.emulator, f"e2e-{name}", browser)

    @classmethod
    def new_emulator(cls, name: str, *options: str) -> Emulator:
        """Another one beside the story's own, with other options."""
        return Emulator(cls.programs.emulator, cls.desktop.folder / name, *options)

    @classmethod
    def start_app(cls, home: ScratchHome, *arguments: str, **environment: str) -> tuple[Process, Screen]:
        """Starts the app; gives its process and what is on the screen of it."""
        process = home.start(cls.programs.tray, *arguments, **environment)
        return process, Screen(process.pid)

    def take_picture_if_failed(self) -> None:
        """To be a clean-up of a test."""
        # No public way: unittest tells only its result whether this test has failed.
        if any(test is self for test, _ in self._outcome.result.failures + self._outcome.result.errors):
            self.take_picture_of_failure(self._testMethodName)

    @classmethod
    def take_picture_of_failure(cls, name: str) -> None:
        cls.programs.pictures.mkdir(exist_ok=True)
        file = cls.programs.pictures / f"failure-{name}.png"
        cls.desktop.take_picture(file)
        print(f"The screen at that moment: {file}", file=sys.stderr)


def run() -> None:
    """The main() of a test program."""
    if len(sys.argv) < 2:
        sys.exit(f"Usage: {sys.argv[0]} FOLDER_OF_PROGRAMS [unittest's arguments]")
    Story.programs = Programs(Path(sys.argv.pop(1)).resolve())
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that clean-ups run
    unittest.main(verbosity=2)
