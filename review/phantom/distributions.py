"""Which distribution provides an import root that is not called like it.

Only to name a likely distribution in a sentence. It proves nothing: what a pinned distribution really provides is read
from its wheel, and an import root that is not in this table may be provided by anything.
"""

from __future__ import annotations

from functools import cache
from importlib import resources


def distributions_of(module: str) -> tuple[str, ...]:
    """The distributions known to provide `module` (a dotted name), the most common first; none if it is not known.

    The longest part of the name that is in the table counts: `google.cloud.storage.blob` is `google-cloud-storage`.
    """
    parts = module.split(".")
    for length in range(min(len(parts), 5), 0, -1):
        found = _table().get(".".join(parts[:length]))
        if found:
            return found
    return ()


def known_roots() -> frozenset[str]:
    """Every import root of the table, without submodules."""
    return frozenset(name.partition(".")[0] for name in _table())


@cache
def _table() -> dict[str, tuple[str, ...]]:
    rows = (
        line.split()
        for line in resources.files(__package__).joinpath("distributions.txt").read_text("utf-8").splitlines()
        if line
    )
    return {root: tuple(distributions) for root, *distributions in rows}
