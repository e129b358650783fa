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


@dataclass(frozen=True, slots=True)
class Absence:
    """A name that one version of a distribution does not have."""

    distribution: str
    version: str
    dotted: str
    """As the code spells it, up to the part that is missing."""
    instance: bool
    """Whether it is missing on the objects of a class, not on the class itself."""


@dataclass(frozen=True, slots=True)
class History:
    """Other releases of the distribution."""

    absence: Absence
    releases: tuple[tuple[str, bool], ...]
    """Version, and whether it has the name."""


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
    contested: tuple[str, ...] = ()
    """Top-level names of the repository that a declared package may have as well."""
    loose: tuple[str, ...] = ()
    """Names of distributions that are declared as a range: what is true of the newest need not be true of all."""
    oldest: Mapping[str, str] = field(default_factory=dict)
    """Of those that have one, the oldest version in the range."""
    python: str = "3.12"
    """The Python version that the project runs on, as far as it says."""


@dataclass(frozen=True)
class Repository:
    """The repository's own modules at the commit."""

    paths: tuple[str, ...] = ()
    """The files of every folder with modules in it, and of every project's root."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Of the files that were read, as UTF-8 with surrogates for bytes that are none."""
    whole: bool = False
    """Whether `texts` has every Python file."""


@dataclass(frozen=True)
class Dossier:
    """Surroundings by file, as paths in the repository."""

    files: Mapping[str, int] = field(default_factory=dict)
    """Path → index into `surroundings`."""
    surroundings: tuple[Surroundings, ...] = ()
    cache: str = ""
    """The folder in which the static index keeps what it read."""
    own: Repository = field(default_factory=Repository)
    history: tuple[History, ...] = ()
    """What was looked up after something was found absent."""
    late: tuple[str, ...] = ()
    """The distributions that there was no time to fetch, as `name version`."""


def dossier_from_json(value: Mapping[str, Any]) -> Dossier:
    """Read what `dataclasses.asdict` wrote."""
    surroundings = tuple(
        Surroundings(
            packages=tuple(Unpacked(**{**one, "roots": tuple(one["roots"])}) for one in each["packages"]),
            own=tuple(each["own"]),
            missing=dict(each["missing"]),
            nowhere=tuple(each["nowhere"]),
            contested=tuple(each["contested"]),
            loose=tuple(each["loose"]),
            oldest=dict(each["oldest"]),
            python=each["python"],
        )
        for each in value["surroundings"]
    )
    history = tuple(
        History(Absence(**one["absence"]), tuple((version, has) for version, has in one["releases"]))
        for one in value["history"]
    )
    own = value["own"]
    repository = Repository(tuple(own["paths"]), dict(own["texts"]), own["whole"])
    return Dossier(dict(value["files"]), surroundings, value["cache"], repository, history, tuple(value["late"]))
