"""Looks colleagues up in the company's directory."""

from dataclasses import dataclass

import ldap

BASE = "ou=people,dc=acme,dc=example"
FIELDS = ["cn", "mail", "telephoneNumber"]


@dataclass(frozen=True)
class Colleague:
    name: str
    mail: str


class StaffDirectory:
    def __init__(self, address: str, user: str, password: str) -> None:
        self.connection = ldap.initialize(address)
        self.connection.simple_bind_s(user, password)

    def by_login(self, username: str) -> Colleague | None:
        """The colleague with this login, if there is one."""
        query = f"(&(objectClass=inetOrgPerson)(uid={username}))"
        found = self.connection.search_s(BASE, ldap.SCOPE_SUBTREE, query, FIELDS)
        if not found:
            return None
        _, attributes = found[0]
        return Colleague(attributes["cn"][0].decode(), attributes["mail"][0].decode())

    def close(self) -> None:
        self.connection.unbind_s()
