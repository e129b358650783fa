"""A scanner that has gone blind is found out, and nothing passes until it sees again."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from review.analyzers import all_analyzers
from review.coverage import Coverage
from review.finding import FAMILIES, AnalyzerRun
from review.policy import Policy
from review.render import Circumstances, summary
from review.scope import Scoped
from review.source import SourceFile
from review.verdict import Report, judge
from workers.canary import FRESH_SECONDS, MUST_FIND, Canary, problem_of
from workers.scanning import Scanner
from workers.toolbox import equipment


@dataclass(frozen=True)
class CountingScanner(Scanner):
    """Counts how often it was asked to scan."""

    asked: list[int] = field(default_factory=list)

    def __call__(self, files: Sequence[SourceFile], only: frozenset[str] | None = None) -> tuple[AnalyzerRun, ...]:
        self.asked.append(len(files))
        return super().__call__(files, only)


def blind() -> Scanner:
    """A scanner whose pattern for one defect matches nothing any more."""
    whole = equipment()
    named = cast("Mapping[str, object]", whole.tools.semgrep_rules["security/go-tls-verification-off"])
    kept = {key: named[key] for key in ("id", "languages", "severity", "message")}
    edited = {**kept, "pattern": "nothing_is_called_so()"}
    rules = {**whole.tools.semgrep_rules, "security/go-tls-verification-off": edited}
    return Scanner(replace(whole, tools=replace(whole.tools, semgrep_rules=rules)))


def test_the_canary_has_a_defect_for_every_analyzer_and_every_family() -> None:
    assert {name for name, _ in MUST_FIND} == {analyzer.NAME for analyzer in all_analyzers()}
    assert {rule.partition("/")[0] for _, rule in MUST_FIND} == set(FAMILIES)


def test_the_scanner_of_this_installation_finds_them_all() -> None:
    assert problem_of(Scanner(equipment())) == ""


def test_a_rule_that_went_blind_is_named() -> None:
    assert problem_of(blind()) == "semgrep missed security/go-tls-verification-off"


def test_an_analyzer_that_cannot_run_is_named() -> None:
    whole = equipment()
    broken = Scanner(replace(whole, tools=replace(whole.tools, semgrep_core="/nowhere/semgrep-core")))
    assert problem_of(broken) == "semgrep failed"


def test_a_good_answer_is_believed_for_an_hour(tmp_path: Path) -> None:
    scanner, canary = CountingScanner(equipment()), Canary(tmp_path / "data" / "canary.json")
    assert canary.problem(scanner) == canary.problem(scanner) == ""
    assert len(scanner.asked) == 1
    written = canary.record.stat().st_mtime
    os.utime(canary.record, (written, written - FRESH_SECONDS - 1))
    assert canary.problem(scanner) == ""
    assert len(scanner.asked) == 2


def test_a_bad_answer_is_not_remembered_as_good(tmp_path: Path) -> None:
    canary = Canary(tmp_path / "canary.json")
    assert canary.problem(blind()) == canary.problem(blind()) == "semgrep missed security/go-tls-verification-off"
    assert canary.problem(Scanner(equipment())) == ""


def test_a_torn_record_is_asked_again(tmp_path: Path) -> None:
    canary = Canary(tmp_path / "canary.json")
    canary.record.write_text('{"rules": "', "utf-8")
    assert canary.problem(Scanner(equipment())) == ""


def test_an_unhealthy_scanner_never_passes_whatever_the_policy_allows() -> None:
    report = Report(Scoped(), Coverage(1), (), "digest", unhealthy="semgrep missed security/go-tls-verification-off")
    lenient = Policy(on_incomplete="pass")
    verdict = judge(report, lenient)
    assert verdict.conclusion == "action_required"
    assert verdict.title == "Scanner unhealthy: semgrep missed security/go-tls-verification-off"
    text = summary(report, verdict, Circumstances("1", "0" * 40, "push"))
    assert "does not find defects that are known to be there" in text
