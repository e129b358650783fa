"""Entries of the feed as JSON."""

import json.encoder.json_encoder
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Entry:
    title: str
    link: str


class EntryEncoder(json.encoder.JSONEncoder):
    """Writes entries as objects."""

    def default(self, o):
        if isinstance(o, Entry):
            return asdict(o)
        return super().default(o)


def as_json(entries):
    """The entries as an array."""
    return EntryEncoder(indent=2).encode(list(entries))
