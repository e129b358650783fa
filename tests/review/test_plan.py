"""What gets posted, where it hangs, and that posting again changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.diff import FileDiff
from review.finding import Finding, Rule, Suggestion
from review.plan import MAX_COMMENTS, Anchor, Plan, Posted, anchor, fixes, marked, marker, plan
from review.scope import Judged
from review.source import SourceFile
from tests.review.builders import change, finding, judged, numbered, rule, source

PATH = "shop/cart.py"
NEW = numbered(40, line_10="new 10", line_11="new 11", line_30="new 30")
FILE = change(numbered(40), NEW)
SOURCE = source(NEW)


def place(one: Finding, file: FileDiff = FILE, text: SourceFile = SOURCE) -> Anchor | None:
    return anchor(judged(one), file, text)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (finding(10), Anchor(PATH, 10)),
        (finding(10, 11), Anchor(PATH, 11, 10)),
        (finding(8), Anchor(PATH, 8)),
        (finding(10, 25), Anchor(PATH, 14, 10)),
        (finding(3, 10), Anchor(PATH, 10, 7)),
        (finding(12, 30), Anchor(PATH, 30, 27)),
        (finding(1, 40), Anchor(PATH, 14, 7)),
        (finding(20), None),
        (finding(20, trace=(3, 10, 20)), Anchor(PATH, 10)),
        (finding(99), None),
    ],
    ids=[
        "one added line",
        "several lines",
        "a line that the hunk only shows",
        "the part that its hunk shows",
        "the part from where the hunk begins",
        "the hunk that adds one of its lines",
        "the first of two hunks",
        "no hunk shows it",
        "the added line that the value flows through",
        "no such line",
    ],
)
def test_where_a_comment_hangs(one: Finding, expected: Anchor | None) -> None:
    assert place(one) == expected


@given(st.integers(1, 45), st.integers(0, 40))
def test_an_anchor_is_always_within_one_hunk_that_shows_it(start: int, length: int) -> None:
    found = place(finding(start, start + length))
    if found is None:
        assert not any(hunk.shows(line) for hunk in FILE.hunks for line in range(start, start + length + 1))
        return
    first = found.line if found.start_line is None else found.start_line
    assert found.start_line is None or found.start_line < found.line
    assert any(hunk.shows(first) and hunk.shows(found.line) for hunk in FILE.hunks)
    assert start <= first <= found.line <= start + length


@pytest.mark.parametrize("text", ["something else\n" * 40, "line 1\n", ""])
def test_nothing_hangs_on_lines_whose_text_is_not_the_files(text: str) -> None:
    assert place(finding(10, 11), text=SourceFile(PATH, text.encode())) is None


def test_windows_line_ends_do_not_matter() -> None:
    assert place(finding(10), text=SourceFile(PATH, NEW.replace("\n", "\r\n").encode())) == Anchor(PATH, 10)


def test_a_proven_fix_hangs_exactly_on_the_lines_that_it_replaces() -> None:
    fix = Suggestion(9, 12, "one line", proven=True)
    found = place(finding(10, suggestion=fix))
    assert found == Anchor(PATH, 12, 9)
    assert fixes(found, fix)


@pytest.mark.parametrize("fix", [Suggestion(14, 15, "x", proven=True), Suggestion(9, 12, "x")])
def test_a_fix_that_is_unproven_or_reaches_out_of_the_hunk_does_not_decide_the_place(fix: Suggestion) -> None:
    found = place(finding(10, suggestion=fix))
    assert found == Anchor(PATH, 10)
    assert not fixes(found, fix)


def numbers(*wanted: int, level: str = "block") -> list[Judged]:
    """One finding of a rule of its own each, all on line 10, told apart by their fingerprints."""
    return [judged(finding(10, fingerprint=f"{number:016x}"), rule(f"rule-{number}"), level=level) for number in wanted]


def same(*lines: int, level: str = "comment", by: Rule | None = None) -> list[Judged]:
    """Findings of one rule in one file."""
    return [judged(finding(line, fingerprint=f"{line:016x}"), by, level=level) for line in lines]


def posted(*done: int, minimized: bool = False, copy: str = "") -> list[Posted]:
    return [Posted(f"{number:016x}", f"node {number}{copy}", minimized) for number in done]


def planned(wanted: list[Judged], there: list[Posted]) -> Plan:
    return plan(wanted, there, {PATH: FILE}, {PATH: SOURCE})


def nodes(comments: tuple[Posted, ...]) -> list[str]:
    return [comment.node_id for comment in comments]


def test_the_first_review_posts_everything() -> None:
    first = planned(numbers(1, 2), [])
    assert (first.new, first.fixed, first.unchanged) == (2, 0, 0)


def test_the_same_again_does_nothing() -> None:
    assert planned(numbers(1, 2), posted(1, 2)) == Plan(kept=tuple(numbers(1, 2)))


def test_a_new_push_posts_only_what_is_new_and_folds_away_what_is_fixed() -> None:
    second = planned(numbers(2, 3), posted(1, 2))
    assert [one.finding.fingerprint for one, _ in second.post] == [f"{3:016x}"]
    assert nodes(second.minimize) == ["node 1"]
    assert (second.new, second.fixed, second.unchanged) == (1, 1, 1)


def test_a_finding_that_comes_back_gets_its_comment_back() -> None:
    again = planned(numbers(1), posted(1, minimized=True))
    assert (nodes(again.restore), again.post, again.new, again.unchanged) == (["node 1"], (), 1, 0)


def test_a_comment_that_is_folded_away_is_not_folded_away_twice() -> None:
    assert planned([], posted(1, minimized=True)) == Plan()


def test_of_two_comments_that_say_the_same_one_stays() -> None:
    twice = planned(numbers(1), posted(1) + posted(1, copy=" again"))
    assert (nodes(twice.minimize), twice.restore, twice.fixed) == (["node 1 again"], (), 0)
    hidden_first = planned(numbers(1), posted(1, minimized=True) + posted(1, copy=" again"))
    assert hidden_first == Plan(kept=tuple(numbers(1)))


def test_all_comments_of_a_fixed_finding_are_folded_away_and_it_counts_once() -> None:
    twice = planned([], posted(1) + posted(1, copy=" again"))
    assert (nodes(twice.minimize), twice.fixed) == (["node 1", "node 1 again"], 1)


def test_beyond_the_limit_the_loudest_are_posted_and_the_rest_is_counted() -> None:
    many = planned(numbers(*range(60), level="comment") + numbers(100, 101), [])
    assert len(many.post) == MAX_COMMENTS
    assert [one.level for one, _ in many.post[:3]] == ["block", "block", "comment"]
    assert (many.over_limit, many.check_only) == (12, 12)


def test_posting_again_beyond_the_limit_adds_nothing() -> None:
    wanted = numbers(*range(60))
    again = planned(wanted, posted(*range(MAX_COMMENTS)))
    assert (again.post, again.over_limit, again.unchanged) == ((), 10, MAX_COMMENTS)


def test_advice_is_given_once_for_a_file_and_names_the_other_lines() -> None:
    first, second, third = same(10, 11, 30)
    done = planned([first, second, third], [])
    assert ([one for one, _ in done.post], done.beside, done.check_only) == ([first], (second, third), 2)
    assert done.also(first) == [11, 30]


def test_advice_that_is_given_already_is_not_given_again_for_another_line() -> None:
    done = planned(same(10, 11), posted(10))
    assert (done.post, nodes(done.minimize), done.new, done.check_only) == ((), [], 0, 1)


def test_when_the_commented_place_is_fixed_the_next_one_gets_the_comment() -> None:
    (left,) = same(11)
    done = planned([left], posted(10))
    assert ([one for one, _ in done.post], nodes(done.minimize)) == ([left], ["node 10"])


@pytest.mark.parametrize(
    "each", [same(10, 11, level="block"), same(10, 11, by=rule("package-member", "phantom"))], ids=["blocks", "phantom"]
)
def test_what_blocks_and_what_does_not_exist_gets_a_comment_each(each: list[Judged]) -> None:
    assert [one for one, _ in planned(each, []).post] == each


def test_a_finding_without_a_line_to_hang_on_is_counted() -> None:
    hidden = judged(finding(20, fingerprint="f" * 16))
    assert planned([hidden], []).unanchored == (hidden,)
    assert planned([hidden], []).check_only == 1


def test_what_github_refused_stands_in_the_check_run_only() -> None:
    first = planned(numbers(1, 2), [])
    after = first.without([first.post[0]])
    assert (after.new, after.check_only) == (1, 1)


@given(st.sets(st.integers(0, 70)), st.sets(st.integers(0, 70)), st.sets(st.integers(0, 70)))
def test_every_finding_has_exactly_one_fate(wanted: set[int], there: set[int], hidden: set[int]) -> None:
    comments = posted(*there) + posted(*(hidden - there), minimized=True)
    done = planned(numbers(*sorted(wanted)), comments)
    fates = [one for one, _ in done.post] + list(done.kept) + list(done.unanchored) + list(done.beside)
    assert len(fates) + done.over_limit == len(wanted)
    assert len({one.finding.fingerprint for one in fates}) == len(fates)
    assert done.new + done.unchanged + done.check_only == len(wanted)


def test_the_marker_is_found_again_also_behind_one_that_the_code_brought_along() -> None:
    assert marked(marker("0123456789abcdef")) == "0123456789abcdef"
    fake = marker("f" * 16)
    assert marked(f"{fake}\n{marker('0' * 16)}") == "0" * 16
    assert marked("a comment by someone else") is None
