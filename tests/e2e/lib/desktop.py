"""A desktop without a screen: display, window manager, panel, session bus, accessibility and an unlocked keyring."""

import os
import shutil
import tempfile
from pathlib import Path

import dbus
import dbus.bus

from .processes import Process, adopt_grandchildren, end_all
from .waiting import wait_for

# What every program gets in place of the variables of whoever runs the tests. A sanitized build must not end in a complaint
# about the little that OpenSSL and Qt leak at exit; leaks of our own are the unit tests' business.
PLAIN = {
    "LANG": "C.UTF-8",
    "PATH": "/usr/bin:/bin",
    "ASAN_OPTIONS": f"{os.environ.get('ASAN_OPTIONS', '')}:detect_leaks=0:detect_stack_use_after_return=1",
}

KEYRING_PASSWORD = b"a password, because with an empty one gnome-keyring waits for a prompt"

# A bus that starts nothing by itself: what is not there is not there.
BARE_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class SessionBus:
    """A session bus with an unlocked keyring, and a home and folders of their own for the services on it. On a bare one
    nobody starts a program that is missing, and there is a keyring when somebody calls start_keyring()."""

    def __init__(self, folder: Path, environment: dict[str, str], bare: bool = False):
        self.logs = folder / "logs"
        home, runtime = folder / "home", folder / "run"
        home.mkdir(parents=True)
        runtime.mkdir(mode=0o700)
        self.environment = PLAIN | environment | {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime)}

        kind = "--session"
        if bare:
            file = folder / "bus.conf"
            file.write_text(BARE_BUS.format(socket=runtime / "bus"))
            kind = f"--config-file={file}"
        daemon = self.start("dbus-daemon", kind, "--nofork", "--print-address=1")
        self.address = wait_for(lambda: daemon.output().strip(), "the session bus says its address")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.address
        if not bare:
            self.start_keyring()

    def start_keyring(self) -> Process:
        """A daemon that opens the keyring of this bus; the first one makes it."""
        return self.start(
            "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets", stdin=KEYRING_PASSWORD)

    def start_service(self, name: str, *arguments: str) -> Process:
        """One of the programs in services/."""
        return self.start("/usr/bin/python3", Path(__file__).parent / "services" / f"{name}.py", *arguments)

    def start(self, *command, stdin: bytes = b"") -> Process:
        return Process(list(command), self.environment, self.logs, stdin)


class Desktop:
    """All of a desktop. There can be one in a process, because the bus that libraries talk to is chosen by an
    environment variable; `with Desktop() as desktop:` ends everything, also after a failure.

    panel=False leaves the system tray to whoever wants to be it (see tray.py). With the variables in `environment` a
    program finds this desktop."""

    def __init__(self, panel: bool = True):
        adopt_grandchildren()
        # Short and not below TMPDIR: a socket's path has room for a hundred characters.
        self.folder = Path(tempfile.mkdtemp(prefix="sso-tray-e2e-", dir="/tmp"))
        try:
            self._start(panel)
        except BaseException:
            self.stop()
            raise

    def _start(self, panel: bool) -> None:
        logs = self.folder / "display"
        # Without -noreset it starts afresh whenever its only program leaves, and throws out who is just coming.
        self._server = Process(
            ["Xvfb", "-displayfd", "1", "-screen", "0", "1000x760x24", "-nolisten", "tcp", "-noreset"], PLAIN, logs)
        number = wait_for(lambda: self._server.output().strip(), "Xvfb says which display it is")
        self.bus = SessionBus(self.folder / "desktop", {"DISPLAY": f":{number}"})
        self.environment = {"DISPLAY": f":{number}", "DBUS_SESSION_BUS_ADDRESS": self.bus.address}
        # For the libraries in this process. Their cache would show a screen that has changed since.
        os.environ.update(self.environment, ATSPI_NO_CACHE="1")
        self.bus.start("openbox")
        if panel:
            self.bus.start("trayer", "--edge", "bottom", "--align", "right", "--widthtype", "request")
        self.bus.start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately")

    def new_bus(self, name: str) -> SessionBus:
        """A bare bus of its own for programs on this display: who should hear them, and keep their secrets, is started
        there. They can be seen and pressed here."""
        bus = SessionBus(self.folder / name, {"DISPLAY": self.environment["DISPLAY"]}, bare=True)
        launcher = dbus.bus.BusConnection(self.bus.address).get_object("org.a11y.Bus", "/org/a11y/bus")
        address = dbus.Interface(launcher, "org.a11y.Bus").GetAddress(timeout=10)
        bus.start_service("accessibilityrelay", address)
        connection = dbus.bus.BusConnection(bus.address)
        wait_for(lambda: connection.name_has_owner("org.a11y.Bus"), "there is accessibility on that bus")
        return bus

    def take_picture(self, file: Path) -> None:
        """The whole screen, as PNG."""
        if self.bus.start("scrot", "--overwrite", file).wait() != 0:
            raise AssertionError(f"No picture was taken: {file}")

    def stop(self) -> None:
        end_all()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> "Desktop":
        return self

    def __exit__(self, *_) -> None:
        self.stop()
