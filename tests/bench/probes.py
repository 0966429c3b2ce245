"""What the kernel knows of a process: its memory, and how often it woke up."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Memory:
    """In MB of 10⁶ bytes."""

    now: float  # Pss, and what was swapped out: each page divided by the number of processes that map it
    alone: float  # the same if only the desktop and this program ran


class Surroundings:
    """What the processes of the desktop have in common with whoever runs on it.

    The kernel divides each page among all that map it. On a developer's machine other Qt programs run, the emulator
    always does, and beside them everything looks smaller than it is for a person: so they are left out."""

    def __init__(self, pids: Iterable[int]):
        self._users: dict[str, int] = {}
        for pid in pids:
            try:
                files = {part.file for part in _mapped(pid) if part.file}
            except PermissionError:  # the keyring lets nobody look
                continue
            for file in files:
                self._users[file] = self._users.get(file, 0) + 1

    def memory_of(self, pid: int) -> Memory:
        now = alone = 0.0
        for part in _mapped(pid):
            now += part.proportional
            # As if the others had the same pages of the file at hand.
            alone += part.own + (part.resident - part.own) / (1 + self._users.get(part.file, 0))
        return Memory(now * 1024 / 1e6, alone * 1024 / 1e6)

    def settled_memory_of(self, pid: int, patience: float = 20) -> Memory:
        """Waits until it has not changed by a twentieth of a MB for three seconds, or for as long as patience lasts."""
        begin = time.monotonic()
        seen = [self.memory_of(pid)]
        while time.monotonic() < begin + patience:
            time.sleep(1)
            seen.append(self.memory_of(pid))
            last = [memory.alone for memory in seen[-4:]]
            if len(seen) > 5 and max(last) - min(last) < 0.05:
                break
        return seen[-1]


@dataclass
class _Part:
    """Of the address space; in kB."""

    file: str  # empty: none
    proportional: int = 0
    resident: int = 0
    own: int = 0  # of the resident: written to by this process


def _mapped(pid: int) -> list[_Part]:
    parts: list[_Part] = []
    for line in Path(f"/proc/{pid}/smaps").read_text().splitlines():
        name, *values = line.split()
        if not name.endswith(":"):  # "7f…-7f… r--p 00000000 fe:00 1234   /usr/lib/…"
            path = " ".join(values[4:])
            parts.append(_Part(path if path.startswith("/") else ""))
        elif name in ("Pss:", "SwapPss:"):
            parts[-1].proportional += int(values[0])
        elif name in ("Rss:", "Swap:"):
            parts[-1].resident += int(values[0])
        elif name == "Private_Dirty:":
            parts[-1].own += int(values[0])
    return parts


@dataclass(frozen=True)
class WakeUps:
    by_thread: dict[str, int]  # thread id and name → how often it went to sleep, which is once for each time it woke up

    @property
    def total(self) -> int:
        return sum(self.by_thread.values())

    def since(self, before: "WakeUps") -> "WakeUps":
        return WakeUps({thread: count - before.by_thread.get(thread, 0) for thread, count in self.by_thread.items()
                        if count > before.by_thread.get(thread, 0)})

    def words(self) -> str:
        """The threads by name, the liveliest first."""
        names: dict[str, int] = {}
        for thread, count in self.by_thread.items():
            name = thread.partition(" ")[2]
            names[name] = names.get(name, 0) + count
        return ", ".join(f"{name} {count}" for name, count in sorted(names.items(), key=lambda item: -item[1])) or "none"


def wake_ups_of(pid: int) -> WakeUps:
    """All of them since the start; those of a thread that has ended are lost."""
    found = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            status = dict(line.split(":", 1) for line in (task / "status").read_text().splitlines())
        except OSError:  # it ends just now
            continue
        found[f"{task.name} {status['Name'].strip()}"] = int(status["voluntary_ctxt_switches"])
    return WakeUps(found)
