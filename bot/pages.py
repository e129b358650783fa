"""The pages of the rules, as people see them who follow a comment's link: `docs/rules/` as HTML."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt

RULE_PAGES = Path(__file__).parent.parent / "docs" / "rules"

_NAME = re.compile(r"(?:[a-z-]{1,20}/)?[A-Za-z0-9-]{1,100}\.md")
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · Assay</title><style>
:root {{ color-scheme: light dark; }}
body {{ font: 16px/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }}
pre {{ overflow-x: auto; padding: .8rem; border: 1px solid #8885; border-radius: 6px; font-size: 13.5px; }}
code {{ font-family: ui-monospace, monospace; }} h1 {{ line-height: 1.2; }} h2 {{ margin-top: 2rem; }}
table {{ border-collapse: collapse; }} td, th {{ padding: .25rem .6rem; border: 1px solid #8885; text-align: left; }}
</style></head><body>{body}</body></html>
"""


def rule_page(name: str, folder: Path = RULE_PAGES) -> str | None:
    """The page `<family>/<slug>.md` or `README.md` as HTML; None where there is none of that name."""
    if not _NAME.fullmatch(name):
        return None
    try:
        text = (folder / name).read_text("utf-8")
    except OSError:
        return None  # no such rule, or an installation without its documents
    title = _TITLE.search(text)
    body = MarkdownIt("commonmark", {"html": False}).enable("table").render(text)
    return _PAGE.format(title=escape(title[1] if title else name), body=body)
