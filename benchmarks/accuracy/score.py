"""Counts of right and wrong verdicts, held against what a set must reach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.accuracy.cases import Judged


@dataclass
class Score:
    """The counts for one library."""

    found: int = 0
    missed: int = 0
    false: int = 0
    false_blocking: int = 0
    silent: int = 0
    """Correct cases of which nothing was said."""

    def count(self, judged: Judged) -> None:
        """Add one case."""
        if judged.case.label == "absent":
            self.found += bool(judged.findings)
            self.missed += not judged.findings
        else:
            self.false += bool(judged.findings)
            self.false_blocking += judged.blocks
            self.silent += not judged.findings

    @property
    def rates(self) -> dict[str, float | None]:
        """Each share, or None where there is nothing to take it of."""
        return {
            "recall": _share(self.found, self.missed),
            "precision": _share(self.found, self.false),
            "false positive rate": _share(self.false, self.silent),
        }


@dataclass(frozen=True)
class Targets:
    """What a set must reach; None leaves a figure open."""

    recall: float | None = None
    """At least this share of what is absent is found."""
    precision: float | None = None
    """At least this share of what is reported is absent."""
    false_rate: float | None = None
    """At most this share of what exists is reported."""
    false: int | None = None
    """At most so many reports of what exists."""
    false_blocking: int | None = 0
    """At most so many of them blocking."""

    def compare(self, score: Score) -> Iterator[Comparison]:
        """Each target with what was reached. A figure without any case is missed."""
        rates = score.rates
        for name, wanted in (("recall", self.recall), ("precision", self.precision)):
            if wanted is not None:
                reached = rates[name]
                yield Comparison(name, f">= {wanted}", reached, reached is not None and reached >= wanted)
        at_most = {
            "false positive rate": (self.false_rate, rates["false positive rate"]),
            "false positives": (self.false, score.false),
            "blocking false positives": (self.false_blocking, score.false_blocking),
        }
        for name, (limit, reached) in at_most.items():
            if limit is not None:
                yield Comparison(name, f"<= {limit}", reached, reached is not None and reached <= limit)


@dataclass(frozen=True)
class Comparison:
    """One figure and its target."""

    figure: str
    target: str
    reached: float | None
    met: bool

    def __str__(self) -> str:
        reached = "no case" if self.reached is None else f"{self.reached:.4g}"
        return f"{'met' if self.met else 'MISSED'}: {self.figure} {reached}, target {self.target}"


def scores_of(judged: Sequence[Judged]) -> dict[str, Score]:
    """A score for each group, and one for `all`."""
    scores: dict[str, Score] = {}
    for one in judged:
        scores.setdefault(one.case.group, Score()).count(one)
    scores["all"] = Score()
    for one in judged:
        scores["all"].count(one)
    return scores


def _share(part: int, rest: int) -> float | None:
    return part / (part + rest) if part + rest else None
