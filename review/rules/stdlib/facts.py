"""The standard library's modules, members, keywords and types, merged over Python 3.9 to 3.14 and every platform.

`benchmarks/stdlib_facts.py` writes `facts.json`. A name that is in it exists somewhere; a name that is not in it exists
nowhere, provided that its owner is in it. Names with an underscore in front are not in it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, cached_property
from importlib.resources import files

NEAR = 0.7
"""difflib ratio from which a name is worth mentioning; below it the hints are about other things."""

VERY_NEAR = 0.9
MOST_HINTS = 3


@dataclass(frozen=True)
class Facts:
    """See the module; every mapping goes from a dotted name to space-separated names."""

    pythons: tuple[str, ...]
    modules: frozenset[str]
    _members: Mapping[str, str]
    _keywords: Mapping[str, str]
    _types: Mapping[str, str]
    any_keyword_with: Mapping[str, str]
    """Functions that take any keyword as soon as the named one is given."""
    returns: Mapping[str, str]
    """Functions and methods whose result is always an instance of one of the types."""
    signatures: Mapping[str, str]

    @property
    def range(self) -> str:
        """The versions that the facts are about, as words."""
        return f"Python {self.pythons[0]} to {self.pythons[-1]}"

    @cached_property
    def packages(self) -> frozenset[str]:
        """Modules that have submodules."""
        return frozenset(name.rpartition(".")[0] for name in self.modules if "." in name)

    def members(self, module: str) -> frozenset[str] | None:
        """The public names of a module, its submodules included; None where they are not known."""
        return _names(self._members, module)

    def keywords(self, function: str) -> frozenset[str] | None:
        """The parameters of a function or constructor that takes no others; None where that is not known."""
        return _names(self._keywords, function)

    def type_members(self, name: str) -> frozenset[str] | None:
        """The public attributes of every instance of a type, if an instance can have no others."""
        return _names(self._types, name)

    def elsewhere(self, module: str, name: str) -> list[str]:
        """Dotted names of members called `name` in the submodules and classes of `module`."""
        owners = [*self._members, *self._types]
        return sorted(
            f"{owner}.{name}"
            for owner in owners
            if owner.rpartition(".")[0] == module and name in (self.members(owner) or self.type_members(owner) or ())
        )


def _names(table: Mapping[str, str], key: str) -> frozenset[str] | None:
    text = table.get(key)
    return None if text is None else frozenset(text.split())


@cache
def facts() -> Facts:
    """The facts, read once per process."""
    data = json.loads((files(__package__) / "facts.json").read_text("utf-8"))
    return Facts(
        pythons=tuple(data["pythons"]),
        modules=frozenset(data["modules"].split()),
        _members=data["members"],
        _keywords=data["keywords"],
        _types=data["types"],
        any_keyword_with=data["any_keyword_with"],
        returns=data["returns"],
        signatures=data["signatures"],
    )


def near_names(name: str, known: frozenset[str]) -> list[str]:
    """The known names most like `name`, best first."""
    scored = ((_likeness(name, other), other) for other in known)
    best = sorted((pair for pair in scored if pair[0] >= NEAR), key=lambda pair: (-pair[0], pair[1]))
    return [other for _, other in best[:MOST_HINTS]]


def only_reading(name: str, known: frozenset[str]) -> str | None:
    """The one known name that `name` must be a misspelling of, if there is exactly one."""
    plain = _plain(name)
    same = [other for other in known if _plain(other) == plain]
    if len(same) == 1:
        return same[0]
    near = near_names(name, known)
    return near[0] if len(near) == 1 and _likeness(name, near[0]) >= VERY_NEAR else None


def _plain(name: str) -> str:
    return name.replace("_", "").lower()


def _likeness(name: str, other: str) -> float:
    return SequenceMatcher(None, _plain(name), _plain(other)).ratio()
