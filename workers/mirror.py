"""The worker's cache of repositories: bare mirrors without history, which hold the trees and blobs that reviews needed.

A mirror is a folder `<repository id>.<generation>.git`. One that is broken or worn out is not repaired under the hands
of others: a next generation takes its place, and it is removed once nobody uses it. Two file locks, which the kernel
takes back from a killed worker, order everything: `in-use` is shared by users and exclusive for who removes the
mirror, `fetching` is held by the one who writes.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from review.diff import Diff
from workers.checkout import BrokenRepositoryError, Git, Remote, Repository, check_commit
from workers.shared_folder import hold, last_used, remove

MOST_PACKS = 100
"""Each fetch adds a pack and each fetched commit a line to `shallow`; a mirror with more packs is worn out."""
STALE_SECONDS = 3600
"""A half-made folder of this age has no living maker: `git init` takes milliseconds."""

_Result = TypeVar("_Result")

_FETCH = (
    "--quiet",
    "--no-tags",
    "--no-write-fetch-head",
    "--no-recurse-submodules",
    "--no-auto-maintenance",
    "--filter=blob:none",
)


class MirrorCache:
    """All mirrors of one data folder; several processes may share it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextlib.contextmanager
    def open(self, repository_id: int, remote: Remote) -> Iterator[Mirror]:
        """The mirror of a repository, made if it is not there; it is not removed while the block runs."""
        self._folder.mkdir(parents=True, exist_ok=True)
        mirror = Mirror(self._folder, repository_id, remote)
        try:
            yield mirror
        finally:
            mirror.close()

    def prune(self, max_bytes: int) -> None:
        """Remove what nobody uses: replaced mirrors, then the longest unused ones until `max_bytes` suffice."""
        folders = list(self._folder.glob("*.git"))
        newest: dict[int, int] = {}
        for folder in folders:
            repository_id, generation = _numbers(folder)
            newest[repository_id] = max(generation, newest.get(repository_id, 0))
        kept = []
        for folder in folders:
            repository_id, generation = _numbers(folder)
            if generation == newest[repository_id] or not remove(folder):
                kept.append((last_used(folder), _size(folder), folder))
        self._remove_leftovers()
        total = sum(size for _, size, _ in kept)
        for _, size, folder in sorted(kept):
            if total <= max_bytes:
                return
            total -= size if remove(folder) else 0

    def _remove_leftovers(self) -> None:
        """What workers that were killed had begun to make or to remove."""
        for folder in self._folder.glob(".*.tmp"):
            with contextlib.suppress(FileNotFoundError):
                if time.time() - folder.stat().st_mtime > STALE_SECONDS:
                    shutil.rmtree(folder, ignore_errors=True)


class Mirror:
    """One repository's mirror, opened by `MirrorCache.open`. A mirror that turns out broken is replaced once."""

    def __init__(self, cache: Path, repository_id: int, remote: Remote) -> None:
        self._cache = cache
        self._id = repository_id
        self._remote = remote
        self._commits: tuple[str, ...] = ()
        generation = _newest(cache, repository_id)
        self._take(generation)
        if len(list((self._folder / "objects" / "pack").glob("*.pack"))) > MOST_PACKS:
            self._replace()

    def fetch(self, commits: Sequence[str]) -> None:
        """Get the trees of `commits` (full ids), without history and contents. Raises CheckoutError."""
        self._commits = tuple(check_commit(commit) for commit in commits)
        self._with_replacement(self._fetch_commits)

    def diff(self, base: str, head: str) -> Diff:
        """See `Repository.diff`; both commits must have been fetched."""
        return self._with_replacement(lambda: self._repository.diff(base, head))

    def blobs(self, ids: Iterable[str]) -> dict[str, bytes]:
        """See `Repository.blobs`; what is missing is fetched at once."""
        wanted = tuple(ids)
        return self._with_replacement(lambda: self._repository.blobs(wanted))

    def tree(self, commit: str) -> dict[str, str]:
        """See `Repository.tree`; the commit must have been fetched."""
        return self._with_replacement(lambda: self._repository.tree(commit))

    def file(self, commit: str, path: str) -> bytes | None:
        """See `Repository.file`; the commit must have been fetched."""
        return self._with_replacement(lambda: self._repository.file(commit, path))

    def close(self) -> None:
        """Let the mirror be removed."""
        os.close(self._held)

    def _with_replacement(self, action: Callable[[], _Result]) -> _Result:
        try:
            return action()
        except BrokenRepositoryError:
            self._replace()
            self._fetch_commits()
            return action()

    def _take(self, generation: int) -> None:
        """Use this generation of the mirror or, should someone remove it just now, the same made anew."""
        folder = self._cache / f"{self._id}.{generation}.git"
        while (held := hold(folder, make=True)) is None:
            _make(folder)
        self._held = held
        self._folder = folder
        self._generation = generation
        self._git = Git(folder)
        self._repository = Repository(self._git, self._fetch_blobs)

    def _replace(self) -> None:
        """Go on with a fresh generation; the old one goes as soon as its other users have left it."""
        old_folder, old_held = self._folder, self._held
        self._take(max(self._generation + 1, _newest(self._cache, self._id)))
        os.close(old_held)
        remove(old_folder)

    def _fetch_commits(self) -> None:
        if not self._missing_commits():
            return
        with _fetching(self._folder):
            # A ref for each commit: the server then leaves out the trees that are here already.
            wanted = [f"{commit}:refs/commits/{commit}" for commit in self._missing_commits()]
            if wanted:
                self._git.fetch(self._remote, *_FETCH, "--depth=1", "origin", *wanted)

    def _missing_commits(self) -> list[str]:
        return [c for c in dict.fromkeys(self._commits) if not (self._folder / "refs" / "commits" / c).exists()]

    def _fetch_blobs(self, ids: Iterable[str]) -> None:
        with _fetching(self._folder):
            wanted = "".join(f"{one}\n" for one in ids).encode()
            self._git.fetch(self._remote, *_FETCH, "--stdin", "origin", stdin=wanted, negotiate=False)


def _numbers(folder: Path) -> tuple[int, int]:
    """Repository id and generation."""
    repository_id, generation, _ = folder.name.split(".")
    return int(repository_id), int(generation)


def _newest(cache: Path, repository_id: int) -> int:
    return max((_numbers(folder)[1] for folder in cache.glob(f"{repository_id}.*.git")), default=1)


def _make(folder: Path) -> None:
    """Make an empty mirror, or none if another process was faster."""
    temporary = Path(tempfile.mkdtemp(prefix=".new-", suffix=".tmp", dir=folder.parent))
    try:
        Git(temporary).read("init", "--quiet", "--template=")
        # Never onto a folder with content: then it fails, and the other process's folder is as good.
        with contextlib.suppress(OSError):
            temporary.rename(folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


@contextlib.contextmanager
def _fetching(folder: Path) -> Iterator[None]:
    """Be the only one who writes to the mirror, free of what a killed predecessor left."""
    descriptor = os.open(folder / "fetching", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        _remove_stale(folder)
        yield
    finally:
        os.close(descriptor)


def _remove_stale(folder: Path) -> None:
    for stale in (*folder.glob("*.lock"), *folder.glob("refs/**/*.lock"), *folder.glob("objects/**/tmp_*")):
        stale.unlink(missing_ok=True)


def _size(folder: Path) -> int:
    total = 0
    for path in folder.rglob("*"):
        # Another process may be removing the mirror.
        with contextlib.suppress(FileNotFoundError):
            total += path.lstat().st_size
    return total
