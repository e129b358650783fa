"""From something that is gone to a finding on a line of the head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from string import Template

from review.changes import ChangedFile
from review.finding import Finding, Rule

LONGEST = 70
"""Characters of code that are quoted in a message: a glance."""


@dataclass(frozen=True)
class Removal:
    """Something that the base had: its kind, its code, the head's line that now does without it, and that code."""

    kind: str
    what: str
    line: int
    then: str
    gone: int = 0
    """The base's line where it was, for a place nearer to it if no hunk shows `line`."""


def report(rule: Rule, change: ChangedFile, removal: Removal) -> Finding:
    """A finding of `rule`; `$WHAT` and `$THEN` in its message stand for the two pieces of code."""
    line = shown(change, removal)
    names = {"WHAT": quoted(removal.what), "THEN": quoted(removal.then)}
    message = Template(rule.message).substitute(names)
    moved = () if line == removal.line else (removal.line,)
    return Finding(rule.id, change.head.path, line, line, message, trace=moved)


def all_of(rule: Rule, change: ChangedFile, kind: str, removals: Iterable[Removal]) -> Iterator[Finding]:
    """Findings for the removals of one kind, one for each line."""
    told: set[int] = set()
    for removal in removals:
        line = shown(change, removal)
        if removal.kind == kind and line not in told:
            told.add(line)
            yield report(rule, change, removal)


def shown(change: ChangedFile, removal: Removal) -> int:
    """The removal's line if a hunk shows it, else the nearest that one shows: only there can a comment stand."""
    line = removal.line
    if any(hunk.shows(line) for hunk in change.diff.hunks):
        return line
    if removal.gone:
        return beside(change, removal.gone)
    lines = [one.new for hunk in change.diff.hunks for one in hunk.lines if one.new is not None]
    return min(lines, key=lambda number: abs(number - line), default=max(1, line))


def beside(change: ChangedFile, old: int) -> int:
    """The head's line where the base's line `old` was: the next one that its hunk shows, else the last."""
    for hunk in change.diff.hunks:
        if hunk.old_start <= old < hunk.old_start + hunk.old_count:
            at = next(number for number, line in enumerate(hunk.lines) if line.old == old)
            after = [line.new for line in hunk.lines[at:] if line.new is not None and line.text.strip()]
            before = [line.new for line in hunk.lines[:at] if line.new is not None]
            return next(iter([*after, *reversed(before)]), 1)
    return 1


def instead(change: ChangedFile, old: int) -> list[str]:
    """The lines that the change put where it removed the base's line `old` with its neighbours."""
    for hunk in change.diff.hunks:
        for kept, run in groupby(hunk.lines, key=lambda line: line.kind == "context"):
            lines = list(run)
            if not kept and any(line.old == old for line in lines):
                return [line.text for line in lines if line.kind == "added"]
    return []


def quoted(code: str) -> str:
    """Code on one line without backticks, cut to a length that can be read."""
    text = re.sub(r"\s+", " ", code).strip().replace("`", "'")
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
