"""The clipboard of the display, as another program sees it that has nothing to do with ours (xclip)."""

import subprocess

from .desktop import Desktop
from .processes import Process
from .waiting import PATIENCE, wait_for

SECONDS = 5  # for an owner that does not answer


class Clipboard:
    def __init__(self, desktop: Desktop):
        self._desktop = desktop

    def read(self, target: str = "UTF8_STRING", selection: str = "clipboard") -> str | None:
        """None: nobody gives that."""
        found = subprocess.run(["/usr/bin/xclip", "-out", "-selection", selection, "-target", target],
                               env=self._desktop.bus.environment, capture_output=True, timeout=SECONDS, check=False)
        return found.stdout.decode() if found.returncode == 0 else None

    def targets(self) -> list[str]:
        return (self.read("TARGETS") or "").split()

    def is_empty(self) -> bool:
        """Nobody's, or there is nothing to paste."""
        return not self.read()

    def wait_until_empty(self, seconds: float = PATIENCE) -> None:
        wait_for(self.is_empty, "the clipboard is empty", seconds)

    def copy(self, text: str) -> Process:
        """Somebody else copies that, and has it until something else is copied."""
        owner = self._desktop.bus.start("/usr/bin/xclip", "-quiet", "-in", "-selection", "clipboard", stdin=text.encode())
        wait_for(lambda: self.read() == text, "somebody else has copied something")
        return owner
