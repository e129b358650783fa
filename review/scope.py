"""Which findings the change brought in, and one finding for what several engines saw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from review.analyzers.bandit import is_bandit
from review.diff import Diff, FileDiff
from review.finding import Finding, Level, Rule, Rulebook
from review.fingerprint import position
from review.policy import Policy

Origin = Literal["introduced", "outside", "ask the base"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding, the rule it breaks, and how loud the policy lets it be."""

    finding: Finding
    rule: Rule
    level: Level


@dataclass(frozen=True, slots=True)
class Scoped:
    """Findings by what becomes of them."""

    introduced: tuple[Judged, ...] = ()
    outside: tuple[Judged, ...] = ()
    suppressed: tuple[Judged, ...] = ()


def origin(finding: Finding, file: FileDiff) -> Origin:
    """Where a finding of the head version comes from, as far as the diff alone can tell.

    A finding that starts on an added line is the change's. One that merely reaches an added line, by its span or by
    a dataflow through it, may have been there before: only the base version knows.
    """
    if file.status == "added" or finding.start_line in file.added:
        return "introduced"
    reach = {*range(finding.start_line, finding.end_line + 1), *finding.trace}
    return "ask the base" if reach & file.added else "outside"


def sort_out(
    findings: Iterable[Finding], diff: Diff, base: Sequence[Finding], rules: Rulebook, policy: Policy
) -> Scoped:
    """Keep what the change introduced; `base` holds the findings of the base versions of files that were asked for."""
    known = {(finding.rule, finding.path, finding.start_line) for finding in base}
    introduced, outside, suppressed = [], [], []
    for judged in _judge(findings, rules, policy):
        file = diff[judged.finding.path]
        source = origin(judged.finding, file)
        if source == "ask the base":
            old = (judged.finding.rule, file.old_path, old_line(file, judged.finding.start_line))
            source = "outside" if old in known else "introduced"
        if source == "outside":
            outside.append(judged)
        elif judged.finding.suppressed_by:
            suppressed.append(judged)
        else:
            introduced.append(judged)
    return Scoped(tuple(introduced), tuple(outside), tuple(suppressed))


def _judge(findings: Iterable[Finding], rules: Rulebook, policy: Policy) -> Iterable[Judged]:
    for finding in findings:
        rule = rules[finding.rule]
        level = policy.level_of(rule)
        if level is not None:
            yield Judged(finding, rule, level)


def old_line(file: FileDiff, new: int) -> int | None:
    """The base version's number of the head version's line `new`; None for an added line."""
    shift = 0
    for hunk in file.hunks:
        if hunk.shows(new):
            return next((line.old for line in hunk.lines if line.new == new), None)
        if new >= hunk.new_start + hunk.new_count:
            shift = (hunk.old_start + hunk.old_count) - (hunk.new_start + hunk.new_count)
    return new + shift


def merge(findings: Iterable[Finding], rules: Rulebook) -> list[Finding]:
    """One finding for each defect, naming all engines that saw it.

    The same rule on the same lines is one finding. Another engine's finding is the same defect where a rule claims its
    test in `same_as` and their lines overlap; Assay's own wording stays.
    """
    merged: dict[tuple[str, str, int, int], Finding] = {}
    for finding in sorted(findings, key=position):
        key = (finding.rule, finding.path, finding.start_line, finding.end_line)
        merged[key] = _join(merged[key], finding) if key in merged else finding
    return _fold(merged, rules)


def _fold(merged: Mapping[tuple[str, str, int, int], Finding], rules: Rulebook) -> list[Finding]:
    """Fold findings whose rule only stands for another engine's test into the finding that claims the test."""
    kept = {key: finding for key, finding in merged.items() if not is_bandit(rules[finding.rule])}
    rest = []
    for key, finding in merged.items():
        if key in kept:
            continue
        claims = [
            other
            for other, mine in kept.items()
            if set(rules[mine.rule].same_as) & set(rules[finding.rule].same_as) and _overlap(mine, finding)
        ]
        if claims:
            kept[claims[0]] = _join(kept[claims[0]], finding)
        else:
            rest.append(finding)
    return sorted([*kept.values(), *rest], key=position)


def _overlap(one: Finding, other: Finding) -> bool:
    return one.path == other.path and one.start_line <= other.end_line and other.start_line <= one.end_line


def _join(one: Finding, other: Finding) -> Finding:
    return replace(
        one,
        engines=tuple(dict.fromkeys((*one.engines, *other.engines))),
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        suppressed_by=one.suppressed_by or other.suppressed_by,
    )
