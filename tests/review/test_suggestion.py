"""A fix is shown only if the whole file was better with it."""

from __future__ import annotations

import pytest

from review.finding import Finding, Suggestion
from review.source import SourceFile
from review.suggestion import MAX_CHARACTERS, candidates, patch, proven, settle, without_suspects
from tests.review.builders import finding, numbered, source

PATH = "shop/cart.py"
FILE = source(numbered(9))


def fix(start: int, end: int, text: str) -> Finding:
    return finding(start, end, suggestion=Suggestion(start, end, text), fingerprint=f"{start:016x}")


@pytest.mark.parametrize(
    ("content", "suggestion", "patched"),
    [
        (b"a\nb\nc\n", Suggestion(2, 2, "B"), b"a\nB\nc\n"),
        (b"a\nb\nc\n", Suggestion(2, 3, "B"), b"a\nB\n"),
        (b"a\nb\nc\n", Suggestion(2, 2, "B1\nB2"), b"a\nB1\nB2\nc\n"),
        (b"a\r\nb\r\nc\r\n", Suggestion(2, 2, "B1\nB2"), b"a\r\nB1\r\nB2\r\nc\r\n"),
        (b"a\r\nb\nc\r\n", Suggestion(2, 2, "B"), b"a\r\nB\nc\r\n"),
        (b"a\nb", Suggestion(2, 2, "B"), b"a\nB"),
        (b"caf\xe9\nb\n", Suggestion(2, 2, "B"), b"caf\xe9\nB\n"),
    ],
)
def test_whole_lines_are_replaced_and_line_ends_and_other_bytes_stay(
    content: bytes, suggestion: Suggestion, patched: bytes
) -> None:
    assert patch(SourceFile(PATH, content), [suggestion]).content == patched


def test_several_fixes_of_one_file_do_not_move_each_other() -> None:
    fixes = [Suggestion(2, 3, "one line for two"), Suggestion(5, 5, "two\nlines for one"), Suggestion(9, 9, "last")]
    assert patch(FILE, fixes).lines == [
        "line 1", "one line for two", "line 4", "two", "lines for one", "line 6", "line 7", "line 8", "last",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("suggestion", "why"),
    [
        (Suggestion(2, 2, "line 2"), "it changes nothing"),
        (Suggestion(2, 2, "x" * (MAX_CHARACTERS + 1)), "nobody could check it at a glance"),
        (Suggestion(10, 10, "x"), "the line does not exist"),
    ],
)
def test_a_fix_is_not_even_tried_if(suggestion: Suggestion, why: str) -> None:
    assert not any(candidates([finding(2, suggestion=suggestion)], {PATH: FILE}).values()), why


def test_a_line_that_is_not_text_is_not_replaced() -> None:
    odd = SourceFile(PATH, b"a\ncaf\xe9\n")
    assert not any(candidates([fix(2, 2, "x")], {PATH: odd}).values())


def test_of_two_overlapping_fixes_only_the_first_is_tried() -> None:
    first, second, third = fix(2, 4, "a"), fix(4, 5, "b"), fix(5, 6, "c")
    assert candidates([first, second, third], {PATH: FILE}) == {PATH: [first, third]}


FIXED, OTHER = finding(2), finding(5, rule="scale/other")


@pytest.mark.parametrize(
    ("after", "holds"),
    [
        ([finding(4, rule="scale/other")], True),
        ([FIXED, OTHER], False),
        ([], False),
        ([OTHER, finding(2, rule="security/new")], False),
        ([OTHER, OTHER], False),
    ],
    ids=["gone", "still there", "took another one along", "brought another", "doubled another"],
)
def test_a_fix_is_proven_if_exactly_its_finding_is_gone(after: list[Finding], holds: bool) -> None:
    assert proven([FIXED, OTHER], [FIXED], after) is holds


def test_fixes_of_a_rule_that_still_finds_something_are_left_out() -> None:
    good, bad = finding(2), finding(5, rule="scale/other")
    assert without_suspects([good, bad], [good, bad], [bad]) == [good]
    assert without_suspects([good, bad], [good, bad], [good, bad]) == []


def test_no_fix_is_tried_again_where_all_together_brought_something_new() -> None:
    good, bad = finding(2), finding(5, rule="scale/other")
    assert without_suspects([good, bad], [good, bad], [bad, finding(2, rule="security/new")]) == []


def test_only_proven_fixes_stay() -> None:
    good, bad, none = fix(2, 2, "a"), fix(4, 4, "b"), finding(6, fingerprint="0" * 16)
    settled = settle([good, bad, none], frozenset({good.fingerprint}))
    assert [one.suggestion for one in settled] == [Suggestion(2, 2, "a", proven=True), None, None]
