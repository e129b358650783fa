"""Devices in the directory: looked up by fixed classes, and compared in Python."""

from enum import StrEnum

from ldap3 import LEVEL, SUBTREE, Connection
from ldap3.utils.conv import escape_filter_chars
from ldap3.utils.dn import escape_rdn

ROOT = "ou=devices,dc=acme,dc=example"
CLASSES = {"printer": "(objectClass=printerService)", "phone": "(objectClass=ipPhone)"}


class Site(StrEnum):
    NORTH = "north"
    SOUTH = "south"


def devices(connection: Connection, kind: str) -> list[str]:
    """The names of all devices of a kind. Raises KeyError if there is no such kind."""
    connection.search(ROOT, CLASSES[kind], SUBTREE, attributes=["cn"])
    return [str(entry.cn) for entry in connection.entries]


def named(connection: Connection, kind: str, name: str) -> bool:
    return name in devices(connection, kind)


def in_room(connection: Connection, room: str) -> list[str]:
    """The devices of a room, which is a branch of its own."""
    connection.search(f"ou={escape_rdn(room)},{ROOT}", "(objectClass=device)", LEVEL, attributes=["cn"])
    return [str(entry.cn) for entry in connection.entries]


def by_serial(connection: Connection, serial: str) -> int:
    connection.search(ROOT, f"(serialNumber={escape_filter_chars(serial)})", SUBTREE)
    return len(connection.entries)


def north(connection: Connection) -> int:
    connection.search(ROOT, f"(l={Site.NORTH})", SUBTREE)
    return len(connection.entries)
