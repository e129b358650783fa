"""Append-only log of what administrators do."""

import json


def append(path: str, entries: list[dict]) -> int:
    """Write entries, one JSON document a line; gives their number."""
    with open(path, "a", encoding="utf-8") as log:
        for entry in entries:
            log.write(json.dumps(entry, sort_keys=True) + "\n")
    return len(entries)
