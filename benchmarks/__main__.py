"""`python -m benchmarks`: run the benchmarks, print a table, and on request JSON. Times decide no exit status."""

from __future__ import annotations

import json
import os
import platform
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from benchmarks.cases import all_benchmarks
from benchmarks.result import Figure, Result


@dataclass(frozen=True)
class Measured:
    """A result, and how busy the machine was before and after."""

    result: Result
    seconds: float
    load: tuple[float, float]


@click.command()
@click.option("--json", "output", type=click.Path(path_type=Path, dir_okay=False), help="Write all figures here too.")
@click.option("--only", multiple=True, type=click.Choice(list(all_benchmarks())), help="Just this one (repeatable).")
def main(output: Path | None, only: tuple[str, ...]) -> None:
    """Measure Assay's speed and memory on this machine."""
    console = Console()
    measured: dict[str, Measured] = {}
    for name, benchmark in all_benchmarks().items():
        if only and name not in only:
            continue
        before, started = os.getloadavg()[0], time.monotonic()
        result = benchmark.measure()
        measured[name] = Measured(result, time.monotonic() - started, (before, os.getloadavg()[0]))
        console.print(_table(name, measured[name]))
        for note in result.notes:
            console.print(Padding(note, (0, 0, 0, 2)), style="dim", highlight=False)
    if output is not None:
        output.write_text(json.dumps(_as_json(measured), indent=2) + "\n", encoding="utf-8")


def _table(name: str, measured: Measured) -> Table:
    before, after = measured.load
    title = f"{measured.result.title} ({name}, {measured.seconds:.0f} s, load {before:.1f} to {after:.1f})"
    table = Table(title=title, title_justify="left", min_width=80)
    table.add_column("Figure", ratio=1)
    for column in ("Value", "Target"):
        table.add_column(column, justify="right")
    for figure in measured.result.figures:
        table.add_row(figure.name, f"{_number(figure.value)} {figure.unit}".strip(), _target(figure))
    return table


def _number(value: float) -> str:
    """Three digits that count, and no more."""
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"


def _target(figure: Figure) -> str:
    if figure.target is None:
        return ""
    missed = "" if figure.value <= figure.target else "  missed"
    return f"≤ {figure.target:g}{missed}"


def _as_json(measured: Mapping[str, Measured]) -> dict[str, Any]:
    machine = {"cpus": os.cpu_count(), "python": platform.python_version(), "system": platform.platform()}
    return {"machine": machine, "benchmarks": {name: asdict(one) for name, one in measured.items()}}


if __name__ == "__main__":
    main()
