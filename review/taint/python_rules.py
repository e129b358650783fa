"""The taint rules as Python rules: all of them look at a file in one walk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.taint.entries import Entries
from review.taint.report import finding
from review.taint.rules import all_taint_rules
from review.taint.sinks import SinkIndex

_INDEX = SinkIndex(all_taint_rules())


@dataclass
class _Walks:
    """The last file and what was found in it: every rule asks for the same file in turn."""

    file: PythonFile | None = None
    findings: tuple[Finding, ...] = ()
    cut_short: int = 0

    def of(self, file: PythonFile) -> tuple[Finding, ...]:
        """All taint findings in `file`."""
        if self.file is not file:
            engine = _engine(file)
            self.file, self.findings = file, _findings(engine, file)
            self.cut_short += engine.cut_short
        return self.findings


_WALKS = _Walks()


@dataclass(frozen=True)
class TaintPythonRule:
    """One rule of the taint engine."""

    RULE: Rule

    def find(self, file: PythonFile) -> Iterable[Finding]:
        """What the engine says of `file` under this rule."""
        return (found for found in _WALKS.of(file) if found.rule == self.RULE.id)


def walked(file: PythonFile) -> Iterable[Finding]:
    """All taint findings in `file`, by line."""
    return _findings(_engine(file), file)


def cut_short() -> int:
    """How many functions of all files so far were too much work to be walked through to their end."""
    return _WALKS.cut_short


def _engine(file: PythonFile) -> Entries:
    engine = Entries(file.tree, _INDEX)
    engine.walk_module()
    return engine


def _findings(engine: Entries, file: PythonFile) -> tuple[Finding, ...]:
    found = [finding(hit, file.source.path) for hit in engine.hits.values()]
    return tuple(sorted(found, key=lambda one: (one.start_line, one.rule)))


def taint_python_rules() -> tuple[TaintPythonRule, ...]:
    """One for each rule that the tables name, by id."""
    rules = {rule.id: rule for table in all_taint_rules() for rule in table.rules.values()}
    return tuple(TaintPythonRule(rules[rule_id]) for rule_id in sorted(rules))
