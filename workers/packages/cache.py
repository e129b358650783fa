"""What this machine keeps of packages, bounded: index answers, wheels, npm packages and the facts of wheels."""

from __future__ import annotations

import contextlib
import time
from functools import cache
from pathlib import Path

from workers.packages.indexes import configured_indexes
from workers.packages.npm_store import NpmStore
from workers.packages.registry import Registry
from workers.packages.shelf import Wheel
from workers.packages.store import Late, Missing, WheelStore
from workers.process import GIGABYTE, MEGABYTE

WHEEL_BYTES = 10 * GIGABYTE
FACT_BYTES = GIGABYTE
"""Facts of numpy, pandas and scipy, every module of them, have 10 MB."""
LISTING_BYTES = 512 * MEGABYTE
"""Answers of a package index; the largest, of packages with nightly builds, have 10 MB each."""
STALE_SECONDS = 3600
"""A half-written file of this age has no living writer."""


class PackageCache:
    """One folder; several processes may share it."""

    def __init__(self, folder: Path) -> None:
        """Nothing is made before the first use."""
        self.folder = folder
        self.facts = folder / "facts"
        self.npm = folder / "npm"
        self.npm_views = folder / "npm-views"
        self.advisories = folder / "advisories"
        self.silent = folder / "silent"
        """Its time says when an index last used up the budget of a review."""

    def registry(self) -> Registry:
        """The index answers. Which index to use is asked once, however many packages are looked up."""
        return Registry(self.folder / "indexes", cache(configured_indexes))

    def wheels(self, registry: Registry) -> WheelStore:
        """The wheels; to be closed."""
        return WheelStore(self.folder / "wheels", registry, WHEEL_BYTES)

    def fill(self, late: Late, seconds: float) -> Wheel | Missing:
        """Fetch what a review had no time for, within `seconds`."""
        wanted = (late.name, late.version)
        hashes = {wanted: late.hashes} if late.hashes else {}
        with self.wheels(self.registry()) as store:
            return store.fill([wanted], late.python, time.monotonic() + seconds, hashes)[wanted]

    def prune(self) -> None:
        """Remove what was longest not used, beyond the bounds; what reviews use at this moment stays."""
        registry = self.registry()
        registry.prune(LISTING_BYTES)
        with self.wheels(registry) as store:
            store.prune()
        NpmStore(self.npm, None).prune()
        prune_files(self.facts, FACT_BYTES)
        prune_files(self.npm_views, LISTING_BYTES)
        prune_files(self.advisories, LISTING_BYTES)


def prune_files(folder: Path, most_bytes: int) -> None:
    """Remove the oldest of the JSON files anywhere below `folder` until `most_bytes` suffice, and unfinished ones.

    A file that another process removes or replaces meanwhile is its business.
    """
    found = []
    for path in folder.rglob("*"):
        with contextlib.suppress(FileNotFoundError):
            if path.is_file():
                status = path.stat()
                found.append((status.st_mtime, status.st_size, path))
    total = sum(size for _, size, _ in found)
    now = time.time()
    for changed, size, path in sorted(found):
        unfinished = path.suffix != ".json" and now - changed > STALE_SECONDS
        if total > most_bytes or unfinished:
            path.unlink(missing_ok=True)
            total -= size
