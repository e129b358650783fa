"""The taint rules as Python rules: all of them look at a file in one walk, and at several files together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.taint.program import Parse, Program
from review.taint.report import finding
from review.taint.rules import all_taint_rules
from review.taint.sinks import SinkIndex

_INDEX = SinkIndex(all_taint_rules())


@dataclass
class _Walks:
    """The files that were walked through last, and what was found in them: every rule asks for each file in turn."""

    files: dict[str, PythonFile] = field(default_factory=dict)
    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    cut_short: int = 0

    def of(self, file: PythonFile) -> tuple[Finding, ...]:
        """All taint findings in `file`."""
        if self.files.get(file.source.path) is not file:
            self.follow([file], {})
        return self.findings[file.source.path]

    def follow(self, files: Sequence[PythonFile], around: Mapping[str, Parse]) -> None:
        """Walk through these files together."""
        self.files = {file.source.path: file for file in files}
        program = Program({file.source.path: file.tree for file in files}, around, _INDEX)
        self.findings = {path: _sorted(finding(hit, path) for hit in hits) for path, hits in program.hits().items()}
        self.cut_short += program.cut_short


_WALKS = _Walks()


@dataclass(frozen=True)
class TaintPythonRule:
    """One rule of the taint engine."""

    RULE: Rule

    def find(self, file: PythonFile) -> Iterable[Finding]:
        """What the engine says of `file` under this rule."""
        return (found for found in _WALKS.of(file) if found.rule == self.RULE.id)


def follow(files: Sequence[PythonFile], around: Mapping[str, Parse]) -> None:
    """Let the rules see these files as one program; `around` are other files that they may call, by path.

    It holds until other files are asked about.
    """
    _WALKS.follow(files, around)


def walked(file: PythonFile) -> Iterable[Finding]:
    """All taint findings in `file` alone, by line."""
    walks = _Walks()
    return walks.of(file)


def cut_short() -> int:
    """How many functions of all files so far were too much work to be walked through to their end."""
    return _WALKS.cut_short


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: (one.start_line, one.rule)))


def taint_python_rules() -> tuple[TaintPythonRule, ...]:
    """One for each rule that the tables name, by id."""
    rules = {rule.id: rule for table in all_taint_rules() for rule in table.rules.values()}
    return tuple(TaintPythonRule(rules[rule_id]) for rule_id in sorted(rules))
