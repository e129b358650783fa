"""Finds people by the number on their badge, or by the letters of their office."""

import re
from uuid import UUID

import ldap
from ldap.filter import filter_format

BASE = "ou=people,dc=acme,dc=example"
OFFICE = re.compile(r"[A-Z]{2}[0-9]{3}")


class BadgeDirectory:
    def __init__(self, connection: ldap.ldapobject.LDAPObject) -> None:
        self.connection = connection

    def _search(self, query: str) -> list[str]:
        found = self.connection.search_s(BASE, ldap.SCOPE_ONELEVEL, query, ["cn"])
        return [attributes["cn"][0].decode() for _, attributes in found if attributes.get("cn")]

    def by_badge(self, badge: int) -> list[str]:
        return self._search(f"(employeeNumber={badge:d})")

    def by_device(self, device: UUID) -> list[str]:
        return self._search(f"(deviceId={device})")

    def by_office(self, office: str) -> list[str]:
        """Raises ValueError if it is no office."""
        if OFFICE.fullmatch(office) is None:
            raise ValueError("two letters and three digits")
        return self._search(f"(physicalDeliveryOfficeName={office})")

    def by_name(self, name: str) -> list[str]:
        return self._search(filter_format("(&(objectClass=person)(cn=%s))", [name]))
