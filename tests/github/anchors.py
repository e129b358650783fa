"""Where a review comment may stand: on lines that the pull request's diff shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.github.gitrepo import Hunk
from tests.github.pull_request import PullRequest

LINE = "line must be part of the diff"
START_LINE = "start line must be part of the same hunk as the line."
ORDER = "start line must precede the end line."
PATH = "path is invalid"
NO_HUNK = "diff hunk can't be blank"
"""What GitHub says of a thread, as recorded from its answers."""


@dataclass(frozen=True)
class Anchor:
    """The place that a comment asked for, with the text of its hunk or what is wrong with it."""

    path: str
    line: int | None
    side: str
    start_line: int | None
    start_side: str | None
    hunk: str
    problems: tuple[str, ...]


def anchor(pull: PullRequest, comment: dict[str, Any], commit: str) -> Anchor:
    """Hold a comment's place against the diff from the merge base to `commit`."""
    path, line, start = comment["path"], comment.get("line"), comment.get("start_line")
    side = comment.get("side") or "RIGHT"
    start_side = comment.get("start_side") or side if start is not None else None
    files = pull.repository.store.changed(pull.base_sha, commit)
    file = next((one for one in files if one.path == path), None)
    if file is None:
        return Anchor(path, line, side, start, start_side, "", (PATH, NO_HUNK))
    hunk = next((one for one in file.hunks if line is not None and one.holds(side, line)), None)
    problems = _problems(hunk, side, line, start, start_side)
    return Anchor(path, line, side, start, start_side, hunk.text if hunk else "", problems)


def _problems(
    hunk: Hunk | None, side: str, line: int | None, start: int | None, start_side: str | None
) -> tuple[str, ...]:
    if hunk is None:
        return (LINE, *((START_LINE,) if start is not None else ()), NO_HUNK)
    if start is None or start_side is None:
        return ()
    if side == start_side and line is not None and start >= line:
        return (ORDER,)
    return () if hunk.holds(start_side, start) else (START_LINE,)


def sentence(problems: tuple[str, ...]) -> str:
    """The problems as the reviews endpoint joins them into one string."""
    full = [f"Pull request review thread {one}" for one in problems]
    if len(full) < 3:
        return " and ".join(full)
    return ", ".join(full[:-1]) + f", and {full[-1]}"


def structured(problems: tuple[str, ...]) -> list[dict[str, str]]:
    """The problems as the endpoint for one comment lists them."""
    fields = {LINE: "line", START_LINE: "start_line", ORDER: "start_line", PATH: "path"}
    errors = []
    for problem in problems:
        resource = {"resource": "PullRequestReviewComment"}
        if problem == NO_HUNK:
            errors.append(resource | {"code": "missing_field", "field": "pull_request_review_thread.diff_hunk"})
            continue
        field = f"pull_request_review_thread.{fields[problem]}"
        message = problem.removeprefix("start line ").removeprefix("line ").removeprefix("path ")
        errors.append(resource | {"code": "custom", "field": field, "message": f"{field} {message}"})
    return errors
