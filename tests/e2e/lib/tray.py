"""The system tray, as a desktop's panel sees it: the icon's tool tip and its menu, readable and clickable over D-Bus."""

import re
from pathlib import Path

import dbus
import dbus.bus

from .desktop import Desktop
from .waiting import wait_for

WATCHER, WATCHER_PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"
ITEM, ITEM_PATH = "org.kde.StatusNotifierItem", "/StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
PROPERTIES = "org.freedesktop.DBus.Properties"


class Tray:
    """There is one for a desktop without a panel. Icons are found by their program's process id."""

    def __init__(self, desktop: Desktop):
        desktop.bus.start("/usr/bin/python3", Path(__file__).with_name("traywatcher.py"))
        self._bus = dbus.bus.BusConnection(desktop.bus.address)
        wait_for(lambda: self._bus.name_has_owner(WATCHER), "there is a tray")

    def icon(self, pid: int) -> "Icon":
        def look():
            return next((item for item in self._items() if self._pid_of(item) == pid), None)
        return Icon(self._bus, wait_for(look, f"process {pid} has an icon in the tray"))

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

    def menu(self) -> list[str]:
        """Labels of the menu's entries, separators left out."""
        return [label for label, _ in self._entries()]

    def press(self, label: str) -> None:
        number = wait_for(lambda: dict(self._entries()).get(label), f"the tray menu has “{label}”")
        self._menu("Event", number, "clicked", dbus.String("", variant_level=1), dbus.UInt32(0))

    def _entries(self) -> list[tuple[str, int]]:
        _, (_, _, children) = self._menu("GetLayout", 0, -1, dbus.Array([], signature="s"))
        # An underscore marks the letter to press; two stand for one.
        return [(re.sub("_(.)", r"\1", properties["label"]), number)
                for number, properties, _ in children if properties.get("label")]

    def _menu(self, method: str, *arguments):
        path = _get(self._bus, self._service, ITEM_PATH, ITEM, "Menu")
        return _call(self._bus, self._service, path, MENU, method, *arguments)


def _call(bus, service: str, path: str, interface: str, method: str, *arguments):
    thing = bus.get_object(service, path, introspect=False)
    return dbus.Interface(thing, interface).get_dbus_method(method)(*arguments, timeout=10)


def _get(bus, service: str, path: str, interface: str, name: str):
    return _call(bus, service, path, PROPERTIES, "Get", interface, name)
