"""The built-in window as a person sees it, and its processes as the system sees them."""

import json
import os
import subprocess
from pathlib import Path

from .app import ScratchHome
from .desktop import PLAIN
from .processes import Process, descendants
from .screen import Screen, click_at, middle_of
from .waiting import wait_for

LEAVE = "Continue in my browser"
CLOSED, LEFT, NO_WINDOW = 0, 10, 11


def order_line(url: str, **fields) -> bytes:
    order = {"url": url, "userCode": "", "loopbackPort": 0, "language": "en"} | fields
    return json.dumps(order).encode() + b"\n"


def beside_chromium(environment: dict[str, str]) -> str:
    """ASAN_OPTIONS for sso-tray-browser and programs that start it: a sanitized build looks at Chromium's memory too, which is
    given back in another size than it was taken in."""
    return environment["ASAN_OPTIONS"] + ":new_delete_type_mismatch=0"


class BuiltInWindow:
    def __init__(self, program: Path, home: ScratchHome, line: bytes, *arguments: str, **environment: str):
        self.home = home
        surroundings = home.environment | {"ASAN_OPTIONS": beside_chromium(home.environment)} | environment
        self.process = Process([program, *arguments], surroundings, home.logs, line)
        self.screen = Screen(self.process.pid)

    def address(self) -> str:
        return self.screen.text("Address")

    def wait_for(self, *words: str) -> None:
        for part in words:
            self.screen.wait_for_words(part)

    def click(self, name: str, role: str = "push button") -> None:
        """In the page: with the mouse, because only that counts as a person's will there."""
        element = self.screen.find(role, name)
        wait_for(lambda: middle_of(element)[1] > 0, f"“{name}” is somewhere")
        click_at(middle_of(element))

    def leave(self) -> int:
        self.screen.press(LEAVE)
        return self.process.wait(5)

    def close(self) -> int:
        self.screen.close_window()
        return self.process.wait(5)

    def tree(self) -> list[int]:
        """Of its processes and those below."""
        return [self.process.pid, *descendants(self.process.pid)]

    def renderers(self) -> list[int]:
        return [pid for pid in self.tree() if "--type=renderer" in arguments_of(pid)]


def arguments_of(pid: int) -> list[str]:
    try:
        # Chromium's processes write theirs anew, with spaces in between.
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ").split()
    except OSError:
        return []


def status_of(pid: int) -> dict[str, str]:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def link_of(path: Path) -> str:
    try:
        return os.readlink(path)
    except FileNotFoundError:  # closed meanwhile
        return ""


def listening_ports(pids: list[int]) -> set[int]:
    """On which TCP ports one of these processes waits for connections."""
    found = set()
    for pid in pids:
        try:
            sockets = {link_of(fd) for fd in Path(f"/proc/{pid}/fd").iterdir()}
            lines = [line.split() for kind in ("tcp", "tcp6")
                     for line in Path(f"/proc/{pid}/net/{kind}").read_text().splitlines()[1:]]
        except OSError:  # behind the sandbox, without a network
            continue
        found |= {int(words[1].rpartition(":")[2], 16) for words in lines
                  if words[3] == "0A" and f"socket:[{words[9]}]" in sockets}
    return found


class Certificates:
    """A person's own certificates, in the database of NSS in their home, where Chromium looks for them."""

    def __init__(self, home: ScratchHome):
        self._folder = home.home / ".pki/nssdb"
        self._folder.mkdir(parents=True)
        self._environment = home.environment
        self._run("certutil", "-N", "--empty-password")

    def trust(self, name: str, file: Path) -> None:
        self._run("certutil", "-A", "-n", name, "-t", "C,,", "-i", file)

    def add_own(self, file: Path, password: str) -> None:
        self._run("pk12util", "-i", file, "-W", password)

    def _run(self, program: str, *arguments) -> None:
        subprocess.run([program, "-d", f"sql:{self._folder}", *arguments], env=self._environment, check=True,
                       capture_output=True, timeout=20)


def make_certificate(folder: Path, name: str) -> Path:
    """Of 127.0.0.1 and of nobody else, signed by itself; its key is in the same file."""
    key, file = folder / f"{name}.key", folder / f"{name}.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", file,
                    "-days", "2", "-subj", f"/CN={name}", "-addext", "subjectAltName=IP:127.0.0.1"],
                   env=PLAIN, check=True, capture_output=True, timeout=30)
    file.write_text(file.read_text() + key.read_text())
    return file


def make_key_file(certificate: Path, password: str) -> Path:
    """PKCS #12, as one imports it into a browser."""
    file = certificate.with_suffix(".p12")
    subprocess.run(["openssl", "pkcs12", "-export", "-in", certificate, "-inkey", certificate, "-out", file,
                    "-passout", f"pass:{password}"], env=PLAIN, check=True, capture_output=True, timeout=30)
    return file
