"""What to post, given what the review found and what is already on the pull request."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from review.diff import Diff, FileDiff
from review.finding import Suggestion
from review.scope import Judged
from review.source import SourceFile

MAX_COMMENTS = 50
"""Inline comments on one pull request at a time. A person reads no more; the rest is in the check run, and counted."""

_MARKER = re.compile(r"<!-- assay:finding=([0-9a-f]{16}) -->")


def marker(fingerprint: str) -> str:
    """The hidden line by which Assay finds its own comment again."""
    return f"<!-- assay:finding={fingerprint} -->"


def marked(body: str) -> str | None:
    """The fingerprint in a comment's text, or None for a comment that has none."""
    found = _MARKER.findall(body)
    return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an inline comment hangs: head lines of one hunk. `start_line` only for more than one line."""

    path: str
    line: int
    start_line: int | None = None


@dataclass(frozen=True, slots=True)
class Posted:
    """A comment of ours that is on the pull request."""

    fingerprint: str
    node_id: str
    minimized: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The difference between what is posted and what should be."""

    post: tuple[tuple[Judged, Anchor], ...] = ()
    kept: tuple[Judged, ...] = ()
    minimize: tuple[Posted, ...] = ()
    """Comments whose finding is fixed, or that say what another one says."""
    restore: tuple[Posted, ...] = ()
    """Comments that were minimized, but whose finding is back."""
    unanchored: tuple[Judged, ...] = ()
    """Findings with no line that GitHub shows; they are annotations only."""
    beside: tuple[Judged, ...] = ()
    """Advice that another comment of the plan gives already: the same rule in the same file."""
    over_limit: int = 0

    def also(self, judged: Judged) -> list[int]:
        """The lines of the findings that a comment on `judged` speaks for as well."""
        return sorted(one.finding.start_line for one in self.beside if _advice(one) == _advice(judged))

    def without(self, refused: Collection[tuple[Judged, Anchor]]) -> Plan:
        """The plan after GitHub refused some comments: they stand only in the check run."""
        accepted = tuple(pair for pair in self.post if pair not in refused)
        return replace(self, post=accepted, unanchored=(*self.unanchored, *(judged for judged, _ in refused)))

    @property
    def fixed(self) -> int:
        """How many findings went away since the last review."""
        return len({comment.fingerprint for comment in self.minimize} - {one.finding.fingerprint for one in self.kept})

    @property
    def new(self) -> int:
        """How many findings get a comment that had none to be seen."""
        return len(self.post) + len(self.restore)

    @property
    def unchanged(self) -> int:
        """How many findings keep their comment."""
        return len(self.kept) - len(self.restore)

    @property
    def check_only(self) -> int:
        """How many findings stand only in the check run."""
        return len(self.unanchored) + len(self.beside) + self.over_limit


def anchor(judged: Judged, file: FileDiff, source: SourceFile) -> Anchor | None:
    """The lines to comment on, verified: in one hunk of the diff, whose text is the file's.

    A proven suggestion decides the lines, for GitHub replaces exactly those that the comment hangs on.
    """
    finding = judged.finding
    fix = finding.suggestion
    if fix is not None and fix.proven:
        place = _place(finding.path, range(fix.start_line, fix.end_line + 1), file, source)
        if place is not None and fixes(place, fix):
            return place
    span = range(finding.start_line, finding.end_line + 1)
    return (
        _place(finding.path, span, file, source)
        or _place(finding.path, span[:1], file, source)
        or _place(finding.path, [number for number in finding.trace if number in file.added][:1], file, source)
    )


def fixes(place: Anchor, suggestion: Suggestion) -> bool:
    """Whether a comment at `place` would replace just the suggestion's lines."""
    return (place.start_line or place.line, place.line) == (suggestion.start_line, suggestion.end_line)


def _place(path: str, span: Sequence[int], file: FileDiff, source: SourceFile) -> Anchor | None:
    """The part of `span` that the first hunk with an added line of it shows, else the first hunk that shows any."""
    hunks = sorted(file.hunks, key=lambda hunk: hunk.added.isdisjoint(span))
    for hunk in hunks:
        shown = {line.new: line.text for line in hunk.lines if line.new is not None and line.new in span}
        first, last = min(shown, default=0), max(shown, default=0)
        if shown and source.lines[first - 1 : last] == [shown[number].removesuffix("\r") for number in sorted(shown)]:
            return Anchor(path, last, first if first != last else None)
    return None


def plan(wanted: Sequence[Judged], posted: Iterable[Posted], diff: Diff, files: Mapping[str, SourceFile]) -> Plan:
    """Compare by fingerprint. The loudest findings are posted first where there are more than MAX_COMMENTS.

    Advice is given once for a rule and a file. What blocks, and each phantom, has a comment of its own.
    """
    by_fingerprint, spare = _one_each(posted)
    present = {judged.finding.fingerprint for judged in wanted}
    kept = tuple(judged for judged in wanted if judged.finding.fingerprint in by_fingerprint)
    given = {_advice(judged) for judged in kept}
    fresh, unanchored, beside = [], [], []
    for judged in (judged for judged in wanted if judged.finding.fingerprint not in by_fingerprint):
        place = anchor(judged, diff[judged.finding.path], files[judged.finding.path])
        if _is_advice(judged) and _advice(judged) in given:
            beside.append(judged)
        elif place is None:
            unanchored.append(judged)
        else:
            fresh.append((judged, place))
            given.add(_advice(judged))
    fresh.sort(key=lambda pair: pair[0].level != "block")
    room = max(0, MAX_COMMENTS - len(kept))
    gone = [one for key, one in by_fingerprint.items() if key not in present]
    return Plan(
        post=tuple(fresh[:room]),
        kept=kept,
        minimize=tuple(one for one in (*gone, *spare) if not one.minimized),
        restore=tuple(one for key, one in by_fingerprint.items() if key in present and one.minimized),
        unanchored=tuple(unanchored),
        beside=tuple(beside),
        over_limit=len(fresh[room:]),
    )


def _is_advice(judged: Judged) -> bool:
    return judged.level == "comment" and judged.rule.family != "phantom"


def _advice(judged: Judged) -> tuple[str, str]:
    return judged.rule.id, judged.finding.path


def _one_each(posted: Iterable[Posted]) -> tuple[dict[str, Posted], list[Posted]]:
    """By fingerprint the comment that stands for it (one to be seen, if there is one), and all others."""
    standing: dict[str, Posted] = {}
    spare = []
    for comment in sorted(posted, key=lambda one: one.minimized):
        if comment.fingerprint in standing:
            spare.append(comment)
        else:
            standing[comment.fingerprint] = comment
    return standing, spare
