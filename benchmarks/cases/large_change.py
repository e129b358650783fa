"""How fast a large change is scanned, and what it takes in memory."""

from __future__ import annotations

from benchmarks.memory import watched
from benchmarks.result import Figure, Result
from benchmarks.samples import python_files
from benchmarks.stage import whole
from workers.scanning import LIMITS

FILES = 60


def measure() -> Result:
    """Review one pull request with many files after a warm-up."""
    with whole() as stage:
        pull = stage.pull_request("large", {"README.md": "A shop.\n"}, python_files(1, 0))
        with watched(stage.assay.processes["worker"].pid) as peak:
            review = stage.push(pull, python_files(FILES, 1))
    lines = sum(text.count("\n") for text in python_files(FILES, 1).values())
    scan = review.steps["scan"]
    figures = (
        Figure("push to completed check", review.seconds, "s"),
        *(Figure(f"  {step}", seconds, "s") for step, seconds in review.steps.items()),
        Figure("files scanned per second", FILES / scan, ""),
        Figure("lines scanned per second", lines / scan, ""),
        Figure("files of 200 lines within the time limit of an analyzer", LIMITS.seconds * FILES / scan, ""),
        Figure("most memory of the worker and all that it starts", peak.megabytes, "MB"),
    )
    notes = (f"{FILES} Python files of 200 lines; shared pages count in each process that has them",)
    return Result("A large change", figures, notes)
