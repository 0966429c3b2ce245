#!/usr/bin/python3
"""A system tray for tests: owns org.kde.StatusNotifierWatcher on the session bus and remembers who registers. Qt takes it
for a desktop's tray, and everything that a tray would show can be read over D-Bus. Runs until it is ended."""

from gi.repository import Gio, GLib

NAME, PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"

# Qt asks for IsStatusNotifierHostRegistered only when introspection names it.
INTERFACE = """
<node><interface name="org.kde.StatusNotifierWatcher">
  <method name="RegisterStatusNotifierItem"><arg name="service" type="s" direction="in"/></method>
  <method name="RegisterStatusNotifierHost"><arg name="service" type="s" direction="in"/></method>
  <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
</interface></node>"""

items: list[str] = []


def take_call(_connection, _sender, _path, _interface, method, arguments, invocation):
    if method == "RegisterStatusNotifierItem":
        items.append(arguments.unpack()[0])
    invocation.return_value(None)


def tell_property(_connection, _sender, _path, _interface, name):
    return {"RegisteredStatusNotifierItems": GLib.Variant("as", items),
            "IsStatusNotifierHostRegistered": GLib.Variant("b", True),
            "ProtocolVersion": GLib.Variant("i", 0)}[name]


def serve(connection, _name):
    connection.register_object(
        PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], take_call, tell_property, None)


Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, serve, None, None)
GLib.MainLoop().run()
