"""The app's socket as somebody meets it who is none of our programs: frames of any shape, many at once, and from another
user's account."""

import json
import os
import socket
import struct
import subprocess
from pathlib import Path

from .desktop import PLAIN

# What another user does: asks, and says what came back.
STRANGER = """
import socket, sys
app = socket.socket(socket.AF_UNIX)
app.settimeout(10)
app.connect(sys.argv[1])
try:
    app.sendall(bytes.fromhex(sys.argv[2]))
    print(len(app.recv(65536)))
except (BrokenPipeError, ConnectionResetError):
    print(0)
"""


def frame(message: dict) -> bytes:
    content = b"\1" + json.dumps(message).encode()
    return struct.pack(">I", len(content)) + content


def connect(path: Path) -> socket.socket:
    app = socket.socket(socket.AF_UNIX)
    app.settimeout(10)
    app.connect(str(path))
    return app


def is_cut_off(app: socket.socket) -> bool:
    try:
        return app.recv(65536) == b""
    except (BrokenPipeError, ConnectionResetError):
        return True


def as_another_user() -> list[str] | None:
    """Before a command, a command under which it runs as another user of this machine; nothing where nobody lets us: it
    takes root, or newuidmap (Debian's package uidmap) and ids of ours in /etc/subuid."""
    if os.geteuid() == 0:
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    else:
        command = ["unshare", "--user", "--map-auto", "--map-root-user", "--setuid", "1", "--setgid", "1"]
    tried = subprocess.run([*command, "/bin/true"], env=PLAIN, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return command if tried.returncode == 0 else None


def answer_for_another_user(path: Path, question: dict) -> int | None:
    """How many bytes of an answer another user gets, though every folder and the socket are open to all meanwhile. Nothing
    where nobody can be another user."""
    command = as_another_user()
    if command is None:
        return None
    opened = [path, *path.parents[:-2]]  # up to /tmp, which is open
    before = {place: place.stat().st_mode for place in opened}
    try:
        for place in opened:
            place.chmod(0o666 if place == path else 0o777)
        asked = subprocess.run(
            [*command, "/usr/bin/python3", "-c", STRANGER, path, frame(question).hex()], env=PLAIN, cwd="/", check=True,
            capture_output=True, text=True, timeout=20)
    finally:
        for place, mode in before.items():
            place.chmod(mode)
    return int(asked.stdout)


def memory_of(pid: int) -> int:
    """Resident, in bytes."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def is_sanitized(program: Path) -> bool:
    """Whether what it costs tells nothing about what is installed."""
    ldd = subprocess.run(["ldd", program], capture_output=True, text=True)
    return "libasan" in ldd.stdout
