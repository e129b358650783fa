"""From a change to a report with the real analyzers: what is new, what was there, what is proven, what was not seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pytest

from cli.files import Disk
from review.diff import Diff, FileDiff
from review.policy import Policy, PolicyReading, read_policy
from review.scope import Judged
from review.verdict import judge
from tests.review.builders import change
from workers.examining import MAX_FILE_BYTES, Examination, examine
from workers.scanning import Scanner
from workers.toolbox import Equipment, equipment

SWALLOWED = "edge-case/swallowed-exception"
TIMEOUT = "edge-case/request-without-timeout"
SAFE = """\
def total(items):
    return sum(item.price for item in items)


def first(items):
    return items[0]
"""
SWALLOWS = """\


def save(order):
    try:
        order.save()
    except Exception:
        pass
"""


@dataclass(frozen=True)
class InMemory:
    """A change of texts: (old, new) by path; None for a side that is too large to read."""

    texts: Mapping[str, tuple[str | None, str | None]]
    moved_from: Mapping[str, str] = field(default_factory=dict)

    @property
    def diff(self) -> Diff:
        return {path: self._file(path, old or "", new) for path, (old, new) in self.texts.items()}

    def _file(self, path: str, old: str, new: str | None) -> FileDiff:
        file = change(old, "one line\n" if new is None else new, path, old_path=self.moved_from.get(path, ""))
        return replace(file, status="renamed") if path in self.moved_from else file

    def tree(self) -> Disk:
        return Disk(())

    def head(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        return {file.path: _bytes(self.texts[file.path][1]) for file in files}

    def base(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        return {file.old_path: _bytes(self.texts[file.path][0]) for file in files}


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


@pytest.fixture(scope="module")
def scanner() -> Scanner:
    return Scanner(equipment())


def examined(scanner: Scanner, texts: Mapping[str, tuple[str | None, str | None]], policy: str = "") -> Examination:
    return examine(InMemory(texts), read_policy(policy.encode(), scanner.equipment.rules), scanner)


def told(findings: Sequence[Judged]) -> list[tuple[str, str, int]]:
    return [(one.finding.path, one.rule.id, one.finding.start_line) for one in findings]


def conclusion(examination: Examination, policy: Policy | None = None) -> str:
    return judge(examination.report, policy or Policy()).conclusion


def test_a_change_that_adds_a_defect(scanner: Scanner) -> None:
    done = examined(scanner, {"shop.py": (SAFE, SAFE + SWALLOWS)})
    assert told(done.report.scoped.introduced) == [("shop.py", SWALLOWED, 12)]
    (one,) = done.report.scoped.introduced
    assert sorted(one.finding.engines) == ["assay", "bandit"]
    assert len(one.finding.fingerprint) == 16
    assert done.report.coverage.complete
    assert all(run.findings == () for run in done.report.runs)


def test_a_clean_change_is_green(scanner: Scanner) -> None:
    done = examined(scanner, {"shop.py": (None, SAFE)})
    assert conclusion(done) == "success"


def test_an_old_defect_in_a_changed_file_is_outside(scanner: Scanner) -> None:
    done = examined(scanner, {"shop.py": (SAFE + SWALLOWS, "import os\n" + SAFE + SWALLOWS)})
    assert told(done.report.scoped.outside) == [("shop.py", SWALLOWED, 13)]
    assert done.report.scoped.introduced == ()


CLOSED = """\
package shop

import "net/http"

func Get(u string) error {
	resp, err := http.Get(u)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return nil
}
"""


def test_a_defect_that_appears_because_a_line_was_removed_is_introduced(scanner: Scanner) -> None:
    leaking = CLOSED.replace("\tdefer resp.Body.Close()\n", "")
    done = examined(scanner, {"shop.go": (CLOSED, leaking)})
    assert told(done.report.scoped.introduced) == [("shop.go", "edge-case/go-body-not-closed", 6)]
    assert "edge-case/go-http-without-timeout" in {one.rule.id for one in done.report.scoped.outside}
    assert done.report.coverage.hunks == 1


FLOW = """\
import sqlite3


def find(name, db):
    query = f"SELECT * FROM orders WHERE name = '{name}'"
    limit = 10
    return db.execute(query)
