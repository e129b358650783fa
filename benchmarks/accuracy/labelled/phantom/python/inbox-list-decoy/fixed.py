"""Addresses without doubles, in the order in which they came."""


class AddressList:
    """Keeps an address once."""

    def __init__(self, addresses):
        self._addresses = dict.fromkeys(addresses)

    def add(self, address):
        """Keep one more."""
        self._addresses[address] = None

    def contains(self, address):
        """Whether it is there."""
        return address in self._addresses


def recipients(team, extra):
    """Everybody who gets the mail."""
    addresses = []
    for member in team:
        addresses.append(member.email)
    addresses = AddressList(addresses)
    if not addresses.contains(extra):
        addresses.add(extra)
    return addresses
