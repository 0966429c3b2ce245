"""The built programs in a scratch home, with nothing of the real one in sight."""

import os
import stat
from pathlib import Path

from .desktop import PLAIN
from .emulator import Emulator
from .files import is_folder, paths_below
from .processes import Process

CONFIG = ".aws/config"
TOKENS = ".aws/sso/cache"

# Builds for developers hide from debuggers only when this is set; it is passed on, so that everything can be run so.
PROTECTED = "SSO_TRAY_PROTECTED"
AS_RELEASED = {PROTECTED: os.environ[PROTECTED]} if PROTECTED in os.environ else {}


class ScratchHome:
    """A home, a runtime folder and a TMPDIR, and the environment in which programs see only these. A recording xdg-open
    comes first on PATH: it writes down what it was asked to open, one address a line, and opens nothing but the
    `browser`, a command, if there is one.

    Everything is below `folder`; `session` has the variables with which programs find the desktop."""

    def __init__(self, folder: Path, session: dict[str, str], emulator: Emulator, instance: str,
                 browser: str = ""):
        name = folder.name
        self.folder = folder
        self.home, self.runtime, self.tmp = (self.folder / part for part in ("home", "run", "tmp"))
        self.logs = folder.parent / f"{name}-logs"
        for part in (self.home, self.runtime, self.tmp):
            part.mkdir(parents=True, mode=0o700)
        self._opened = folder.parent / f"{name}-opened"
        self._opened.touch()
        bin_folder = folder.parent / f"{name}-bin"
        bin_folder.mkdir()
        opener = bin_folder / "xdg-open"
        opener.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" >> '{self._opened}'\n"
                          + (f'exec {browser} "$@"\n' if browser else ""))
        opener.chmod(0o755)
        self.environment = PLAIN | {
            "PATH": f"{bin_folder}:/usr/bin:/bin",
            "HOME": str(self.home),
            "TMPDIR": str(self.tmp),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_DATA_HOME": str(self.home / ".local/share"),
            "XDG_STATE_HOME": str(self.home / ".local/state"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "SSO_TRAY_INSTANCE": instance,
            "EMULATOR_URL": emulator.url,  # for the browser's stand-in
        } | emulator.environment | session | AS_RELEASED

    @property
    def instance(self) -> str:
        """What the app calls itself in the keychain and in folders."""
        return f"sso-tray-{self.environment['SSO_TRAY_INSTANCE']}"

    @property
    def config(self) -> Path:
        return self.home / CONFIG

    @property
    def tokens(self) -> Path:
        return self.home / TOKENS

    @property
    def settings(self) -> Path:
        return self.home / ".config" / self.instance / "settings.ini"

    def write_settings(self, **values) -> None:
        """Before the app starts."""
        self.settings.parent.mkdir(parents=True, mode=0o700)
        self.settings.write_text("[General]\n" + "".join(f"{name}={value}\n" for name, value in values.items()))

    def opened(self) -> list[str]:
        """Every address that a browser would have been opened with."""
        return self._opened.read_text().splitlines()

    def files(self) -> set[str]:
        """All files and sockets below the home, the runtime folder and TMPDIR."""
        return {str(path.relative_to(self.folder)) for path in paths_below(self.folder) if not is_folder(path)}

    def start(self, program: Path, *arguments: str, **environment: str) -> Process:
        return Process([program, *arguments], self.environment | environment, self.logs)

    def run(self, program: Path, *arguments: str, seconds: float = 20, **environment: str) -> Process:
        """Starts a program and waits for its end."""
        process = self.start(program, *arguments, **environment)
        try:
            process.wait(seconds)
        finally:
            process.stop()
        return process

    def aws(self, *arguments: str) -> Process:
        """The real AWS CLI. It would look for the metadata service of an EC2 instance when a profile gives nothing."""
        return self.run(Path("/usr/bin/aws"), *arguments, AWS_EC2_METADATA_DISABLED="true")


def mode(path: Path) -> str:
    """Permissions as in chmod: "0600"."""
    return f"{stat.S_IMODE(path.stat().st_mode):04o}"
