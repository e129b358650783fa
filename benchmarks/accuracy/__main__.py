"""`python -m benchmarks.accuracy`: recall and false positives of `assay scan` on labelled cases, against the targets.

The packages of real libraries come from the registries that the clients (uv or pip, npm) are set to. Exit status 1 if
a target is missed.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from benchmarks.accuracy.cases import Judged
from benchmarks.accuracy.score import Score, scores_of
from benchmarks.accuracy.sets import CaseSet, all_sets

WIDTH = 100
"""Of the tables, in a terminal and in a file alike."""


ON_REQUEST = frozenset({"commits"})
"""Sets that fetch gigabytes and review for an hour: they run only where they are named."""


@click.command()
@click.option("--json", "output", type=click.Path(path_type=Path, dir_okay=False), help="Write all figures here too.")
@click.option("--only", multiple=True, type=click.Choice(list(all_sets())), help="Just this set (repeatable).")
@click.option("--packages", type=click.Path(path_type=Path, file_okay=False), help="Keep the fetched packages here.")
@click.option("--misses", is_flag=True, help="Name every case that is judged wrongly or not at all.")
def main(output: Path | None, only: tuple[str, ...], packages: Path | None, *, misses: bool) -> None:
    """Judge the labelled cases and compare."""
    console = Console(width=WIDTH)
    figures: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(prefix="assay-accuracy-") as scratch:
        data = packages.absolute() if packages else Path(scratch, "data")
        for name, cases in all_sets().items():
            if name in only or (not only and name not in ON_REQUEST):
                figures[name] = _measure(name, cases, Path(scratch, name), data, console, misses=misses)
    if output is not None:
        output.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    sys.exit(0 if all(one["met"] for one in figures.values()) else 1)


def _measure(name: str, cases: CaseSet, folder: Path, data: Path, console: Console, *, misses: bool) -> dict[str, Any]:
    """Judge one set and print how it compares with its targets; returns its figures as JSON values."""
    started = time.monotonic()
    judged = cases.judge(folder, data)
    scores, wrong = scores_of(judged), list(_wrong(judged))
    console.print(_table(f"{name} ({len(judged)} cases, {time.monotonic() - started:.0f} s)", scores))
    compared = list(cases.TARGETS.compare(scores["all"]))
    for line in (*compared, *(wrong if misses else ())):
        console.print(str(line), highlight=False, markup=False, soft_wrap=True)
    console.print()
    met = all(one.met for one in compared)
    return {"met": met, "scores": {one: _as_json(score) for one, score in scores.items()}, "wrong": wrong}


def _table(title: str, scores: dict[str, Score]) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("", no_wrap=True)
    for column in ("absent", "recall", "existing", "false", "blocking", "rate", "precision"):
        table.add_column(column, justify="right")
    for name, score in scores.items():
        if name == "all":
            table.add_section()
        rates = {key: "" if rate is None else f"{rate:.4f}" for key, rate in score.rates.items()}
        absent, existing = score.found + score.missed, score.false + score.silent
        counts = str(existing), str(score.false), str(score.false_blocking)
        table.add_row(name, str(absent), rates["recall"], *counts, rates["false positive rate"], rates["precision"])
    return table


def _wrong(judged: Iterable[Judged]) -> Iterable[str]:
    for one in judged:
        text = " / ".join(one.case.text.splitlines())
        if one.case.label == "absent" and not one.findings:
            yield f"missed: {one.case.group}: {text}"
        elif one.case.label == "exists" and one.findings:
            said = "; ".join(f"{finding['message']} ({finding['level']})" for finding in one.findings)
            yield f"false positive: {one.case.group}: {text}: {said}"


def _as_json(score: Score) -> dict[str, Any]:
    return asdict(score) | score.rates


if __name__ == "__main__":
    main()
