"""Exports the members of departments as CSV."""

import csv
import sys
from typing import TextIO

from ldap3 import ALL, SUBTREE, Connection, Server
from ldap3.utils.conv import escape_filter_chars

ROOT = "dc=acme,dc=example"


def connect(host: str) -> Connection:
    server = Server(host, use_ssl=True, get_info=ALL, connect_timeout=10)
    return Connection(server, auto_bind=True, receive_timeout=30)


def members_of(connection: Connection, department: str) -> list[dict]:
    """Name and mail of everybody in a department."""
    search = "(&(objectClass=person)(departmentNumber=%s))" % escape_filter_chars(department)
    connection.search(search_base=ROOT, search_filter=search, search_scope=SUBTREE, attributes=["cn", "mail"])
    return [entry.entry_attributes_as_dict for entry in connection.entries]


def export(connection: Connection, departments: list[str], out: TextIO = sys.stdout) -> int:
    """Writes a line per member; returns how many there were."""
    writer = csv.writer(out)
    writer.writerow(["department", "name", "mail"])
    count = 0
    for department in departments:
        for member in members_of(connection, department):
            writer.writerow([department, *member["cn"][:1], *member["mail"][:1]])
            count += 1
    return count
