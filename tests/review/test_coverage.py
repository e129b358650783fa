"""What counts as reviewed: every changed hunk that every analyzer really looked at, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from review.coverage import Uncovered, hidden_lines, measure, why_not_reviewed
from review.diff import FileDiff
from review.finding import AnalyzerRun, Gap
from review.policy import Paths, Policy
from review.source import SourceFile
from tests.review.builders import change, numbered, run

PATH = "shop/cart.py"
TWO_HUNKS = change(numbered(40), numbered(40, line_5="new", line_30="new"))
DIFF = {PATH: TWO_HUNKS}
LOOKED = run(PATH)


def uncovered(*runs: AnalyzerRun, gaps: tuple[Gap, ...] = (), file: FileDiff = TWO_HUNKS) -> tuple[Uncovered, ...]:
    return measure({file.path: file}, Policy(), runs, gaps).uncovered


def test_a_change_that_every_analyzer_saw_is_complete() -> None:
    coverage = measure(DIFF, Policy(), [LOOKED, run(PATH, name="bandit")], [])
    assert (coverage.hunks, coverage.covered, coverage.complete) == (2, 2, True)


@pytest.mark.parametrize("status", ["failed", "timed out"])
def test_one_analyzer_that_did_not_end_well_uncovers_every_hunk_of_its_files(status: str) -> None:
    broken = run(PATH, name="bandit", status=status, detail="exit status 3")
    entries = uncovered(LOOKED, broken)
    assert [(one.start_line, one.end_line) for one in entries] == [(2, 8), (27, 33)]
    assert {one.reason for one in entries} == {f"bandit {status}: exit status 3"}


def test_an_analyzer_that_failed_on_other_files_uncovers_nothing_here() -> None:
    assert not uncovered(LOOKED, run("other.js", status="failed"))


def test_a_file_that_no_analyzer_looked_at_is_uncovered() -> None:
    assert {one.reason for one in uncovered()} == {"no analyzer looked at it"}
    assert uncovered(run("other.py"), run(status="not applicable"))


@pytest.mark.parametrize(
    ("gap", "hunks"),
    [
        (Gap(PATH, "too slow"), [2, 27]),
        (Gap(PATH, "cannot parse", 5, 5), [2]),
        (Gap(PATH, "cannot parse", 1, 40), [2, 27]),
        (Gap(PATH, "cannot parse", 6, 6), []),
        (Gap(PATH, "cannot parse", 10, 20), []),
        (Gap("other.py", "cannot parse"), []),
    ],
)
def test_a_gap_uncovers_the_hunks_whose_changed_lines_it_touches(gap: Gap, hunks: list[int]) -> None:
    assert [one.start_line for one in uncovered(replace(LOOKED, gaps=(gap,)))] == hunks


def test_where_no_rule_blocks_what_cannot_be_parsed_is_told_and_stops_nothing() -> None:
    path = "src/Cart.cs"
    file = replace(TWO_HUNKS, path=path)
    gap = Gap(path, "semgrep cannot parse it", 5, 5)
    coverage = measure({path: file}, Policy(), [replace(run(path), gaps=(gap,))], [])
    assert (coverage.complete, coverage.not_reviewed) == (True, ((path, "semgrep cannot parse it"),))
    assert uncovered(run(path, status="failed"), file=file)
    assert uncovered(file=file)


def test_a_gap_found_before_any_analyzer_ran_counts_and_reasons_are_told_once() -> None:
    gap = Gap(PATH, "it is too large")
    assert [one.reason for one in uncovered(gaps=(gap, gap))] == ["it is too large"] * 2


def test_a_hunk_that_only_removes_lines_is_reviewed_and_can_be_uncovered() -> None:
    removed = change(numbered(20), numbered(20).replace("line 10\n", ""))
    assert measure({PATH: removed}, Policy(), [LOOKED], []).hunks == 1
    assert uncovered(replace(LOOKED, gaps=(Gap(PATH, "cannot parse", 11, 11),)), file=removed)


def test_a_file_that_was_emptied_is_one_hunk_at_line_one() -> None:
    emptied = change(numbered(3), "")
    assert [(one.start_line, one.end_line) for one in uncovered(file=emptied)] == [(1, 1)]


def test_source_code_that_git_takes_for_binary_is_uncovered_not_ignored() -> None:
    binary = FileDiff(PATH, PATH, "modified", "binary", (), "1" * 40, "2" * 40)
    coverage = measure({PATH: binary}, Policy(), [], [])
    assert (coverage.hunks, coverage.covered, coverage.complete) == (1, 0, False)


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (TWO_HUNKS, None),
        (change("a\n", "b\n", "README.md"), "no rules for its language"),
        (change("a\n", "b\n", "vendor/x.py"), "skipped by the policy"),
        (replace(TWO_HUNKS, status="deleted"), "deleted"),
        (replace(TWO_HUNKS, kind="symlink"), "symlink"),
        (replace(TWO_HUNKS, kind="submodule"), "submodule"),
        (replace(TWO_HUNKS, status="renamed", old_path="a.py", hunks=()), "no changed lines"),
    ],
)
def test_a_file_with_nothing_to_review_is_listed_with_the_reason(file: FileDiff, reason: str | None) -> None:
    policy = Policy(paths=Paths(skip=("vendor/",)))
    assert why_not_reviewed(file, policy) == reason
    coverage = measure({file.path: file}, policy, [run(file.path)], [])
    assert coverage.not_reviewed == (((file.path, reason),) if reason else ())


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.py", b"x = 1\n# harmless\rimport os\n"),
        ("a.js", b"// harmless\reval(x)\n"),
        ("a.ts", "// harmless\u2028eval(x)\n".encode()),
        ("a.jsx", "// harmless\u2029eval(x)\n".encode()),
        ("a.py", b"# coding: utf-7\n# +AAo-import os\n"),
        ("a.py", b"#!/usr/bin/python\n# vim: set fileencoding=unicode_escape :\n# \\nimport os\n"),
        ("a.py", b"# coding: shift_jis\n"),
        ("a.py", b"# coding: no-such-encoding\n"),
    ],
)
def test_a_file_whose_lines_are_not_what_they_seem_is_not_trusted(path: str, content: bytes) -> None:
    assert hidden_lines(SourceFile(path, content))


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.py", b"x = 1\r\ny = 2\r\n"),
        ("a.py", b"\xef\xbb\xbfx = 1\n"),
        ("a.py", b"# coding: latin-1\nx = '\xe9'\n"),
        ("a.py", b"# coding: cp1252\nx = '\x80'\n"),
        ("a.py", b""),
        ("a.py", b"x = 1\x0c\n"),
        ("a.py", "x = '\u2028'\n".encode()),
        ("a.js", b"let x = '\\u2028'\n"),
        ("a.go", b"package a // a remark\rstill the remark\n"),
    ],
)
def test_an_ordinary_file_is_trusted(path: str, content: bytes) -> None:
    assert hidden_lines(SourceFile(path, content)) is None
