"""Which comments call a command: `/word` alone on a line, and not in what Markdown shows as code or a quote."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.commands.parsing import parse

KNOWN = frozenset({"recheck", "explain"})


@pytest.mark.parametrize(
    "body",
    [
        "/recheck",
        "/Recheck",
        "   /recheck \t",
        "Thanks!\n/recheck",
        "Thanks!\r\n\r\n/recheck\r\nplease",
        "Thanks!\r/recheck",
        "> said before\n\n/recheck",
        "> said before\n/recheck",
        "```\ncode\n```\n/recheck",
        "~~~\n```\n~~~\n/recheck",
        "````\n```\n````\n/recheck",
        "`code` and ``more ` code``\n/recheck",
        "an unclosed ` backtick\n/recheck",
        "```inline``` at the start\n/recheck",
        "<!-- hidden -->\n/recheck",
        "text <!-- hidden\nstill --> text\n/recheck",
        "an unclosed <!-- in the middle\n/recheck",
        "`<!--`\n/recheck",
        "<pre>code</pre>\n/recheck",
        "<details>\n\n/recheck\n\n</details>",
        "/approve\n/recheck",
        "# Title\n/recheck",
        "/recheck\n/explain",
    ],
)
def test_a_command_alone_on_a_line_is_found(body: str) -> None:
    assert parse(body, KNOWN) == "recheck"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "recheck",
        "/ recheck",
        "//recheck",
        "/recheck now",
        "please /recheck",
        "/recheck.",
        "/rechecks",
        "/approve",
        "- /recheck",
        "**/recheck**",
        "`/recheck`",
        "`` /recheck ``",
        "text `\n/recheck\n` text",
        "    /recheck",
        "\t/recheck",
        "> /recheck",
        " > > /recheck",
        "```\n/recheck\n```",
        "```sh\n/recheck",
        "  ~~~ text\n/recheck\n~~~",
        "````\n```\n/recheck\n````",
        "~~~\n```\n/recheck\n~~~",
        "- item\n  ```\n  /recheck\n  ```",
        "- ```\n  /recheck\n  ```",
        "1. ```\n   /recheck\n   ```",
        "<!--\n/recheck\n-->",
        "<!-- never closed\n\n/recheck",
        "text <!--\n/recheck\n--> text",
        "<pre>\n/recheck\n</pre>",
        "<PRE><code>\n\n/recheck\n</code></PRE>",
        "<blockquote>\n\n/recheck\n\n</blockquote>",
        "/recheck\u2028",
        "\uff0frecheck",
        "/\u0280echeck",
    ],
)
def test_other_comments_call_nothing(body: str) -> None:
    assert parse(body, KNOWN) is None


LINES = st.lists(
    st.text(alphabet="ab `~>-/<!\t", max_size=12) | st.sampled_from(["", "```", "~~~", "<!--", "-->", "/x"])
)


@given(LINES)
def test_whatever_the_comment_the_answer_is_a_known_command_on_a_line_of_its_own(lines: list[str]) -> None:
    found = parse("\n".join([*lines, "/recheck"]), KNOWN)
    assert found in (None, "recheck")


@given(LINES)
def test_nothing_before_it_can_bring_a_command_out_of_a_quote_or_of_indented_code(lines: list[str]) -> None:
    assert parse("\n".join([*lines, "> /recheck", "    /recheck", "see `/recheck`"]), KNOWN) is None


@given(st.text(max_size=300))
def test_a_fence_that_is_never_closed_hides_all_the_rest(text: str) -> None:
    assert parse("~~~~~~\n" + text.replace("~", "") + "\n/recheck", KNOWN) is None


@pytest.mark.parametrize(
    "part", ["`", "` ``", "<!--", "```\n", "- " * 50, "1. ", ">", "/a\n", "<!--\n", "<pre", " ", "`a``b```c"]
)
def test_the_longest_comment_takes_no_time(part: str) -> None:
    body = (part * (65_536 // len(part)))[:65_536]
    started = time.process_time()
    parse(body, KNOWN)
    parse("\n" + body + "\n", KNOWN)
    assert time.process_time() - started < 1
