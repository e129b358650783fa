"""What the reviews come to: how many comments a pull request gets, and how many of those read were worth it."""

from __future__ import annotations

import json
import math
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from benchmarks.accuracy.cases import DATA
from benchmarks.accuracy.releases.pulls import Reviewed
from benchmarks.accuracy.score import Comparison

READ = DATA / "releases_read.json"
MOST_COMMENTS = 2
"""The median that a pull request may get."""
LEAST_WORTH = 0.8
"""The share of the comments read that a maintainer would act on."""

Verdict = Literal["worth", "true", "false"]
"""`worth` acting on; `true`, but nothing that a maintainer wanted to hear; or `false`."""
Place = tuple[str, str, str, str, int]
"""Rule, package, version of the head, path, line."""


@dataclass(frozen=True)
class Read:
    """A comment that was read with the code around it, and judged."""

    place: Place
    verdict: Verdict
    reason: str

    @property
    def rule(self) -> str:
        """The rule that commented."""
        return self.place[0]


def comments_read() -> list[Read]:
    """All of `releases_read.json`."""
    entries: list[dict[str, Any]] = json.loads(READ.read_text(encoding="utf-8"))["comments"]
    return [Read(_place(entry), entry["verdict"], entry["reason"]) for entry in entries]


def _place(entry: dict[str, Any]) -> Place:
    return entry["rule"], entry["package"], entry["version"], entry["path"], entry["line"]


def places(reviewed: Iterable[Reviewed]) -> Iterator[Place]:
    """Where there are comments now."""
    for one in reviewed:
        head = one.pull.head
        for finding in one.inline:
            yield finding["rule"], head.package, head.version, finding["path"], finding["start_line"]


def still_said(read: Iterable[Read], reviewed: Sequence[Reviewed]) -> list[Read]:
    """The judgements about comments that are still made."""
    said = set(places(reviewed))
    return [one for one in read if one.place in said]


def worth(read: Sequence[Read]) -> float | None:
    """The share that is worth acting on; None where nothing was read."""
    return sum(one.verdict == "worth" for one in read) / len(read) if read else None


def by_rule(read: Iterable[Read]) -> dict[str, Counter[Verdict]]:
    """How the comments of each rule were judged."""
    rules: dict[str, Counter[Verdict]] = {}
    for one in read:
        rules.setdefault(one.rule, Counter())[one.verdict] += 1
    return rules


def summary(reviewed: Sequence[Reviewed]) -> dict[str, float]:
    """The figures of all pull requests together; there must be one."""
    counts = sorted(len(one.inline) for one in reviewed)
    blocking = [finding for one in reviewed for finding in one.inline if finding["level"] == "block"]
    return {
        "pull requests": len(reviewed),
        "added lines, median": statistics.median(one.added for one in reviewed),
        "comments, median": statistics.median(counts),
        "comments, mean": round(statistics.mean(counts), 2),
        "comments, 90th percentile": counts[math.ceil(0.9 * len(counts)) - 1],
        "comments, most": counts[-1],
        "blocking": len(blocking),
        "pull requests that are blocked": sum(any(f["level"] == "block" for f in one.inline) for one in reviewed),
        "comments per 1,000 added lines": round(1000 * sum(counts) / max(1, sum(one.added for one in reviewed)), 2),
        "seconds, median": round(statistics.median(one.seconds for one in reviewed), 1),
    }


def compared(figures: dict[str, float], share: float | None) -> Iterator[Comparison]:
    """The figures that have a target."""
    median = figures["comments, median"]
    yield Comparison("comments a pull request, median", f"<= {MOST_COMMENTS}", median, median <= MOST_COMMENTS)
    yield Comparison("worth acting on", f">= {LEAST_WORTH}", share, share is not None and share >= LEAST_WORTH)
