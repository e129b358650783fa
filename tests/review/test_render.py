"""What Assay says on GitHub: complete, within GitHub's limits, and never obeying the code that it quotes.

The texts are read with a real Markdown parser: what counts is what GitHub would make of them.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from review.coverage import Coverage, Uncovered
from review.finding import Suggestion
from review.markdown import cell, code, fence, plain
from review.plan import Anchor, Plan, marked
from review.render import (
    MAX_BODY,
    MAX_OUTPUT,
    Circumstances,
    annotation_values,
    answered,
    comment,
    details,
    failure,
    recheck_reply,
    refused,
    reply,
    review_body,
    summary,
    superseded,
)
from review.scope import Judged, Scoped
from review.verdict import Report, Verdict
from tests.review.builders import HEAD, finding, judged, report, rule, run

MARKER = "<!-- assay:finding=" + "f" * 16 + " -->"
OURS = re.compile(
    r"<br>|</?sub>|<details><summary>Prompt for a coding assistant</summary>|</details>|<!-- assay:finding=0{16} -->"
)
"""All HTML that Assay itself writes."""
ABOUT = Circumstances("1.2.3", HEAD, "pull_request.opened", (("queued", 0.02), ("scan", 1.5)))
FINE = Verdict("success", "No findings in 1 of 1 hunks")

HOSTILE = (
    *("`", "``", "```", "````", "~~~", "\n", "\r", "\n\n", "\\", "|", "<", ">", "&", "@", "*", "_", "#", " ", "-"),
    *("<!--", "-->", MARKER, "<img src=x>", "</details>", "<script>", "</sub>", "&#64;ada", "&lt;b>", "@ada"),
    *("[x](http://evil.example)", "![x](y)", "[x]: http://evil.example", "https://evil.example", "www.evil.example"),
    *("\n```suggestion\nrm\n```\n", "# heading", "> quote", "1. one", "    code", "\n---\n", "\u202e", "\u2028"),
)
hostile = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=5), max_size=12).map("".join)


def tokens(markdown: str) -> list[Token]:
    parsed = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(markdown)
    return [inner for token in parsed for inner in (token, *(token.children or ()))]


def assert_harmless(markdown: str) -> None:
    for token in tokens(markdown):
        if token.type in ("html_inline", "html_block"):
            assert not OURS.sub("", token.content).strip(), token.content
        assert token.type not in ("link_open", "image", "s_open", "heading_open", "blockquote_open"), token
        if token.type == "text":
            assert not re.search(r"@\w|://|www\.", token.content), token.content


def words(markdown: str) -> str:
    """What a reader sees of the running text."""
    return "".join(token.content for token in tokens(markdown) if token.type in ("text", "code_inline"))


@given(hostile)
def test_hostile_text_stays_one_harmless_paragraph(text: str) -> None:
    assert_harmless(plain(text))
    blocks = [token.type for token in tokens(plain(text)) if token.block and token.nesting >= 0]
    assert blocks in ([], ["paragraph_open", "inline"])


@pytest.mark.parametrize(
    "text",
    [
        "\\`<img src=x>`",
        "`<img src=x>``",
        "``<img src=x>`",
        "`a\n\n<img src=x>`",
        "`" * 3 + "\n<img src=x>",
        "`" + "x" * 1_998 + "<img src=x>`",
        "&lt;img src=x> &#64;ada",
        f"`--> {MARKER}",
    ],
)
def test_no_trick_with_backticks_or_backslashes_opens_html(text: str) -> None:
    assert_harmless(plain(text))
    assert_harmless(f"before {plain(text)} and `more`")


@given(hostile)
def test_hostile_text_stays_in_its_table_cell(text: str) -> None:
    table = f"| a | b |\n|---|---|\n| {cell(text)} | end |\n"
    assert_harmless(table)
    assert [token.type for token in tokens(table)].count("td_open") == 2
    assert words(table).endswith("end")


@given(hostile)
def test_a_hostile_name_stays_in_its_code_span(text: str) -> None:
    found = tokens(f"before {code(text)} after")
    assert [token.type for token in found] == [
        "paragraph_open",
        "inline",
        "text",
        "code_inline",
        "text",
        "paragraph_close",
    ]


@given(hostile)
def test_a_hostile_block_stays_in_its_fence(text: str) -> None:
    found = tokens(f"{fence(text, 'text')}\n\nafter")
    assert [token.type for token in found] == ["fence", "paragraph_open", "inline", "text", "paragraph_close"]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Call `f(a[0])` & wait <1 s", "Call f(a[0]) & wait <1 s"),
        ("a\\b [1] ~x~ `a|b` c|d", "a\\b [1] ~x~ a|b c|d"),
        ("one ` two", "one ' two"),
        ("``x`` and `y`", "''x'' and y"),
        ("1. not a list", "1. not a list"),
        ("over\nlines", "over lines"),
    ],
)
def test_a_reader_sees_the_words_as_they_were_written(text: str, seen: str) -> None:
    assert words(plain(text)) == seen


@given(hostile, hostile, hostile, hostile, st.booleans())
def test_a_comment_obeys_nothing_that_it_quotes(message: str, path: str, fact: str, new: str, proven: bool) -> None:
    fix = Suggestion(1, 1, new, proven=proven)
    one = finding(path=path, message=message, evidence=(fact, fact), suggestion=fix, fingerprint="0" * 16)
    body = comment(judged(one), Anchor(path, 1), HEAD, "1.2.3")
    assert_harmless(body)
    assert marked(body) == "0" * 16
    fences = [token for token in tokens(body) if token.type == "fence"]
    assert [token.info for token in fences] == [*(["suggestion"] if proven else []), "text"]


@given(hostile, hostile, hostile)
def test_the_check_run_obeys_nothing_that_it_quotes(message: str, path: str, reason: str) -> None:
    one = judged(finding(path=path, message=message, suppressed_by="nosec"))
    scoped = Scoped((one,), (one,), (one,))
    coverage = Coverage(2, (Uncovered(path, 1, 2, reason),), ((path, "deleted"),))
    hurt = run(path, status="failed", detail=reason, version=path)
    whole = Report(scoped, coverage, (hurt,), "0123456789ab", (reason,))
    text = summary(whole, FINE, ABOUT)
    assert_harmless(text)
    assert [token.type for token in tokens(text)].count("td_open") == 4 + 5
    assert_harmless(details(whole).replace("### ", ""))


@given(hostile)
def test_answers_to_people_obey_nothing(text: str) -> None:
    for said in (refused(text), failure(text, text)[1], superseded(text)[1], recheck_reply(Plan(), FINE, HEAD)):
        assert_harmless(said)


LONG = "x" * 100_000


def test_a_comment_about_endless_names_fits_and_keeps_its_marker() -> None:
    everything = "<&[`" * 50_000
    for text in (LONG, everything, "`" * 100_000):
        fix = Suggestion(1, 1, "`" * 2_000, proven=True)
        one = finding(path=text, message=text, evidence=(text,) * 40, suggestion=fix, fingerprint="0" * 16)
        body = comment(judged(one), Anchor(text, 1), HEAD, "1.2.3")
        assert len(body) <= MAX_BODY
        assert marked(body) == "0" * 16
        assert "and 32 more" in body
        (annotation,) = annotation_values(report(Scoped((judged(one),))))
        assert len(str(annotation["message"])) < 64 * 1024


def many(number: int, path: str, suppressed_by: str | None = None) -> tuple[Judged, ...]:
    message = "Every error is dropped. " * 8
    lines = range(1, number + 1)
    return tuple(judged(finding(line, path=path, message=message, suppressed_by=suppressed_by)) for line in lines)


def rows(text: str) -> int:
    return sum(line.startswith("- `") for line in text.split("\n"))


@pytest.mark.parametrize("path", ["shop/cart.py", "deep/" * 60 + "cart.py"])
def test_500_findings_fit_and_those_that_do_not_are_counted(path: str) -> None:
    scoped = Scoped(many(200, path), many(200, path), many(100, path, "nosec"))
    coverage = Coverage(100, tuple(Uncovered(path, line, line, "bandit failed") for line in range(1, 101)))
    whole = report(scoped, coverage, run(path))
    text = details(whole)
    assert len(text) <= MAX_OUTPUT
    left_out = re.search(r"…and (\d+) more entries", text)
    assert left_out
    assert rows(text) + int(left_out[1]) == 600
    assert len(summary(whole, FINE, ABOUT)) <= MAX_OUTPUT
    assert len(annotation_values(whole)) == 300


def test_every_finding_is_an_annotation_or_in_the_text() -> None:
    new, silenced, old = (judged(finding(line, message=f"message {line}")) for line in (1, 2, 3))
    whole = report(Scoped((new,), (old,), (silenced,)))
    assert [value["start_line"] for value in annotation_values(whole)] == [1, 2]
    assert all(f"message {line}" in details(whole) for line in (1, 2, 3))
    assert "1 further finding in the changed files, but not from this change" in summary(whole, FINE, ABOUT)


def test_a_check_run_without_findings_has_no_text() -> None:
    assert details(report()) == ""


def test_uncovered_hunks_beyond_those_in_the_summary_are_in_the_text() -> None:
    coverage = Coverage(50, tuple(Uncovered("a.py", line, line, "too large") for line in range(1, 41)))
    whole = report(Scoped(), coverage)
    assert rows(summary(whole, FINE, ABOUT)) == 30
    assert "and 10 more, in the text below" in summary(whole, FINE, ABOUT)
    assert rows(details(whole)) == 40


def test_the_summary_says_what_ran_what_was_left_out_and_by_which_policy() -> None:
    scoped = Scoped(introduced=(judged(), judged(level="comment"), judged(level="monitor")))
    coverage = Coverage(3, (), tuple((f"doc{number}.md", "no rules for its language") for number in range(7)))
    text = summary(
        Report(scoped, coverage, (run("a.py", "b.py"), run(name="bandit", status="not applicable")), "0123456789ab"),
        Verdict("failure", "1 blocking, 1 advisory in 3 of 3 hunks"),
        Circumstances("1.2.3", HEAD, "pull_request.opened", (("scan", 1.5),), Plan(over_limit=3)),
    )
    for said in (
        f"**1 blocking, 1 advisory in 3 of 3 hunks** at `{HEAD}`.",
        "| edge-case | 1 | 1 | 1 |",
        "| semgrep | 1.0 | ok | 2 | 0.25 s |",
        "| bandit | 1.0 | not applicable | 0 | 0.25 s |",
        "- no rules for its language: `doc0.md`, `doc1.md`, `doc2.md`, `doc3.md`, `doc4.md` and 2 more",
        "3 findings are annotations only",
        "`pull_request.opened` · scan 1.50 s · policy `0123456789ab` · Assay 1.2.3",
    ):
        assert said in text


def test_a_broken_policy_is_told_first() -> None:
    whole = Report(Scoped(), Coverage(1), (), "0123456789ab", ("unknown key `ruls`; did you mean `rules`?",))
    assert "- unknown key `ruls`; did you mean `rules`?" in summary(whole, FINE, ABOUT)


def test_a_comment_says_what_why_how_and_by_whom() -> None:
    one = finding(3, evidence=("`id` flows to the log.",), engines=("semgrep", "bandit"), fingerprint="0" * 16)
    seen = comment(judged(one, rule()), Anchor("shop/cart.py", 3), HEAD, "1.2.3")
    for said in (
        "**Any exception is silently ignored** · blocking",
        "`edge-case/swallowed-exception` · severity medium · confidence high · CWE-390",
        "Every error is dropped here.",
        "**Why it matters:** Damage is found days later.",
        "- `id` flows to the log.",
        "**How to fix it:** Catch only the exception that is expected.",
        "In `shop/cart.py`, line 3: Every error is dropped here.",
        f"Found by semgrep and bandit at {HEAD[:12]} · Assay 1.2.3",
    ):
        assert said in seen


@pytest.mark.parametrize(
    ("fix", "place", "shown"),
    [
        (Suggestion(3, 4, "new", proven=True), Anchor("a.py", 4, 3), True),
        (Suggestion(3, 4, "new"), Anchor("a.py", 4, 3), False),
        (Suggestion(3, 4, "new", proven=True), Anchor("a.py", 4), False),
    ],
    ids=["proven, on its lines", "unproven", "on other lines"],
)
def test_a_suggestion_is_shown_only_if_it_is_proven_and_would_replace_the_right_lines(
    fix: Suggestion, place: Anchor, shown: bool
) -> None:
    assert ("```suggestion\nnew\n```" in comment(judged(finding(3, suggestion=fix)), place, HEAD, "1")) is shown


@pytest.mark.parametrize(("level", "shown"), [("block", "failure"), ("comment", "warning"), ("monitor", "notice")])
def test_annotations_are_as_loud_as_their_findings(level: str, shown: str) -> None:
    (loud,) = annotation_values(report(Scoped(introduced=(judged(level=level),))))
    (silenced,) = annotation_values(report(Scoped(suppressed=(judged(finding(suppressed_by="nosec"), level=level),))))
    assert (loud["annotation_level"], silenced["annotation_level"]) == (shown, "notice")
    assert str(silenced["message"]).startswith("Suppressed by nosec. ")


def test_the_text_above_a_review_counts_what_follows() -> None:
    assert review_body([judged(), judged(level="comment"), judged(level="comment")], 4, HEAD) == (
        f"Assay found 1 blocking finding and 2 advisory findings at {HEAD[:12]}."
        " 4 more are in the check run, which has no limit."
    )


def test_a_reply_says_which_comment_it_answers() -> None:
    done = recheck_reply(Plan(kept=(judged(),)), FINE, HEAD)
    assert done == f"Checked {HEAD[:12]} again: 0 new, 0 fixed, 1 unchanged. Result: No findings in 1 of 1 hunks."
    assert answered([reply(done, 7), "a comment by someone else", reply(refused("ada"), 9)]) == {7, 9}
