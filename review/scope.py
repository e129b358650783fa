"""Which findings the change brought in, and one finding for what several engines saw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from review.analyzers.bandit import is_bandit
from review.diff import Diff, FileDiff
from review.finding import Finding, Level, Rule, Rulebook
from review.fingerprint import position
from review.phantom.deprecated import DEPRECATED_RULES
from review.phantom.rules import COMPILER_MEMBER, SCRIPT_RULES
from review.policy import Policy

Origin = Literal["introduced", "reaches the change", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding, the rule it breaks, and how loud the policy lets it be."""

    finding: Finding
    rule: Rule
    level: Level


BaseFindings = Mapping[str, Sequence[Finding]]
"""Findings of the base versions by their path, only for files that every engine in question could read there."""


@dataclass(frozen=True, slots=True)
class Scoped:
    """Findings by what becomes of them."""

    introduced: tuple[Judged, ...] = ()
    outside: tuple[Judged, ...] = ()
    suppressed: tuple[Judged, ...] = ()


def origin(finding: Finding, file: FileDiff) -> Origin:
    """Where a finding of the head version comes from, as far as the diff alone can tell.

    A finding that starts on an added line is the change's. For any other only the base version knows: one that reaches
    an added line, by its span or by a dataflow through it, may have been there before, and one elsewhere may be new
    because a check was removed.
    """
    if file.status == "added" or finding.start_line in file.added:
        return "introduced"
    reach = {*range(finding.start_line, finding.end_line + 1), *finding.trace}
    return "reaches the change" if reach & file.added else "elsewhere"


def at_the_change(findings: Iterable[Finding], diff: Diff) -> list[Finding]:
    """The findings; one whose dataflow comes through several files is told of where the change made it.

    If its sink is not new, that is the last line on the way that `diff`, of the reviewed files, added: a call that
    hands the value on, or its source. Without such a line it stays where it is, and the base version decides.
    """
    told: dict[tuple[str, str, int], Finding] = {}
    settled = []
    for finding in findings:
        moved = _moved(finding, diff)
        if moved is finding:
            settled.append(finding)
        else:  # one call may lead to several sinks
            told.setdefault((moved.rule, moved.path, moved.start_line), moved)
    there = {(finding.rule, finding.path, finding.start_line) for finding in settled}
    return [*settled, *(moved for key, moved in told.items() if key not in there)]


def _moved(finding: Finding, diff: Diff) -> Finding:
    if not finding.flow or origin(finding, diff[finding.path]) == "introduced":
        return finding
    for path, line in reversed(finding.flow):
        if path in diff and (diff[path].status == "added" or line in diff[path].added):
            trace = tuple(dict.fromkeys(number for place, number in finding.flow if place == path))
            return replace(finding, path=path, start_line=line, end_line=line, trace=trace)
    return finding


def sort_out(findings: Iterable[Finding], diff: Diff, base: BaseFindings, rules: Rulebook, policy: Policy) -> Scoped:
    """Keep what the change introduced, told by `base` where the diff alone cannot tell."""
    introduced, outside, suppressed = [], [], []
    for judged in _judge(findings, rules, policy):
        if not _is_introduced(judged.finding, diff[judged.finding.path], base):
            outside.append(judged)
        elif judged.finding.suppressed_by:
            suppressed.append(judged)
        else:
            introduced.append(judged)
    return Scoped(tuple(introduced), tuple(outside), tuple(suppressed))


def _is_introduced(finding: Finding, file: FileDiff, base: BaseFindings) -> bool:
    """Whether the base version lacks the finding; one that it had, but silenced, is lacking there too."""
    source = origin(finding, file)
    if source == "introduced":
        return True
    before = base.get(file.old_path)
    if before is None:
        return source == "reaches the change"
    line, silenced = old_line(file, finding.start_line), bool(finding.suppressed_by)
    return not any(
        (old.rule, old.start_line, bool(old.suppressed_by)) == (finding.rule, line, silenced) for old in before
    )


def _judge(findings: Iterable[Finding], rules: Rulebook, policy: Policy) -> Iterable[Judged]:
    for finding in findings:
        rule = rules[finding.rule]
        level = policy.level_of(rule, finding.path)
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

    The same rule on the same lines is one finding, but each phantom is a defect of its own. Another engine's finding is
    the same defect where a rule claims its test in `same_as` and it lies on the rule's lines or dataflow; Assay's own
    wording stays.
    """
    merged: dict[_Key, Finding] = {}
    for finding in sorted(findings, key=position):
        said = finding.message if rules[finding.rule].family == "phantom" else ""
        key = (finding.rule, finding.path, finding.start_line, finding.end_line, said)
        merged[key] = _join(merged[key], finding) if key in merged else finding
    return _fold(merged, rules)


_Key = tuple[str, str, int, int, str]


_COMPILER_RULES = frozenset(rule.id for rule in SCRIPT_RULES if COMPILER_MEMBER in rule.same_as)


_PACKAGE_RULES = frozenset(rule.id for rule in DEPRECATED_RULES)


def _stands_in(rule: Rule) -> bool:
    """Whether the rule gives way to one that claims its test.

    bandit's own do, what the TypeScript compiler says, what a package says of itself where a rule knows it too, and a
    rule that names a surer one.
    """
    return is_bandit(rule) or rule.id in _COMPILER_RULES or rule.id in _PACKAGE_RULES or bool(rule.gives_way_to)


def _claims(rule: Rule, other: Rule) -> bool:
    """Whether a finding of `rule` says what `other`, which gives way, says on the same line."""
    if rule.id in other.gives_way_to:
        return True
    if other.id in _PACKAGE_RULES:
        return rule.family == "outdated"
    return not set(rule.same_as).isdisjoint(other.same_as)


def _fold(merged: Mapping[_Key, Finding], rules: Rulebook) -> list[Finding]:
    """Fold findings whose rule only stands for another engine's test into the finding that claims the test."""
    kept = {key: finding for key, finding in merged.items() if not _stands_in(rules[finding.rule])}
    rest = []
    for key, finding in merged.items():
        if key in kept:
            continue
        claims = [
            other
            for other, mine in kept.items()
            if _claims(rules[mine.rule], rules[finding.rule]) and _meet(mine, finding)
        ]
        if claims:
            kept[claims[0]] = _join(kept[claims[0]], finding)
        else:
            rest.append(finding)
    return sorted([*kept.values(), *rest], key=position)


def _meet(one: Finding, other: Finding) -> bool:
    """Whether `other` lies on a line of `one`, or on one that its dataflow passes through."""
    lines = {*range(one.start_line, one.end_line + 1), *one.trace}
    return one.path == other.path and not lines.isdisjoint(range(other.start_line, other.end_line + 1))


def _join(one: Finding, other: Finding) -> Finding:
    return replace(
        one,
        engines=tuple(dict.fromkeys((*one.engines, *other.engines))),
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        suppressed_by=one.suppressed_by or other.suppressed_by,
    )
