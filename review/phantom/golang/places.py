"""Where on GitHub a Go module lies, as far as its path says so. Nothing that is no legal name leaves this module."""

from __future__ import annotations

import re
from dataclasses import dataclass

HOST = "github.com"

_OWNER = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})", re.ASCII)
_REPOSITORY = re.compile(r"[A-Za-z0-9._-]{1,100}", re.ASCII)
_MAJOR = re.compile(r"v([2-9]|[1-9]\d{1,3})", re.ASCII)
_PSEUDO = re.compile(r"v\d+\.\d+\.\d+-(?:.*[.-])?\d{14}-([0-9a-f]{12})", re.ASCII)
"""Versions that stand for a commit (go.dev/ref/mod, pseudo-versions)."""

_VERSION = re.compile(r"v(\d{1,6})\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]{1,100})?", re.ASCII)
_INCOMPATIBLE = "+incompatible"


@dataclass(frozen=True, slots=True)
class Place:
    """A repository, and the folder in it that a module's path names."""

    owner: str
    name: str
    folder: str = ""
    """Without the major version at its end."""

    @property
    def full_name(self) -> str:
        """`owner/name`."""
        return f"{self.owner}/{self.name}"

    @property
    def may_be_managed(self) -> bool:
        """Whether the owner could be an account that an enterprise manages, which GitHub hides from others.

        Only their names have an underscore (docs.github.com, username considerations).
        """
        return "_" in self.owner

    def tag(self, version: str) -> str:
        """The tag that a version of the module in `folder` has (go.dev/ref/mod, mapping versions to commits)."""
        name = version.removesuffix(_INCOMPATIBLE)
        return f"{self.folder}/{name}" if self.folder else name


def place_of(path: str) -> Place | None:
    """Where the module or package `path` lies; None if that is not on GitHub, or no repository can be called so."""
    host, *parts = path.split("/")
    if host != HOST or len(parts) < 2:
        return None
    owner, name, *folders = parts
    if not _OWNER.fullmatch(owner) or not _REPOSITORY.fullmatch(name) or name in (".", ".."):
        return None
    if not all(_REPOSITORY.fullmatch(part) and part not in (".", "..") for part in folders):
        return None
    if folders and _MAJOR.fullmatch(folders[-1]):
        folders.pop()
    return Place(owner, name, "/".join(folders))


def commit_of(version: str) -> str | None:
    """The beginning of the commit's id that a pseudo-version ends with; None for another version."""
    found = _PSEUDO.fullmatch(version.removesuffix(_INCOMPATIBLE))
    return found[1] if found else None


def is_version(version: str) -> bool:
    """Whether a version has the form that modules have."""
    return bool(_VERSION.fullmatch(version.removesuffix(_INCOMPATIBLE)))


def mismatch(path: str, version: str) -> str:
    """Why the go command refuses the version for this module path; empty if it takes it.

    From version 2 on the path ends in the major version, or the version in `+incompatible` (go.dev/ref/mod).
    """
    found = _VERSION.fullmatch(version.removesuffix(_INCOMPATIBLE))
    if not found or path.startswith("gopkg.in/"):
        return ""
    major = int(found[1])
    suffix = _MAJOR.fullmatch(path.rpartition("/")[2])
    if suffix:
        wanted = int(suffix[1])
        return "" if major == wanted else f"a path that ends in `/v{wanted}` has versions v{wanted}, not v{major}"
    if major >= 2 and not version.endswith(_INCOMPATIBLE):
        return f"a path without `/v{major}` at its end has versions v0 and v1"
    return ""
