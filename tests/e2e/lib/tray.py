"""The system tray, as a desktop's panel sees it: the icon's tool tip and its menu, readable and clickable over D-Bus."""

import re

import dbus
import dbus.bus

from .desktop import Desktop, SessionBus
from .waiting import PATIENCE, wait_for

WATCHER, WATCHER_PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"
ITEM, ITEM_PATH = "org.kde.StatusNotifierItem", "/StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
PROPERTIES = "org.freedesktop.DBus.Properties"


class Tray:
    """There is one for a desktop without a panel, or for a bus. Icons are found by their program's process id."""

    def __init__(self, where: Desktop | SessionBus):
        bus = where.bus if isinstance(where, Desktop) else where
        bus.start_service("traywatcher")
        self._bus = dbus.bus.BusConnection(bus.address)
        wait_for(lambda: self._bus.name_has_owner(WATCHER), "there is a tray")

    def icon(self, pid: int, seconds: float = PATIENCE) -> "Icon":
        def look():
            return next((item for item in self._items() if self._pid_of(item) == pid), None)
        return Icon(self._bus, wait_for(look, f"process {pid} has an icon in the tray", seconds))

    def _items(self) -> list[str]:
        return _get(self._bus, WATCHER, WATCHER_PATH, WATCHER, "RegisteredStatusNotifierItems")

    def _pid_of(self, service: str) -> int | None:
        try:
            return int(_call(self._bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                             "GetConnectionUnixProcessID", service))
        except dbus.DBusException:  # it has left the bus
            return None


class Icon:
    def __init__(self, bus, service: str):
        self._bus, self._service = bus, service

    def tool_tip(self) -> str:
        _, _, title, text = _get(self._bus, self._service, ITEM_PATH, ITEM, "ToolTip")
        return f"{title}\n{text}".strip()

    def standing(self, session: str) -> str:
        """How a session stands, as the tool tip has it."""
        lines = [line.removeprefix(f"{session}: ") for line in self.tool_tip().splitlines()
                 if line.startswith(f"{session}: ")]
        return lines[0] if lines else ""

    def wait_until(self, session: str, standing: str, seconds: float = PATIENCE) -> None:
        """Until the tool tip says that the session stands so; an end that is known may follow."""
        try:
            wait_for(lambda: self.standing(session).split("; ")[0] == standing, f"{session} is {standing}", seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}\nThe tool tip: {self.tool_tip()}") from None

    def menu(self, *below: str) -> list[str]:
        """Labels of the menu's entries, separators left out; or of what is below the one that begins so, and so on."""
        return [label for label, _ in self._entries(below)]

    def press(self, label: str, *below: str) -> None:
        try:
            number = wait_for(lambda: dict(self._entries(below)).get(label), f"the tray menu has “{label}”")
        except AssertionError as error:
            raise AssertionError(f"{error}\nThe menu: {self.menu()}") from None
        self._menu("Event", number, "clicked", dbus.String("", variant_level=1), dbus.UInt32(0))

    def open(self, label: str, *below: str) -> list[str]:
        """As a desktop does it that asks for a submenu when it is opened: one level, beginning there."""
        number = dict(self._entries(below))[label]
        self._menu("AboutToShow", number)
        self._menu("Event", number, "opened", dbus.String("", variant_level=1), dbus.UInt32(0))
        _, layout = self._menu("GetLayout", number, 1, dbus.Array([], signature="s"))
        return [_label(entry) for entry in layout[2] if _label(entry)]

    def _entries(self, below: tuple[str, ...]) -> list[tuple[str, int]]:
        _, layout = self._menu("GetLayout", 0, -1, dbus.Array([], signature="s"))
        children = layout[2]
        for above in below:
            children = next((entry[2] for entry in children if _label(entry).startswith(above)), [])
        return [(_label(entry), entry[0]) for entry in children if _label(entry)]

    def _menu(self, method: str, *arguments):
        path = _get(self._bus, self._service, ITEM_PATH, ITEM, "Menu")
        return _call(self._bus, self._service, path, MENU, method, *arguments)


def _label(entry) -> str:
    # An underscore marks the letter to press; two stand for one.
    return re.sub("_(.)", r"\1", entry[1].get("label", ""))


def _call(bus, service: str, path: str, interface: str, method: str, *arguments):
    thing = bus.get_object(service, path, introspect=False)
    return dbus.Interface(thing, interface).get_dbus_method(method)(*arguments, timeout=10)


def _get(bus, service: str, path: str, interface: str, name: str):
    return _call(bus, service, path, PROPERTIES, "Get", interface, name)
