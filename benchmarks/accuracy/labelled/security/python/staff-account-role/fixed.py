"""Decides about the role of a new account."""

import re
from dataclasses import dataclass
from enum import Enum

STAFF = r"[a-z0-9._-]{1,64}@northwind\.io"
PARTNER = r"[a-z0-9._-]{1,64}@(lumen|fjord)\.example"


class Role(Enum):
    GUEST = "guest"
    PARTNER = "partner"
    STAFF = "staff"


@dataclass
class Account:
    email: str
    is_confirmed: bool = False

    @property
    def role(self) -> Role:
        """Staff and partners are recognised by their address, once it is confirmed."""
        if not self.is_confirmed:
            return Role.GUEST
        address = self.email.strip().lower()
        if re.fullmatch(STAFF, address):
            return Role.STAFF
        if re.fullmatch(PARTNER, address):
            return Role.PARTNER
        return Role.GUEST

    def may_see_reports(self) -> bool:
        return self.role is not Role.GUEST