"""
SQL = "security/sql-built-from-string"


def test_a_dataflow_through_an_added_line_is_introduced(scanner: Scanner) -> None:
    before = FLOW.replace("""f"SELECT * FROM orders WHERE name = '{name}'\"""", '"SELECT * FROM orders"')
    assert before != FLOW
    done = examined(scanner, {"a.py": (before, FLOW)})
    assert told(done.report.scoped.introduced) == [("a.py", SQL, 7)]


def test_a_dataflow_that_was_there_before_is_outside_though_an_added_line_touches_it(scanner: Scanner) -> None:
    after = FLOW.replace("orders WHERE", "orders o WHERE")
    done = examined(scanner, {"a.py": (FLOW, after)})
    assert told(done.report.scoped.outside) == [("a.py", SQL, 7)]
    assert done.report.scoped.introduced == ()


def test_a_moved_file_brings_its_old_defects_along_as_old(scanner: Scanner) -> None:
    moved = InMemory({"new.py": (SAFE + SWALLOWS, "import os\n" + SAFE + SWALLOWS)}, {"new.py": "old.py"})
    done = examine(moved, PolicyReading(Policy()), scanner)
    assert told(done.report.scoped.outside) == [("new.py", SWALLOWED, 13)]


def test_where_the_base_is_too_large_to_read_old_defects_stay_outside(scanner: Scanner) -> None:
    class WithoutBase(InMemory):
        def base(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
            return {file.old_path: None for file in files}

    texts = {"shop.py": (SAFE + SWALLOWS, "import os\n" + SAFE + SWALLOWS)}
    done = examine(WithoutBase(texts), PolicyReading(Policy()), scanner)
    assert told(done.report.scoped.outside) == [("shop.py", SWALLOWED, 13)]


def test_a_suppressed_defect_is_listed_as_suppressed(scanner: Scanner) -> None:
    silenced = SWALLOWS.replace("except Exception:", "except Exception:  # nosec")
    done = examined(scanner, {"shop.py": (SAFE, SAFE + silenced)})
    assert told(done.report.scoped.suppressed) == [("shop.py", SWALLOWED, 12)]
    assert not done.report.at("block", "comment")


def test_the_policy_skips_files_and_turns_rules_off(scanner: Scanner) -> None:
    texts = {"vendor/a.py": (None, SWALLOWS), "shop.py": (None, SWALLOWS)}
    done = examined(scanner, texts, "paths: {skip: [vendor/]}\nrules: {edge-case: off}\n")
    assert done.report.coverage.not_reviewed == (("vendor/a.py", "skipped by the policy"),)
    assert (done.report.coverage.hunks, done.report.scoped.introduced) == (1, ())
    assert set(done.files) == {"shop.py"}


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        ("a.py", "def f(:\n", "does not parse as Python"),
        ("a.js", "function f( {\n  fetch('https://a.example');\n", "semgrep cannot parse it"),
        ("a.py", None, f"larger than {MAX_FILE_BYTES // 1000} kB"),
        ("a.py", "x = 1\n# y\rimport os\n", "carriage return"),
        ("a.py", "# coding: utf-7\n", "declares the encoding utf-7"),
    ],
)
def test_what_could_not_be_read_is_never_green(scanner: Scanner, path: str, text: str | None, reason: str) -> None:
    done = examined(scanner, {path: (None, text), "good.py": (None, SAFE)})
    assert [one.path for one in done.report.coverage.uncovered] == [path]
    assert reason in done.report.coverage.uncovered[0].reason
    assert conclusion(done) == "action_required"
    assert conclusion(done, Policy(on_incomplete="pass")) == "success"


def test_a_missing_scanner_is_never_green(scanner: Scanner) -> None:
    tools = replace(scanner.equipment.tools, semgrep_core="/nowhere/semgrep-core")
    done = examined(replace(scanner, equipment=Equipment(scanner.equipment.rules, tools)), {"a.py": (None, SAFE)})
    assert not done.report.coverage.complete
    assert conclusion(done) == "action_required"


