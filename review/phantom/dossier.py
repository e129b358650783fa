"""What is known of the packages around the changed files: made with the network, read without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Unpacked:
    """One distribution whose code lies in a folder."""

    name: str
    version: str
    folder: str
    roots: tuple[str, ...]
    whole: bool = True
    """Whether all of its code is there: not so for a source archive, or if files were too large to keep."""


@dataclass(frozen=True)
class Surroundings:
    """What holds for some files of a repository."""

    packages: tuple[Unpacked, ...] = ()
    own: tuple[str, ...] = ()
    """Top-level names that the repository itself may provide."""
    missing: Mapping[str, str] = field(default_factory=dict)
    """Import root → what is wrong with the package that is declared for it: it, or its version, does not exist."""
    nowhere: tuple[str, ...] = ()
    """Import roots that nothing declares or provides, and of whose name no index has a package."""
    loose: tuple[str, ...] = ()
    """Names of distributions that are declared as a range: what is true of the newest need not be true of all."""


@dataclass(frozen=True)
class Dossier:
    """Surroundings by file, as paths in the repository."""

    files: Mapping[str, int] = field(default_factory=dict)
    """Path → index into `surroundings`."""
    surroundings: tuple[Surroundings, ...] = ()
    cache: str = ""
    """The folder in which the static index keeps what it read."""


def dossier_from_json(value: Mapping[str, Any]) -> Dossier:
    """Read what `dataclasses.asdict` wrote."""
    surroundings = tuple(
        Surroundings(
            packages=tuple(Unpacked(**{**one, "roots": tuple(one["roots"])}) for one in each["packages"]),
            own=tuple(each["own"]),
            missing=dict(each["missing"]),
            nowhere=tuple(each["nowhere"]),
            loose=tuple(each["loose"]),
        )
        for each in value["surroundings"]
    )
    return Dossier(dict(value["files"]), surroundings, value["cache"])
