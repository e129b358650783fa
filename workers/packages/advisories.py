"""Known holes in the versions that a change pins, as GitHub's advisory database tells them; remembered for a day.

The database is public, so that installations may share its answers. Without an answer nothing is found, and the run
says so.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from review.finding import Finding, Suggestion
from review.phantom.golang.manifest import requirements
from review.phantom.manifests import Files, Pin
from review.phantom.supply.advisories import ECOSYSTEMS, Advisory, Exact, Pinned, pin_finding, read, repaired, repinned
from review.phantom.supply.changed import Asked
from review.phantom.supply.facts import Standing
from review.source import SourceFile
from workers.github import PAGE
from workers.packages.golang import is_manifest
from workers.packages.listings import DAY_SECONDS

MOST_REQUESTS = 6
"""Of one review; an installation has 5,000 an hour for everything (docs.github.com, rate limits)."""
SECONDS = 4.0
"""How long a review goes on asking. What is not answered by then is unknown."""
BATCH = 50
"""Versions in one request: GitHub takes 1,000, but an address of that length would be refused before it is read."""
MOST_PINS = 150
MOST_PLACES = 5
"""Other lines with the same version that a finding names."""
LARGEST_MEMORY = 1_000_000
"""Bytes of what is remembered of one version."""

Ask = Callable[[str, Sequence[str]], object]
"""Takes the database's name of an ecosystem and `name@version`s, gives its answer, None if there is none."""


