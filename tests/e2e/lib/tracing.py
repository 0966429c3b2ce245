"""What programs do to files, as the system sees it (strace)."""

import re
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from .processes import descendants
from .waiting import wait_for

# Calls that leave a file as it is; open() depends on how.
LOOKS = re.compile(r"f?access(at2?)?|chdir|execve(at)?|getxattr|inotify_add_watch|l?stat|lgetxattr|listxattr|newfstatat"
                   r"|open(at2?)?|readlink(at)?|statfs|statx")
OPENS_TO_WRITE = re.compile(r"\bO_(WRONLY|RDWR|CREAT|TRUNC)\b")
REMOVALS = re.compile("unlink(at)?|rmdir")
LINE = re.compile(r"\d+<(.*?)> (\w+)\((.*)")


class Access(NamedTuple):
    thread: str  # its name, which for the main thread is the program's
    call: str
    text: str

    @property
    def is_removal(self) -> bool:
        return bool(REMOVALS.fullmatch(self.call))

    @property
    def is_write(self) -> bool:
        """Whether it may have made or changed something, or was refused that."""
        if LOOKS.fullmatch(self.call):
            return bool(OPENS_TO_WRITE.search(self.text))
        return not self.is_removal


class Tracer:
    """Stands before a program: what is started in its place is the program itself, with this pid, watched from aside."""

    def __init__(self, folder: Path, program: Path):
        self._folder = folder / f"{program.name}-traces"
        self._folder.mkdir(parents=True)
        self.program = folder / program.name
        self.program.write_text(
            "#!/bin/sh\nexec /usr/bin/strace --daemonize --follow-forks --seccomp-bpf --decode-fds=path --decode-pids=comm "
            f"--string-limit=4096 --trace=%file --output={quote(str(self._folder))}/$$ {quote(str(program))} \"$@\"\n")
        self.program.chmod(0o755)

    def runs(self) -> int:
        return len(list(self._folder.iterdir()))

    def accesses(self, part: str) -> list[Access]:
        """What was done by all that has run here and by its children to paths that hold this part. Waits for the ends."""
        wait_for(lambda: "strace" not in descendants().values(), "all that was traced has ended")
        lines = [line for trace in self._folder.iterdir() for line in trace.read_text().splitlines() if part in line]
        return [Access(*match.groups()) for match in map(LINE.match, lines) if match]
