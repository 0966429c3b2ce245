"""The Secret Service of the test's own bus, asked over D-Bus by somebody who is not the app."""

import dbus
import dbus.bus

from .desktop import KEYRING_PASSWORD
from .waiting import wait_for

DBUS = "org.freedesktop.DBus"
NAME = "org.freedesktop.secrets"
SERVICE = "org.freedesktop.Secret.Service"
COLLECTION = "org.freedesktop.Secret.Collection"
ITEM = "org.freedesktop.Secret.Item"
DEFAULT = "/org/freedesktop/secrets/aliases/default"


def can_keep_secrets(bus_address: str) -> bool:
    """Whether there is such a bus with a Secret Service on it, or one that would be started."""
    try:
        return _has_service(dbus.bus.BusConnection(bus_address))
    except dbus.DBusException:
        return False


def _has_service(bus) -> bool:
    return bus.name_has_owner(NAME) or NAME in bus.list_activatable_names()


class Keyring:
    """What is in it, and locking it. It may just be starting."""

    def __init__(self, bus_address: str):
        self._bus = dbus.bus.BusConnection(bus_address)
        wait_for(lambda: _has_service(self._bus), "there is a keyring")
        _, self._session = self._call(
            "/org/freedesktop/secrets", SERVICE, "OpenSession", "plain", dbus.String("", variant_level=1))

    def entries(self, service: str) -> dict[str, str]:
        """The entries of this service: key → secret. QtKeychain calls the service "server" and the key "user"."""
        found = {}
        for item in self._get(DEFAULT, COLLECTION, "Items"):
            try:
                attributes = self._get(item, ITEM, "Attributes")
                if attributes.get("server") == service:
                    secret = self._call(item, ITEM, "GetSecret", self._session)
                    found[str(attributes["user"])] = bytes(secret[2]).decode()
            except dbus.DBusException as error:  # it has just been removed
                if error.get_dbus_name() not in (f"{DBUS}.Error.UnknownMethod", f"{DBUS}.Error.UnknownObject"):
                    raise
        return found

    def remove(self, service: str) -> None:
        for item in self._get(DEFAULT, COLLECTION, "Items"):
            if self._get(item, ITEM, "Attributes").get("server") == service:
                self._call(item, ITEM, "Delete")

    def lock(self) -> None:
        collection = self._call("/org/freedesktop/secrets", SERVICE, "ReadAlias", "default")
        self._call("/org/freedesktop/secrets", SERVICE, "Lock", [collection])

    def unlock(self) -> None:
        """As the login or a keyring program does it: without a prompt."""
        password = dbus.Struct(
            (self._session, dbus.ByteArray(b""), dbus.ByteArray(KEYRING_PASSWORD), "text/plain"), signature="oayays")
        self._call("/org/freedesktop/secrets", "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface",
                   "UnlockWithMasterPassword", dbus.ObjectPath("/org/freedesktop/secrets/collection/login"), password)

    def is_locked(self) -> bool:
        return bool(self._get(DEFAULT, COLLECTION, "Locked"))

    def is_prompting(self) -> bool:
        """Whether somebody is asked for the keyring's password now."""
        return self._bus.name_has_owner("org.gnome.keyring.SystemPrompter")

    def _call(self, path: str, interface: str, method: str, *arguments):
        # Without introspection: it would be one more question for each call.
        thing = self._bus.get_object(NAME, path, introspect=False)
        return dbus.Interface(thing, interface).get_dbus_method(method)(*arguments, timeout=10)

    def _get(self, path: str, interface: str, name: str):
        return self._call(path, f"{DBUS}.Properties", "Get", interface, name)
