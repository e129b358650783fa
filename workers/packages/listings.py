"""What the indexes list for each package, remembered on disk for a day."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from packaging.version import Version

from workers.packages.pages import File

DAY_SECONDS = 24 * 3600.0
RECENT_SECONDS = 600.0
"""How old an answer may be to prove that something does not exist: a release may come at any moment."""
KEPT_SECONDS = 30 * DAY_SECONDS
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Release:
    """One version of a package."""

    version: str
    """Normalized (PEP 440)."""
    files: int
    size: int | None
    """Of its largest file; None where the index does not say."""
    uploaded: datetime | None
    """When its first file came; None where the index does not say."""
    yanked: str | None
    """Why it was withdrawn, often an empty text; None if it was not, or not with all its files."""
    has_wheel: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """The indexes' answer about one package."""

    releases: tuple[Release, ...] | None
    """From the oldest version to the newest. None: no index has a page of that name."""
    complete: bool
    """Whether every index answered."""
    fetched: float
    """Seconds since the epoch."""
    lines: tuple[bytes, ...] = field(default=(), repr=False)
    """The files of each release as JSON: there may be tens of thousands, and mostly those of one are asked for."""

    @classmethod
    def of(cls, files: Iterable[File] | None, *, complete: bool) -> Listing:
        """A listing of this moment."""
        if files is None:
            return cls(None, complete, time.time())
        in_order = sorted(files, key=lambda file: (Version(file.version), file.filename))
        groups = [(version, list(group)) for version, group in groupby(in_order, key=lambda file: file.version)]
        lines = tuple(json.dumps([asdict(file) for file in group]).encode() for _, group in groups)
        return cls(tuple(_release(version, group) for version, group in groups), complete, time.time(), lines)

    def files(self, version: str) -> tuple[File, ...]:
        """The files of one release (a normalized version); none if it does not exist."""
        for release, line in zip(self.releases or (), self.lines, strict=True):
            if release.version == version:
                return tuple(File(**entry) for entry in json.loads(line))
        return ()

    def age(self) -> float:
        """In seconds; infinite for one from the future, whose clock cannot be trusted."""
        age = time.time() - self.fetched
        return age if age >= 0 else float("inf")


class Listings:
    """A folder of listings, one file for each package; several processes may share it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str) -> Listing | None:
        """What is remembered of a package (a normalized name), however old."""
        try:
            first, *lines = (self._folder / f"{name}.jsonl").read_bytes().split(b"\n")
            header = json.loads(first)
            known = header["releases"]
            if header["format"] != FORMAT or len(lines) != len(known or ()):
                return None
            releases = None if known is None else tuple(_restored(entry) for entry in known)
            return Listing(releases, header["complete"], header["fetched"], tuple(lines))
        # A worker that lost power may have left half of one.
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, name: str, listing: Listing) -> None:
        """Remember a listing in place of an older one."""
        releases = None if listing.releases is None else [asdict(release) for release in listing.releases]
        header = {"format": FORMAT, "complete": listing.complete, "fetched": listing.fetched, "releases": releases}
        self._folder.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(prefix=".new-", suffix=".tmp", dir=self._folder)
        try:
            with os.fdopen(descriptor, "wb") as target:
                target.write(b"\n".join((json.dumps(header, default=datetime.isoformat).encode(), *listing.lines)))
            Path(temporary).replace(self._folder / f"{name}.jsonl")
        finally:
            Path(temporary).unlink(missing_ok=True)

    def look_up(self, name: str, max_age: float, ask: Callable[[], Listing] | None) -> Listing | None:
        """The remembered listing if it is not older than `max_age`, else what `ask` answers, which is remembered.

        An absence is only believed for RECENT_SECONDS. Raises what `ask` raises; None without `ask`.
        """
        known = self.read(name)
        if known and known.age() <= (max_age if known.releases else min(max_age, RECENT_SECONDS)):
            return known
        if ask is None:
            return None
        listing = ask()
        self.write(name, listing)
        return listing

    def prune(self, max_bytes: int) -> None:
        """Forget what nobody can use any more and, from the oldest on, what is more than `max_bytes`."""
        found = []
        for path in self._folder.glob("*"):
            with contextlib.suppress(FileNotFoundError):
                status = path.stat()
                found.append((status.st_mtime, status.st_size, path))
        total = sum(size for _, size, _ in found)
        for changed, size, path in sorted(found):
            if total > max_bytes or time.time() - changed > KEPT_SECONDS:
                path.unlink(missing_ok=True)
                total -= size


def _release(version: str, files: list[File]) -> Release:
    times = [moment for file in files if (moment := _moment(file.uploaded))]
    reasons = [file.yanked for file in files if file.yanked is not None]
    return Release(
        version=version,
        files=len(files),
        size=max((file.size for file in files if file.size is not None), default=None),
        uploaded=min(times, default=None),
        yanked=reasons[0] if len(reasons) == len(files) else None,
        has_wheel=any(file.is_wheel for file in files),
    )


def _restored(entry: dict[str, Any]) -> Release:
    """As `Listings.write` left it."""
    return Release(**{**entry, "uploaded": _moment(entry["uploaded"])})


def _moment(text: object) -> datetime | None:
    """Always with a time zone, so that moments compare."""
    try:
        moment = datetime.fromisoformat(text if isinstance(text, str) else "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
