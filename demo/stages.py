"""The three states of the example service: before the pull request, and after each of its two pushes."""

from __future__ import annotations

from pathlib import Path

BEFORE, FIRST_PUSH, SECOND_PUSH = "before", "pull_request", "second_push"
SERVICE = Path(__file__).parent / "service"


def files(stage: str) -> dict[str, bytes]:
    """The files that a stage adds or replaces, by their path in the repository."""
    folder = SERVICE / stage
    found = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def head(stage: str) -> dict[str, bytes]:
    """The whole service once a stage is pushed."""
    stages = (BEFORE, FIRST_PUSH, SECOND_PUSH)
    content: dict[str, bytes] = {}
    for one in stages[: stages.index(stage) + 1]:
        content |= files(one)
    return content


def line_of(content: bytes, snippet: str) -> int:
    """The number of the one line that holds `snippet`. Raises LookupError where there is none, or more than one."""
    numbers = [number for number, line in enumerate(content.decode().split("\n"), 1) if snippet in line]
    if len(numbers) != 1:
        raise LookupError(f"{len(numbers)} lines hold {snippet!r}, and it should be one")
    return numbers[0]
