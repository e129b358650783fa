"""What Assay says about a change: rules, findings, and how each analyzer ended. Plain values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from review.phantom.dossier import Absence

Family = Literal["phantom", "security", "scale", "outdated", "edge-case"]
Severity = Literal["low", "medium", "high", "critical"]
Confidence = Literal["low", "medium", "high"]
Level = Literal["monitor", "comment", "block"]
"""How loud a rule may be: `block` fails the check, `comment` speaks inline, `monitor` is only counted in the check."""

FAMILIES: tuple[Family, ...] = get_args(Family)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing Assay looks for. `id` is `<family>/<slug>`; the texts are written for the pull request's author."""

    id: str
    family: Family
    title: str
    severity: Severity
    confidence: Confidence
    level: Level
    languages: tuple[str, ...]
    message: str
    """What is wrong here; `$NAME` stands for what the pattern bound to that metavariable."""
    why: str
    fix: str
    prompt: str
    """One paragraph a person can hand to a coding assistant."""
    cwe: str | None = None
    """`CWE-<number>` (cwe.mitre.org), where one fits."""
    references: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    """Ids that other engines give the same defect (bandit's `B608`)."""
    gives_way_to: tuple[str, ...] = ()
    """Ids of Assay's own rules that say more of the same defect, where both find it."""
    frameworks: tuple[str, ...] = ()
    """Names of what it is about beside the language; empty where it holds for any code."""
    in_tests: bool = False
    """Whether it is about tests, or hurts in them as much as elsewhere: other advice is only counted there."""
    applies_to: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Package, `python` or `go` → the versions, as a PEP 440 specifier set, for which it holds."""


Rulebook = Mapping[str, Rule]
"""Every rule by its id."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A replacement for whole lines `start_line..end_line` (1-based, inclusive) of the head version.

    `replacement` has no final newline and keeps the file's indentation. It is only a proposal until
    `proven` says that the file with it applied parses and no longer has the finding.
    """

    start_line: int
    end_line: int
    replacement: str
    proven: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect at one place of the head version. Lines are 1-based and inclusive."""

    rule: str
    path: str
    start_line: int
    end_line: int
    message: str
    evidence: tuple[str, ...] = ()
    """Checkable facts, one sentence each: what matched, what flows where, what it was checked against."""
    trace: tuple[int, ...] = ()
    """Lines of the same file that a dataflow passes through, from source to sink."""
    flow: tuple[tuple[str, int], ...] = ()
    """Paths and lines that a dataflow through more than one file passes through, from source to sink."""
    engines: tuple[str, ...] = ()
    suggestion: Suggestion | None = None
    suppressed_by: str | None = None
    """The inline comment that silences it (`nosemgrep`, `nosec`), if one does."""
    fingerprint: str = ""
    """Set by `review.fingerprint`; the same defect keeps it while unrelated lines move."""


RunStatus = Literal["ok", "failed", "timed out", "not applicable"]


@dataclass(frozen=True, slots=True)
class Gap:
    """Lines `start_line..end_line` of `path` that an analyzer could not look at; `None` lines mean the whole file."""

    path: str
    reason: str
    start_line: int | None = None
    end_line: int | None = None
    of_run: bool = False
    """Whether the analyzer as a whole ended badly, and not just over this file."""


@dataclass(frozen=True, slots=True)
class AnalyzerRun:
    """How one analyzer ended, and what it found. Anything but `ok` or `not applicable` leaves its files uncovered."""

    name: str
    version: str
    status: RunStatus
    seconds: float
    files: tuple[str, ...] = ()
    """Paths that it was given."""
    findings: tuple[Finding, ...] = ()
    gaps: tuple[Gap, ...] = ()
    detail: str = ""
    """Why it did not end well: one line for the person who runs Assay."""
    absent: tuple[Absence, ...] = ()
    """What packages do not have; other releases may be asked for it."""
