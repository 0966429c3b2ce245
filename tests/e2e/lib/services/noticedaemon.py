#!/usr/bin/python3
"""A desktop's notices for tests: owns org.freedesktop.Notifications on the session bus, shows nothing and writes down what
it is told, a JSON object a line on standard output. Pressing is asked for with org.sso_tray.Notices.Press(id, action), to
which "default" is a click on the notice itself. Runs until it is ended."""

import json

from gi.repository import Gio, GLib

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
PRESSED = 2  # why a notice was closed: https://specifications.freedesktop.org/notification-spec/latest/protocol.html
CLOSED_BY_CALL = 3

INTERFACES = """
<node>
  <interface name="org.freedesktop.Notifications">
    <method name="GetCapabilities"><arg type="as" direction="out"/></method>
    <method name="GetServerInformation">
      <arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/>
      <arg type="s" direction="out"/>
    </method>
    <method name="Notify">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
      <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="CloseNotification"><arg type="u" direction="in"/></method>
    <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
    <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
  </interface>
  <interface name="org.sso_tray.Notices">
    <method name="Press"><arg type="u" direction="in"/><arg type="s" direction="in"/></method>
  </interface>
</node>"""

last_id = 0
shown: set[int] = set()


def tell(**event):
    print(json.dumps(event), flush=True)


def pid_of(connection, sender: str) -> int:
    answer = connection.call_sync(
        "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
        GLib.Variant("(s)", (sender,)), None, Gio.DBusCallFlags.NONE, 1000, None)
    return answer.unpack()[0]


def notify(connection, sender, arguments) -> int:
    global last_id
    _app, replaces, _icon, summary, body, actions, _hints, expires = arguments
    last_id += 0 if replaces in shown else 1
    number = replaces if replaces in shown else last_id
    shown.add(number)
    tell(event="shown", id=number, pid=pid_of(connection, sender), title=summary, body=body,
         actions=dict(zip(actions[::2], actions[1::2])), expires=expires)
    return number


def close(connection, number: int, reason: int) -> None:
    if number not in shown:
        return
    shown.remove(number)
    tell(event="closed", id=number, reason=reason)
    connection.emit_signal(None, PATH, NAME, "NotificationClosed", GLib.Variant("(uu)", (number, reason)))


def take_call(connection, sender, _path, _interface, method, parameters, invocation):
    arguments = parameters.unpack()
    answer = None
    if method == "GetCapabilities":
        answer = GLib.Variant("(as)", (["actions", "body", "persistence"],))
    elif method == "GetServerInformation":
        answer = GLib.Variant("(ssss)", ("notices", "sso-tray", "1", "1.2"))
    elif method == "Notify":
        answer = GLib.Variant("(u)", (notify(connection, sender, arguments),))
    elif method == "CloseNotification":
        close(connection, arguments[0], CLOSED_BY_CALL)
    elif method == "Press" and arguments[0] in shown:
        connection.emit_signal(None, PATH, NAME, "ActionInvoked", GLib.Variant("(us)", arguments))
        close(connection, arguments[0], PRESSED)
    invocation.return_value(answer)


def serve(connection, _name):
    for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
        connection.register_object(PATH, interface, take_call, None, None)


Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, serve, None, None)
GLib.MainLoop().run()
