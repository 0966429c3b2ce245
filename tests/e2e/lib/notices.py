"""The desktop's notices, as a person meets them: what was said, what still stands on the screen, and pressing it."""

import json
from dataclasses import dataclass

import dbus
import dbus.bus

from .desktop import SessionBus
from .waiting import PATIENCE, wait_for

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


@dataclass(frozen=True)
class Notice:
    number: int
    pid: int
    title: str
    body: str
    buttons: tuple[str, ...]  # the words on them; a click on the notice itself needs none
    action: str  # what the first button does; "" without one
    waits: bool  # for the person, instead of vanishing after some seconds


class Notices:
    """There is one for a bus. Start it before the programs that want to say something."""

    def __init__(self, bus: SessionBus):
        self._daemon = bus.start_service("noticedaemon")
        self._bus = dbus.bus.BusConnection(bus.address)
        wait_for(lambda: self._bus.name_has_owner(NAME), "somebody shows notices")

    def said(self, pid: int | None = None) -> list[Notice]:
        """All that was ever shown (by this process), oldest first. What was replaced is there as well."""
        return [_notice(event) for event in self._events()
                if event["event"] == "shown" and pid in (None, event["pid"])]

    def on_screen(self, pid: int | None = None) -> list[Notice]:
        """What can be seen now."""
        shown: dict[int, Notice] = {}
        for event in self._events():
            shown.pop(event["id"], None)
            if event["event"] == "shown":
                shown[event["id"]] = _notice(event)
        return [notice for notice in shown.values() if pid in (None, notice.pid)]

    def wait_for(self, title: str, pid: int | None = None, seconds: float = PATIENCE) -> Notice:
        """The newest notice with this title on the screen, once there is one."""
        def look():
            return next((notice for notice in reversed(self.on_screen(pid)) if notice.title == title), None)
        try:
            return wait_for(look, f"the notice “{title}”", seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}\nSaid: {[notice.title for notice in self.said(pid)]}") from None

    def press(self, notice: Notice) -> None:
        """Presses its button."""
        thing = self._bus.get_object(NAME, PATH, introspect=False)
        dbus.Interface(thing, "org.sso_tray.Notices").Press(
            dbus.UInt32(notice.number), notice.action or "default", timeout=10)

    def _events(self) -> list[dict]:
        # The last line may not be complete yet.
        return [json.loads(line) for line in self._daemon.output().splitlines(keepends=True) if line.endswith("\n")]


def _notice(event: dict) -> Notice:
    buttons = {action: text for action, text in event["actions"].items() if action != "default"}
    return Notice(event["id"], event["pid"], event["title"], event["body"], tuple(buttons.values()),
                  next(iter(buttons), ""), event["expires"] == 0)
