"""Whether a review is slower because the repository around the change is large. The two take turns."""

from __future__ import annotations

import statistics
from collections.abc import Mapping

from benchmarks.result import Figure, Result
from benchmarks.samples import one_file
from benchmarks.stage import whole

SMALL, LARGE = 100, 20_000
PER_FOLDER = 100
ROUNDS = 11
WARM_UP = 2
TARGET = 1.1


def measure() -> Result:
    """Push the same file to a small and a large repository in turns."""
    with whole() as stage:
        pulls = {size: stage.pull_request(f"files{size}", _files(size), one_file(0)) for size in (SMALL, LARGE)}
        times: dict[int, list[float]] = {SMALL: [], LARGE: []}
        for revision in range(1, WARM_UP + ROUNDS + 1):
            for size, pull in pulls.items():
                times[size].append(stage.push(pull, one_file(revision)).seconds)
    small, large = (statistics.median(times[size][WARM_UP:]) for size in (SMALL, LARGE))
    figures = (
        Figure(f"{SMALL} files, p50", small, "s"),
        Figure(f"{LARGE:,} files, p50", large, "s"),
        Figure("large against small", large / small, "", TARGET),
    )
    notes = (f"one Python file of 200 lines changes; {ROUNDS} pushes to each, in turns",)
    return Result("The size of the repository", figures, notes)


def _files(count: int) -> Mapping[str, str]:
    return {f"folder{number // PER_FOLDER}/file{number}.py": f"NUMBER = {number}\n" for number in range(count)}
