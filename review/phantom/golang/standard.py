"""Go's standard library: its public packages, and the release that brought each."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

Release = tuple[int, int]
"""Major and minor number of a Go release."""

TINYGO = frozenset({"machine", "device", "runtime/interrupt", "runtime/volatile", "examples"})
"""Packages, and beginnings of packages, that only TinyGo's standard library has (tinygo.org, package reference)."""

_RELEASE = re.compile(r"(?:go)?(\d{1,3})\.(\d{1,3})", re.ASCII)


def is_standard(path: str) -> bool:
    """Whether any release of Go has the public package."""
    return path in _table() or path == "C"


def since(path: str) -> Release | None:
    """The release that brought the package, if that is later than Go 1.16."""
    return _table().get(path)


def standard_packages() -> tuple[str, ...]:
    """Every public package, sorted."""
    return tuple(_table())


def may_be_tinygo(path: str) -> bool:
    """Whether the package could be one of TinyGo's, which also builds files without a build constraint."""
    return any(path == name or path.startswith(f"{name}/") for name in TINYGO)


def release(text: str) -> Release | None:
    """`1.21` of `1.21.3`, `1.21rc2` or `go1.21`; None for anything else."""
    found = _RELEASE.match(text)
    return (int(found[1]), int(found[2])) if found else None


@cache
def _table() -> dict[str, Release | None]:
    lines = resources.files(__package__).joinpath("standard.txt").read_text("utf-8").splitlines()
    rows = (line.partition(" ") for line in lines if not line.startswith("#"))
    return {path: release(brought) for path, _, brought in rows}
