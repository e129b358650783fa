"""What an index says of a package, as far as a verdict needs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import Version

from review.phantom.manifests import Pin


@dataclass(frozen=True, slots=True)
class Standing:
    """How a package stands in its index, and the versions that a pin allows."""

    exists: bool
    satisfied: bool | None = None
    """Whether there is a version that the pin allows; None if that is not known."""
    nearest: str = ""
    """The version that could be pinned instead; empty if there is none, or none is known."""
    version: str = ""
    """The version that the pin means."""
    yanked: str | None = None
    """Why that version was withdrawn, often an empty text; None if it was not."""
    deprecated: str = ""
    """npm: what the package's authors say instead of a recommendation."""
    first_uploaded: datetime | None = None
    releases: int | None = None
    size: int | None = None
    """Of its largest file, in bytes."""


class Release(Protocol):
    """One version, as an index of Python packages lists it."""

    @property
    def version(self) -> str:
        """Normalized (PEP 440)."""

    @property
    def yanked(self) -> str | None:
        """Why it was withdrawn; None if it was not."""

    @property
    def uploaded(self) -> datetime | None:
        """When its first file came, if the index says so."""

    @property
    def size(self) -> int | None:
        """Of its largest file in bytes, if the index says so."""


def of_releases(pin: Pin, releases: Sequence[Release], *, complete: bool) -> Standing:
    """The standing of a Python package with these releases; not `complete`: there may be others."""
    allowed = [release for release in releases if _allows(pin, release.version)]
    kept = [release for release in allowed if release.yanked is None]
    chosen = (kept or allowed)[-1] if allowed else None
    unclear = not allowed and not complete
    return Standing(
        exists=True,
        satisfied=None if unclear else bool(allowed),
        nearest=_nearest(pin, releases),
        version=chosen.version if chosen else "",
        yanked=chosen.yanked if chosen else None,
        first_uploaded=min((one.uploaded for one in releases if one.uploaded), default=None),
        releases=len(releases) if complete else None,
        size=max((one.size for one in releases if one.size is not None), default=None),
    )


def _allows(pin: Pin, version: str) -> bool:
    try:
        # pip takes a pre-release where nothing else fits, and `==1.0` allows `1.0+cpu`.
        return SpecifierSet(_specifier(pin)).contains(version, prereleases=True)
    except InvalidSpecifier:
        return True


def _specifier(pin: Pin) -> str:
    return f"=={pin.version}" if pin.version else pin.specifier


def _nearest(pin: Pin, releases: Sequence[Release]) -> str:
    """The newest good release up to the pinned version, else the oldest above it; for a range the newest."""
    good = [release.version for release in releases if release.yanked is None]
    stable = [version for version in good if not Version(version).is_prerelease] or good
    if pin.version is None:
        return stable[-1] if stable else ""
    wanted = Version(pin.version)
    series = [one for one in stable if Version(one).release[:2] == wanted.release[:2]]
    below = [one for one in stable if Version(one) < wanted]
    above = [one for one in stable if Version(one) > wanted]
    return (series or below[-1:] or above[:1] or [""])[-1]
