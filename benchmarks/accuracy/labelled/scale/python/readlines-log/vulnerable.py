"""Finds slow requests in the access log."""

import re
from pathlib import Path

LINE = re.compile(r'"(?P<request>[^"]+)" (?P<status>\d{3}) (?P<ms>\d+)$')


def slow_requests(path: Path, limit_ms: int) -> list[tuple[str, int]]:
    """(request, milliseconds) of the requests that took longer than the limit."""
    found = []
    with open(path, encoding="utf-8") as log:
        for line in log.readlines():
            match = LINE.search(line.rstrip())
            if match is not None and int(match["ms"]) > limit_ms:
                found.append((match["request"], int(match["ms"])))
    return found


def summary(found: list[tuple[str, int]]) -> str:
    """The slowest request, for the subject of the mail."""
    return f"{len(found)} slow requests" if found else "nothing slow"
