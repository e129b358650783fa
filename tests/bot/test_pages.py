"""The pages that comments link to, over real HTTP."""

from __future__ import annotations

from pathlib import Path

import httpx

from bot.pages import rule_page
from tests.bot.web import Web


def test_a_rule_has_a_page_that_a_browser_can_show(web: Web) -> None:
    answer = httpx.get(f"{web.url}/rules/outdated/logging-warn.md")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "<h1>" in answer.text
    assert "logging-warn" in answer.text


def test_the_list_of_all_rules_links_to_the_pages(web: Web) -> None:
    assert '<a href="outdated/logging-warn.md">' in httpx.get(f"{web.url}/rules/").text


def test_nothing_outside_the_pages_is_shown(web: Web) -> None:
    for name in (
        "outdated/none-such.md",
        "..%2F..%2FREADME.md",
        "../../README.md",
        "outdated/..%2f..%2fREADME.md",
        "x",
    ):
        assert httpx.get(f"{web.url}/rules/{name}").status_code == 404


def test_markup_in_a_page_stays_text(tmp_path: Path) -> None:
    (tmp_path / "odd.md").write_text("# A <b>title</b>\n\n<script>alert(1)</script>\n", "utf-8")
    page = rule_page("odd.md", tmp_path)
    assert page is not None
    assert "<script>" not in page
    assert "<title>A &lt;b&gt;title&lt;/b&gt;" in page
