"""Does a package exist, in which versions, since when: the answers of the configured indexes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from workers.packages.budget import Budget, MissingError
from workers.packages.fetching import Fetcher
from workers.packages.indexes import Index, NoIndexError, configured_indexes
from workers.packages.listings import DAY_SECONDS, Listing, Listings, Release
from workers.packages.names import package_name
from workers.packages.waiting import until


@dataclass(frozen=True, slots=True)
class Releases:
    """A package that exists."""

    name: str
    """Normalized."""
    releases: tuple[Release, ...]
    """From the oldest version to the newest; there may be none."""
    complete: bool
    """Whether a version that is not listed does not exist; not so if an index was silent or the answer is old."""

    @property
    def first_uploaded(self) -> datetime | None:
        """When its first release came; None where the index does not say."""
        return min((release.uploaded for release in self.releases if release.uploaded), default=None)


@dataclass(frozen=True, slots=True)
class NotThere:
    """Every index answered, and none has a package of this name."""

    name: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Nothing is known of the package now."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class NotAName:
    """No package can be called so (PEP 508), and no index was asked."""

    text: str


Answer = Releases | NotThere | Unreachable | NotAName


class Registry:
    """What the indexes say, remembered in a folder; several processes may share it."""

    def __init__(self, folder: Path, indexes: Callable[[], Sequence[Index]] = configured_indexes) -> None:
        """`indexes` is asked only when something has to be fetched."""
        self._listings = Listings(folder)
        self._indexes = indexes

    def releases(self, names: Iterable[str], deadline: float, max_age: float = DAY_SECONDS) -> dict[str, Answer]:
        """What is known of each package, from memory if that is at most `max_age` seconds old.

        `deadline` is a value of `time.monotonic()`. Before a version is called absent, ask with `RECENT_SECONDS`.
        """
        wanted = list(dict.fromkeys(names))
        valid = {text: name for text in wanted if (name := package_name(text))}
        found = self._look_up(set(valid.values()), deadline, max_age)
        return {text: found[valid[text]] if text in valid else NotAName(text) for text in wanted}

    def listing(self, name: str, fetcher: Fetcher, max_age: float) -> Listing:
        """The files of a package (a normalized name). Raises MissingError if no index answers."""

        def ask() -> Listing:
            files, complete = fetcher.files(name)
            return Listing.of(files, complete=complete)

        listing = self._listings.look_up(name, max_age, ask)
        assert listing is not None  # noqa: S101 -- it has been asked for
        return listing

    def fetcher(self, budget: Budget) -> Fetcher:
        """Connections to the indexes. Raises MissingError if the clients do not say which these are."""
        try:
            return Fetcher(self._indexes(), budget)
        except NoIndexError as error:
            raise MissingError("registry unreachable", str(error)) from None

    def prune(self, max_bytes: int) -> None:
        """Keep at most so many bytes of remembered answers."""
        self._listings.prune(max_bytes)

    def _look_up(self, names: set[str], deadline: float, max_age: float) -> dict[str, Answer]:
        known = {name: listing for name in names if (listing := self._listings.look_up(name, max_age, None))}
        answers = {name: _answer(name, listing) for name, listing in known.items()}
        missing = sorted(names - known.keys())
        if missing:
            try:
                with self.fetcher(Budget(deadline, max_bytes=0)) as fetcher:
                    answers |= until(deadline, missing, lambda name: self._ask(name, fetcher, max_age))
            except MissingError as error:
                answers |= {name: self._old_answer(name, str(error)) for name in missing}
        late = [name for name in missing if name not in answers]
        return answers | {name: self._old_answer(name, "the package index did not answer in time") for name in late}

    def _ask(self, name: str, fetcher: Fetcher, max_age: float) -> Answer:
        try:
            return _answer(name, self.listing(name, fetcher, max_age))
        except MissingError as error:
            return self._old_answer(name, str(error))

    def _old_answer(self, name: str, why: str) -> Answer:
        """An old answer still proves what exists."""
        known = self._listings.read(name)
        if known and known.releases is not None:
            return _answer(name, replace(known, complete=False))
        return Unreachable(name, why)


def _answer(name: str, listing: Listing) -> Answer:
    if listing.releases is None:
        return NotThere(name)
    return Releases(name, listing.releases, listing.complete)
