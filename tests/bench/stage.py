"""Where everything is measured: a desktop of its own, the stand-in for AWS, and a home with one session signed in."""

import os
import shutil
import signal
import subprocess
import time
from functools import cached_property
from pathlib import Path

from lib.app import ScratchHome
from lib.desktop import Desktop
from lib.emulator import Emulator
from lib.processes import Process, descendants
from lib.signedin import sign_in
from lib.waiting import wait_for
from probes import Surroundings

# It serves the tests' eyes, and costs memory and time.
NOT_MEASURED_WITH = ("QT_LINUX_ACCESSIBILITY_ALWAYS_ON",)

SYSTEM_ROOTS = Path("/etc/ssl/certs")
SHORT_LIFE = 2  # seconds, of a token that shall be over


class Stage:
    """There is one for a run; rows share it one after the other. `with Stage(…)` ends everything."""

    def __init__(self, build: Path, options):
        """options: the command line's, with what rows read of it."""
        self.options = options
        self.tray = build / "bin/sso-tray"
        self.credentials = build / "bin/sso-tray-credentials"
        self.minimal_tray, self.minimal_asker, self.bare_asker, self.config_bench, self.catalog_bench = (
            build / "bench/bin" / name
            for name in ("minimal-tray", "minimal-asker", "bare-asker", "config-bench", "catalog-bench"))
        self.desktop = Desktop(panel=False)
        try:
            of_desktop = descendants()
            self._watcher = self.desktop.bus.start("/usr/bin/python3", Path(__file__).with_name("traywatcher.py"))
            self.emulator = Emulator(
                build / "bench/bin/identity-center-emulator", self.desktop.folder / "emulator", "--auto-approve", "0")
            self.home = ScratchHome(self.desktop.folder / "person", self.desktop.environment, self.emulator, "bench")
            for name in NOT_MEASURED_WITH:
                self.home.environment.pop(name, None)
            sign_in(self.home, self.tray)
            self.surroundings = Surroundings(of_desktop)
        except BaseException:
            self.desktop.stop()
            raise

    def start(self, program: Path, *arguments: str) -> Process:
        """Any program, ours or a yardstick, in the same environment."""
        return self.home.start(program, *arguments)

    @cached_property
    def among_system_roots(self) -> list[str]:
        """Before a command, a command under which the emulator's certificate lies among the system's, as those of the real
        AWS do. With a bundle, as everywhere else here, Qt keeps all of them in memory, and few people have one. Empty when
        this machine grants nobody a view of files of their own."""
        folder = self.desktop.folder / "roots"
        shutil.copytree(SYSTEM_ROOTS, folder, symlinks=True)
        name = subprocess.run(["openssl", "x509", "-hash", "-noout", "-in", self.emulator.ca_file], capture_output=True, text=True)
        shutil.copy(self.emulator.ca_file, folder / f"{name.stdout.strip()}.0")
        command = ["/usr/bin/unshare", "--user", "--map-current-user", "--keep-caps", "--mount", "/bin/sh", "-c",
                   f'mount --bind "{folder}" {SYSTEM_ROOTS} && unset AWS_CA_BUNDLE && exec "$@"', "sh"]
        tried = subprocess.run([*command, "/bin/true"], stderr=subprocess.DEVNULL)
        return command if name.returncode == tried.returncode == 0 else []

    def start_to_icon(self, program: Path | str, *arguments: Path | str) -> tuple[int, float]:
        """Starts a program and waits for its tray icon. Gives its process id, for end(), and the milliseconds from just
        before it was started until its registration arrived at the tray."""
        command = [str(program), *map(str, arguments)]
        begin = time.monotonic_ns()
        pid = self._spawn(command)
        moment = wait_for(lambda: self._registrations().get(pid), f"{command} has an icon in the tray")
        return pid, (moment - begin) / 1e6

    @property
    def socket(self) -> Path:
        return self.home.runtime / self.home.instance / "socket"

    def time_of(self, command: list, fails: bool = False) -> float:
        """Of a whole process, in milliseconds. Nobody reads what it prints."""
        begin = time.monotonic_ns()
        pid = self._spawn(command)
        _, status = os.waitpid(pid, 0)
        end = time.monotonic_ns()
        assert (status != 0) == fails, f"{command} ended with {os.waitstatus_to_exitcode(status)}"
        return (end - begin) / 1e6

    def time_of_crowd(self, command: list, size: int) -> float:
        """From the first start to the last end, in milliseconds."""
        begin = time.monotonic_ns()
        pids = [self._spawn(command) for _ in range(size)]
        codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
        end = time.monotonic_ns()
        assert not any(codes), codes
        return (end - begin) / 1e6

    def _spawn(self, command: list) -> int:
        # Python's own way would take a millisecond or two for itself.
        texts = [str(part) for part in command]
        quiet = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in (0, 1, 2)]
        return os.posix_spawn(texts[0], texts, self.home.environment, file_actions=quiet)

    def make_token_due(self) -> None:
        """Signs in again: the next start of the app has to renew. What it gets then is good for an hour, as before."""
        self.emulator.tell("settings", accessTokenSeconds=SHORT_LIFE)
        sign_in(self.home, self.tray)
        self.emulator.tell("settings", accessTokenSeconds=3600)
        self.emulator.tell("log/clear")
        time.sleep(SHORT_LIFE)

    def wait_for_renewal(self) -> None:
        wait_for(lambda: self.emulator.requests("CreateToken"), "the app renews its token", 45)

    def end(self, pid: int) -> None:
        os.kill(pid, signal.SIGTERM)
        os.waitpid(pid, 0)

    def _registrations(self) -> dict[int, int]:
        """Of each program the first."""
        lines = [line.split() for line in self._watcher.output().splitlines(keepends=True) if line.endswith("\n")]
        return {int(pid): int(moment) for pid, moment in reversed(lines)}

    def __enter__(self) -> "Stage":
        return self

    def __exit__(self, *_) -> None:
        self.desktop.stop()