class Advisories:
    """Questions of one review. What is answered is remembered below a folder that several processes may share."""

    def __init__(self, folder: Path, ask: Ask | None, clock: Callable[[], float] = time.monotonic) -> None:
        """Without `ask` only what is remembered is known."""
        self.asked = 0
        self._folder, self._ask, self._clock = folder, ask, clock
        self._deadline: float | None = None

    def about(self, wanted: Iterable[Exact]) -> dict[Exact, tuple[Advisory, ...]]:
        """What is known of each version, without those of which nothing is."""
        remembered = {exact: self._remembered(exact) for exact in dict.fromkeys(wanted)}
        known = {exact: advisories for exact, advisories in remembered.items() if advisories is not None}
        batches = deque(_batches([exact for exact in remembered if exact not in known]))
        while batches and self._may_ask():
            batch = batches.popleft()
            answer = self._question(batch)
            if not isinstance(answer, list):
                break  # the next question would only take as long
            if len(answer) >= PAGE and len(batch) > 1:
                half = len(batch) // 2
                batches.extend((batch[:half], batch[half:]))
                continue
            told = read(answer, batch)
            for exact, advisories in told.items():
                self._remember(exact, advisories)
            known |= told
        return known

    @property
    def may_ask(self) -> bool:
        """Whether there is anybody to ask."""
        return self._ask is not None

    def _may_ask(self) -> bool:
        if self._deadline is None:
            self._deadline = self._clock() + SECONDS
        return self._ask is not None and self.asked < MOST_REQUESTS and self._clock() < self._deadline

    def _question(self, batch: Sequence[Exact]) -> object:
        self.asked += 1
        return self._ask(ECOSYSTEMS[batch[0].ecosystem], [exact.query for exact in batch]) if self._ask else None

    def _path(self, exact: Exact) -> Path:
        key = f"{exact.ecosystem} {exact.query}"
        return self._folder / f"{hashlib.sha256(key.encode()).hexdigest()}.json"

    def _remembered(self, exact: Exact) -> tuple[Advisory, ...] | None:
        path = self._path(exact)
        try:
            status = path.stat()
            if not 0 <= time.time() - status.st_mtime < DAY_SECONDS or status.st_size > LARGEST_MEMORY:
                return None
            return tuple(Advisory(**entry) for entry in json.loads(path.read_bytes()))
        # A worker that lost power may have left half of one.
        except (OSError, ValueError, TypeError):
            return None

    def _remember(self, exact: Exact, advisories: Sequence[Advisory]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(prefix=".new-", dir=self._folder)
        with os.fdopen(descriptor, "w", encoding="utf-8") as target:
            json.dump([asdict(advisory) for advisory in advisories], target)
        Path(temporary).replace(self._path(exact))


@dataclass(frozen=True)
class Told:
    """What the database says of the pins of a change."""

    findings: tuple[Finding, ...]
    detail: str
    """For the one who reads the check; empty if there was nothing to ask."""


def exact_pins(asked: Iterable[Asked], standings: Mapping[Pin, Standing]) -> Iterator[Pinned]:
    """The versions that lines ask for: the pinned one, or the newest that a range allows if that is known."""
    for one in asked:
        standing = standings.get(one.pin)
        version = one.pin.version or (standing.version if standing else "")
        if version and (standing is None or (standing.exists and standing.satisfied is not False)):
            yield Pinned(Exact(one.pin.ecosystem, one.package, version), one.path, one.line)


def go_pins(files: Mapping[str, SourceFile], added: Mapping[str, Collection[int]], tree: Files) -> Iterator[Pinned]:
    """The versions that the lines `added` of go.mod files ask for."""
    for path in sorted(path for path in files if is_manifest(path)):
        for one in requirements(path, files[path].text, tree, added[path]):
            yield Pinned(Exact("go", one.module, one.version), path, one.line)


def check_pins(pins: Sequence[Pinned], files: Mapping[str, SourceFile], advisories: Advisories, engine: str) -> Told:
    """One finding for each version with known holes and folder, on the first of its lines."""
    chosen = pins[:MOST_PINS]
    known = advisories.about(pinned.exact for pinned in chosen)
    groups: dict[tuple[Exact, PurePosixPath], list[Pinned]] = {}
    for pinned in chosen:
        if known.get(pinned.exact):
            groups.setdefault((pinned.exact, PurePosixPath(pinned.path).parent), []).append(pinned)
    fixes = _fixes([group[0] for group in groups.values()], known, files, advisories)
    findings = [
        pin_finding(first, known[first.exact], engine, _places(rest), fixes.get(first))
        for first, *rest in groups.values()
    ]
    return Told(tuple(findings), _detail({pinned.exact for pinned in pins}, known, advisories))


def _detail(wanted: Collection[Exact], known: Collection[Exact], advisories: Advisories) -> str:
    if not wanted:
        return ""
    unknown = len(wanted) - len(known)
    why = "" if advisories.may_ask or not unknown else ", for there is no access to GitHub"
    return f"advisories: {len(known)} looked up, {unknown} unknown{why}"


def _places(rest: Iterable[Pinned]) -> list[str]:
    return list(dict.fromkeys(f"{pinned.path}:{pinned.line}" for pinned in rest))[:MOST_PLACES]


def _fixes(
    pins: Sequence[Pinned],
    known: Mapping[Exact, tuple[Advisory, ...]],
    files: Mapping[str, SourceFile],
    advisories: Advisories,
) -> dict[Pinned, Suggestion]:
    """Lines with the repaired version, where that one is known to have no hole of its own."""
    fixes: dict[Pinned, tuple[Exact, Suggestion]] = {}
    for pinned in pins:
        version = repaired(pinned.exact, known[pinned.exact])
        line = files[pinned.path].lines[pinned.line - 1]
        text = repinned(line, pinned.exact, version) if version else None
        if text is not None:
            better = Exact(pinned.exact.ecosystem, pinned.exact.package, version)
            fixes[pinned] = better, Suggestion(pinned.line, pinned.line, text)
    sound = advisories.about(better for better, _ in fixes.values()) if fixes else {}
    return {pinned: fix for pinned, (better, fix) in fixes.items() if sound.get(better) == ()}


def _batches(wanted: Sequence[Exact]) -> Iterator[Sequence[Exact]]:
    for ecosystem in ECOSYSTEMS:
        mine = [exact for exact in wanted if exact.ecosystem == ecosystem]
        yield from (mine[start : start + BATCH] for start in range(0, len(mine), BATCH))