def test_a_file_that_the_change_forgot_to_hand_over_is_never_green(scanner: Scanner) -> None:
    class Forgetful(InMemory):
        def head(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
            return dict.fromkeys([file.path for file in files[1:]])

    done = examine(Forgetful({"a.py": (None, SAFE)}), PolicyReading(Policy()), scanner)
    assert conclusion(done) == "action_required"


def test_the_same_change_gives_the_same_report(scanner: Scanner) -> None:
    texts = {"shop.py": (SAFE, SAFE + SWALLOWS), "a.go": (None, CLOSED), "b.py": (None, FLOW)}
    first, second = examined(scanner, texts).report, examined(scanner, dict(reversed(texts.items()))).report
    assert (first.scoped, first.coverage) == (second.scoped, second.coverage)


def test_the_work_can_be_stopped_between_steps(scanner: Scanner) -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        examine(InMemory({"a.py": (None, SAFE)}), PolicyReading(Policy()), scanner, stop)


def with_fix(scanner: Scanner, rule_id: str, **semgrep: object) -> Scanner:
    """The scanner with one pattern rule more (in the place of a real one) that offers a fix."""
    pattern = {"id": rule_id.partition("/")[2], "severity": "HIGH", "message": "-", **semgrep}
    tools = scanner.equipment.tools
    tools = replace(tools, semgrep_rules={**tools.semgrep_rules, rule_id: pattern})
    return replace(scanner, equipment=Equipment(scanner.equipment.rules, tools))


GET = "import requests\n\n\ndef get(url):\n    return requests.get(url)\n"


@pytest.mark.parametrize(
    ("fix", "kept"),
    [
        ("requests.get($URL, timeout=10)", True),
        ("requests.get($URL, timeout=", False),
        ("requests.get($URL, )", False),
        ("eval($URL)", False),
    ],
    ids=["removes the finding", "breaks the syntax", "leaves the finding", "brings another finding"],
)
def test_a_fix_is_offered_only_if_it_is_proven(scanner: Scanner, fix: str, kept: bool) -> None:
    pattern = {"patterns": [{"pattern": "requests.get($URL)"}, {"pattern-not": "requests.get($URL, timeout=$T)"}]}
    fixing = with_fix(scanner, TIMEOUT, languages=["python"], fix=fix, **pattern)
    done = examined(fixing, {"a.py": (None, GET)})
    (one,) = (one for one in done.report.scoped.introduced if one.rule.id == TIMEOUT)
    assert (one.finding.suggestion is not None) is kept
    if one.finding.suggestion:
        assert one.finding.suggestion.proven
        assert one.finding.suggestion.replacement == "    return requests.get(url, timeout=10)"


def test_a_fix_that_does_not_hold_takes_no_other_fix_of_its_file_along(scanner: Scanner) -> None:
    pattern = {"patterns": [{"pattern": "requests.get($URL)"}, {"pattern-not": "requests.get($URL, timeout=$T)"}]}
    fixing = with_fix(scanner, TIMEOUT, languages=["python"], fix="requests.get($URL, )", **pattern)
    done = examined(fixing, {"a.py": (None, GET + '\n\nNAME = " shop ".trim()\n')})
    fixes = {one.rule.id: one.finding.suggestion for one in done.report.scoped.introduced}
    assert fixes[TIMEOUT] is None
    kept = fixes["phantom/builtin-method"]
    assert kept is not None
    assert kept.replacement == 'NAME = " shop ".strip()'


@pytest.mark.parametrize(("fix", "kept"), [("catch (error) { report(error) }", True), ("catch (error) {{", False)])
def test_a_fix_of_javascript_that_breaks_the_syntax_is_not_offered(scanner: Scanner, fix: str, kept: bool) -> None:
    rule_id = "edge-case/js-empty-catch"
    lines = {"pattern-regex": r"catch \(error\) \{\}", "fix": fix, "languages": ["javascript", "typescript"]}
    done = examined(with_fix(scanner, rule_id, **lines), {"a.js": (None, "try { work() }\ncatch (error) {}\n")})
    (one,) = (one for one in done.report.scoped.introduced if one.rule.id == rule_id)
    assert (one.finding.suggestion is not None) is kept


def test_a_rule_of_our_own_offers_its_proven_fix(scanner: Scanner) -> None:
    done = examined(scanner, {"a.py": (None, "def loud(name):\n    return f'{name}'.startwith('a')\n")})
    (one,) = done.report.scoped.introduced
    assert one.finding.suggestion
    assert (one.finding.suggestion.proven, one.finding.suggestion.replacement) == (
        True,
        "    return f'{name}'.startswith('a')",
    )
