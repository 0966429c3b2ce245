"""Starting programs so that none of them outlives us."""

import ctypes
import os
import signal
import subprocess
import time
from pathlib import Path

from .waiting import PATIENCE, wait_for

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36

libc = ctypes.CDLL(None)


def adopt_grandchildren() -> None:
    """What our children start and leave behind becomes ours, so that descendants() finds it: D-Bus starts services, and
    daemons like to detach themselves."""
    libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _end_with_parent() -> None:
    # Even a killed test (ctest's time-out sends SIGKILL) leaves nothing behind.
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)


class Process:
    """A program of ours with its output in files, which can be read at any time and never fill a pipe."""

    _started: "list[Process]" = []

    def __init__(self, command: list, environment: dict[str, str], logs: Path, stdin: bytes = b""):
        self.name = Path(command[0]).name
        logs.mkdir(parents=True, exist_ok=True)
        number = len(list(logs.glob("*.out")))
        self.out_file = logs / f"{number:02}-{self.name}.out"
        self.err_file = logs / f"{number:02}-{self.name}.err"
        with self.out_file.open("wb") as out, self.err_file.open("wb") as err:
            self._popen = subprocess.Popen(
                [str(part) for part in command], env=environment, stdin=subprocess.PIPE, stdout=out, stderr=err,
                preexec_fn=_end_with_parent)
        Process._started.append(self)
        try:
            with self._popen.stdin as pipe:
                pipe.write(stdin)
        except BrokenPipeError:  # it has ended without wanting to read all of this
            pass

    @property
    def pid(self) -> int:
        return self._popen.pid

    @property
    def exit_code(self) -> int | None:
        return self._popen.poll()

    @property
    def is_running(self) -> bool:
        return self.exit_code is None

    def output(self) -> str:
        return self.out_file.read_text(errors="replace")

    def errors(self) -> str:
        return self.err_file.read_text(errors="replace")

    def wait(self, seconds: float = PATIENCE) -> int:
        wait_for(lambda: not self.is_running, f"{self.name} ends", seconds)
        return self.exit_code

    def wait_long(self) -> int:
        """For a person, who may take all the time there is."""
        return self._popen.wait()

    def kill(self) -> None:
        """At once, and it hears nothing of it: SIGKILL."""
        self._popen.kill()
        self._popen.wait(5)

    def stop(self) -> None:
        if self.is_running:
            self._popen.terminate()
            try:
                self._popen.wait(5)
            except subprocess.TimeoutExpired:
                self._popen.kill()
                self._popen.wait(5)


def descendants(ancestor: int | None = None) -> dict[int, str]:
    """All living processes below this one (or the given one), pid → program name."""
    parents, names = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = stat.read_text()
        except OSError:  # it has just ended
            continue
        # "pid (name) state parent …", and the name may hold anything, also a closing bracket
        begin, end = text.index("("), text.rindex(")")
        state, parent = text[end + 2:].split()[:2]
        if state != "Z":
            pid = int(text[:begin])
            parents[pid], names[pid] = int(parent), text[begin + 1:end]
    found, edge = {}, {ancestor or os.getpid()}
    while edge:
        edge = {pid for pid, parent in parents.items() if parent in edge}
        found |= {pid: names[pid] for pid in edge}
    return found


def end_all() -> None:
    """Ends what was started, the newest first, and then whatever that has started and left: each by its own pid, first
    asked, then forced."""
    while Process._started:
        Process._started.pop().stop()
    for sent in (signal.SIGTERM, signal.SIGKILL):
        deadline = time.monotonic() + 3
        quiet = 0
        # One look may miss a process whose parent ends just then, before it becomes ours.
        while quiet < 3 and time.monotonic() < deadline:
            left = descendants()
            for pid in left:
                try:
                    os.kill(pid, sent)
                except ProcessLookupError:
                    pass
            quiet = 0 if left else quiet + 1
            reap_orphans()
            time.sleep(0.02)


def reap_orphans() -> None:
    """Takes leave of adopted processes that have ended; they would stay as zombies."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass
