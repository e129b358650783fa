"""Locks in TOML with one table per package (uv, Poetry, PDM, PEP 751), read fast enough for 10 MB."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from review.phantom.manifests._values import array, table, toml

_FILE = re.compile(r"""\s+\{[^{}\n'#]*\bhash = "([^"\\\n]*)"[^{}\n'#]*\},?""")


@dataclass
class LockedPackage:
    """One `[[package]]` table, the line of its header, and the hashes of its files."""

    values: dict[str, Any]
    line: int
    hashes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class TomlLock:
    """A lock: everything but the packages, and the packages."""

    document: dict[str, Any]
    packages: tuple[LockedPackage, ...]


def toml_lock(text: str, header: str) -> TomlLock:
    """Read a lock whose packages stand in tables called `header`. Raises UnreadableError.

    Nine tenths of a lock are lines `{ url = …, hash = … },`, which the TOML parser needs seconds for. They are taken
    out first, one line at a time, and only their hashes are kept.
    """
    kept: list[str] = []
    marks: list[LockedPackage] = []
    current: LockedPackage | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith("["):
            current = _package_at(line, number, header, current, marks)
        found = _FILE.fullmatch(line.rstrip("\r"))
        if found and current:
            current.hashes.append(found[1])
            kept.append("")
        else:
            kept.append(line)
    document = toml("\n".join(kept))
    return TomlLock(document, tuple(_joined(array(document.pop(header, None)), marks)))


def _package_at(
    line: str, number: int, header: str, current: LockedPackage | None, marks: list[LockedPackage]
) -> LockedPackage | None:
    """The package whose part of the file begins or goes on at a table header."""
    if line.startswith(f"[[{header}]]"):
        marks.append(LockedPackage({}, number))
        return marks[-1]
    return current if line.startswith((f"[{header}.", f"[[{header}.")) else None


def _joined(values: list[Any], marks: list[LockedPackage]) -> Iterator[LockedPackage]:
    """The parsed tables with what was seen at their headers, which come in the same order."""
    for index, value in enumerate(values):
        mark = marks[index] if len(marks) == len(values) else LockedPackage({}, 1)
        inline = [table(item).get("hash") for key in ("sdist", "wheels", "files") for item in _items(table(value), key)]
        yield LockedPackage(table(value), mark.line, [*mark.hashes, *(item for item in inline if item)])


def _items(value: dict[str, Any], key: str) -> list[Any]:
    """A list of files, or the one file."""
    found = value.get(key)
    return found if isinstance(found, list) else [found]
