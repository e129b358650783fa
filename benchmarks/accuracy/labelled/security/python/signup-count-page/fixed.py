"""A page that shows how many people signed up in each of the last weeks, and keeps the same as a file."""

import json
from collections import Counter
from datetime import date, timedelta
from html import escape
from pathlib import Path

WEEK = timedelta(days=7)


def by_week(days: list[date], last: date, weeks: int) -> list[int]:
    """The number of days in each week, the oldest first."""
    counts = Counter((last - day) // WEEK for day in days if day <= last)
    return [counts[week] for week in reversed(range(weeks))]


def page(title: str, days: list[date], last: date, archive: Path) -> str:
    counts = by_week(days, last, 12)
    archive.write_text(json.dumps({"title": title, "counts": counts}), encoding="utf-8")
    data = escape(json.dumps({"title": title, "counts": counts}), quote=True)
    return (
        f"<h1>{escape(title)}</h1><figure data-chart='{data}'></figure>"
        "<script>for (const one of document.querySelectorAll('[data-chart]')) "
        "draw(one, JSON.parse(one.dataset.chart));</script>"
    )
