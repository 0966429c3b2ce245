"""What the end-to-end tests begin with: a class per story, on a desktop with the stand-in for AWS.

Run by hand: tests/e2e/test_NAME.py build/dev/bin [unittest's arguments]
"""

import re
import signal
import sys
import unittest
from pathlib import Path

from .app import ScratchHome
from .desktop import Desktop
from .emulator import Emulator
from .leaks import Hunt, Leak
from .processes import Process, descendants
from .screen import Screen


ROLE_CREDENTIALS = {"secretAccessKeys", "sessionTokens"}
OF_THE_CLI = {"refreshTokens", "clientSecrets"}  # which its own sign-in leaves in its files
# Place → kinds of secrets that belong there.
KEEPERS = {
    r".*/\.aws/sso/cache/[0-9a-f]{40}\.json": {"accessTokens"},  # published
    r".*/\.aws/cli/cache/[0-9a-f]{40}\.json": ROLE_CREDENTIALS,  # by the aws process itself
    r".*-logs/\d+-(sso-tray|sso-tray-credentials|aws)\.out": ROLE_CREDENTIALS,  # what a tool asked for, on its way there
}


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
    # Where others put secrets in a story, as KEEPERS, with the reason beside them.
    keepers: dict[str, set[str]] = {}
    # Secrets that other programs got for themselves. keepers holds for these alone, if there are any.
    theirs: set[str] = set()
    # Secrets that no emulator has handed out, by kind.
    canaries: dict[str, list[str]] = {}
    maxDiff = None

    @classmethod
    def setUpClass(cls) -> None:
        cls.desktop = Desktop(cls.has_panel)
        cls.addClassCleanup(cls.desktop.stop)
        cls._emulators: list[Emulator] = []
        cls.emulator = cls.new_emulator("emulator", *cls.emulator_options)
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
        cls._emulators.append(Emulator(cls.programs.emulator, cls.desktop.folder / name, *options))
        return cls._emulators[-1]

    @classmethod
    def tearDownClass(cls) -> None:
        """Case 76, for whatever a story was about: no secret that an emulator has handed out lies about, in files of all
        homes, temporary folders, logs and notices, in arguments, environments and deleted files of what still runs."""
        leaks = set()
        for hunt, keepers in cls._hunts():
            leaks |= hunt.in_processes(set(descendants()) - {emulator.pid for emulator in cls._emulators})
            leaks |= {leak for leak in cls._in_folders(hunt) if not _may_hold(keepers, leak)}
        if leaks:
            raise AssertionError("Secrets lie about:\n" + "\n".join(sorted(map(str, leaks))))

    @classmethod
    def _hunts(cls) -> list[tuple[Hunt, dict[str, set[str]]]]:
        """Each with those places that may hold what it looks for."""
        secrets = [emulator.secrets() for emulator in cls._emulators] + [cls.canaries]
        if not cls.theirs:
            return [(Hunt.of(secrets), KEEPERS | cls.keepers)]

        def only(are_theirs: bool) -> Hunt:
            return Hunt.of({kind: [text for text in texts if (text in cls.theirs) == are_theirs]
                            for kind, texts in by_kind.items()} for by_kind in secrets)
        theirs = only(are_theirs=True)
        return [(only(are_theirs=False).without(theirs), KEEPERS), (theirs, KEEPERS | cls.keepers)]

    @classmethod
    def _in_folders(cls, hunt: Hunt) -> set[Leak]:
        """Below the desktop's folder, paths relative to it; the emulators know all secrets."""
        emulators = tuple(f"{emulator.folder.relative_to(cls.desktop.folder)}/" for emulator in cls._emulators)
        leaks = {leak._replace(place=leak.place.partition("/")[2]) for leak in hunt.in_folders(cls.desktop.folder)}
        return {leak for leak in leaks if not leak.place.startswith(emulators)}

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


def _may_hold(keepers: dict[str, set[str]], leak: Leak) -> bool:
    return any(re.fullmatch(pattern, leak.place) and leak.kind in kinds for pattern, kinds in keepers.items())


def run() -> None:
    """The main() of a test program."""
    if len(sys.argv) < 2:
        sys.exit(f"Usage: {sys.argv[0]} FOLDER_OF_PROGRAMS [unittest's arguments]")
    Story.programs = Programs(Path(sys.argv.pop(1)).resolve())
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that clean-ups run
    unittest.main(verbosity=2)
