#!/usr/bin/python3
"""accessibilityrelay.py ADDRESS: owns org.a11y.Bus on the session bus and sends whoever asks to the accessibility bus at
this address, so that a program on another session bus can be seen and pressed as well. (Qt 6.4 registers on the session bus
when it is told by AT_SPI_BUS_ADDRESS.) Runs until it is ended."""

import sys

from gi.repository import Gio, GLib

NAME, PATH = "org.a11y.Bus", "/org/a11y/bus"

INTERFACES = """
<node>
  <interface name="org.a11y.Bus"><method name="GetAddress"><arg type="s" direction="out"/></method></interface>
  <interface name="org.a11y.Status">
    <property name="IsEnabled" type="b" access="read"/><property name="ScreenReaderEnabled" type="b" access="read"/>
  </interface>
</node>"""


def take_call(_connection, _sender, _path, _interface, _method, _parameters, invocation):
    invocation.return_value(GLib.Variant("(s)", (sys.argv[1],)))


def tell_property(*_):
    return GLib.Variant("b", True)


def serve(connection, _name):
    for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
        connection.register_object(PATH, interface, take_call, tell_property, None)


Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, serve, None, None)
GLib.MainLoop().run()
