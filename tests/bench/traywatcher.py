#!/usr/bin/python3
"""A system tray with a stopwatch: owns org.kde.StatusNotifierWatcher on the session bus, and prints a line for each icon that
registers: its program's process id and the moment, in nanoseconds of the monotonic clock. Runs until it is ended."""

import time

from gi.repository import Gio, GLib

NAME, PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"

# Qt asks for IsStatusNotifierHostRegistered only when introspection names it.
INTERFACE = """
<node><interface name="org.kde.StatusNotifierWatcher">
  <method name="RegisterStatusNotifierItem"><arg name="service" type="s" direction="in"/></method>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
</interface></node>"""

PROPERTIES = {"IsStatusNotifierHostRegistered": GLib.Variant("b", True), "ProtocolVersion": GLib.Variant("i", 0)}


def take_call(connection, sender, _path, _interface, _method, _arguments, invocation):
    moment = time.monotonic_ns()
    invocation.return_value(None)
    pid, = connection.call_sync(
        "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
        GLib.Variant("(s)", (sender,)), None, Gio.DBusCallFlags.NONE, 1000, None)
    print(pid, moment, flush=True)


def tell_property(_connection, _sender, _path, _interface, name):
    return PROPERTIES[name]


def serve(connection, _name):
    connection.register_object(
        PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], take_call, tell_property, None)


Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, serve, None, None)
GLib.MainLoop().run()
