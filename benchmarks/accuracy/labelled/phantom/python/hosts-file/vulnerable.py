"""Entries of a hosts file."""

import ipaddress


def parse_line(line):
    """(address, names), or None for a comment. Raises ValueError for a bad address."""
    text = line.partition("#")[0].strip()
    if not text:
        return None
    address, *names = text.split()
    return ipaddress.ip_address(address), names


def read_hosts(path="/etc/hosts"):
    """All entries in the order of the file."""
    entries = []
    with open(path, encoding="utf-8") as source:
        for line in source.read_lines():
            entry = parse_line(line)
            if entry is not None:
                entries.append(entry)
    return entries
