"""`python -m benchmarks.accuracy`: recall and false positives of `assay scan` on labelled cases, by library.

The packages of real libraries come from the index that uv or pip are set to. The exit status does not depend on the
figures.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from benchmarks.accuracy.cases import Judged
from benchmarks.accuracy.sets import all_sets

WIDTH = 100
"""Of the tables, in a terminal and in a file alike."""


@dataclass
class Score:
    """The counts for one library."""

    found: int = 0
    missed: int = 0
    false: int = 0
    false_blocking: int = 0
    silent: int = 0
    """Correct cases of which nothing was said."""

    def count(self, judged: Judged) -> None:
        """Add one case."""
        if judged.case.label == "absent":
            self.found += bool(judged.findings)
            self.missed += not judged.findings
        else:
            self.false += bool(judged.findings)
            self.false_blocking += judged.blocks
            self.silent += not judged.findings

    @property
    def rates(self) -> dict[str, float | None]:
        """Each share, or None where there is nothing to take it of."""
        return {
            "recall": _share(self.found, self.missed),
            "precision": _share(self.found, self.false),
            "false positive rate": _share(self.false, self.silent),
        }


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
        for name, judge in all_sets().items():
            if only and name not in only:
                continue
            started = time.monotonic()
            judged = judge(Path(scratch, name), data)
            scores = _scores(judged)
            console.print(_table(f"{name} ({len(judged)} cases, {time.monotonic() - started:.0f} s)", scores))
            wrong = list(_wrong(judged))
            for line in wrong if misses else ():
                console.print(line, highlight=False, markup=False, soft_wrap=True)
            figures[name] = {"scores": {one: _as_json(score) for one, score in scores.items()}, "wrong": wrong}
    if output is not None:
        output.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def _scores(judged: Sequence[Judged]) -> dict[str, Score]:
    scores: dict[str, Score] = {}
    for one in judged:
        scores.setdefault(one.case.group, Score()).count(one)
    scores["all"] = Score()
    for one in judged:
        scores["all"].count(one)
    return scores


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


def _share(part: int, rest: int) -> float | None:
    return part / (part + rest) if part + rest else None


if __name__ == "__main__":
    main()
