"""`python -m benchmarks.accuracy.rules`: measure every rule on the labelled twins and on well-kept code."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from benchmarks.accuracy.rules.compared import compared
from benchmarks.accuracy.rules.report import FIGURES, PAGE, as_json, page, read_figures
from benchmarks.accuracy.rules.scoring import Group, Measured, by_group, by_rule
from benchmarks.accuracy.rules.silence import NotFetchedError, well_kept
from benchmarks.accuracy.rules.twins import Twin, all_twins
from review.finding import Finding, Rulebook
from review.scope import merge
from review.source import SourceFile
from workers.scanning import Scanner
from workers.toolbox import equipment

BATCH = 150
"""Files that are scanned at once: a large change, but not so large that an analyzer runs out of time."""


@click.command()
@click.option("--family", help="Just the twins of this family.")
@click.option("--language", help="Just the twins of this language.")
@click.option("--case", "wanted", help="Just the twins whose name has this in it.")
@click.option("--misses", is_flag=True, help="Name every case that is judged wrongly, and every finding of silence.")
@click.option("--no-silence", is_flag=True, help="Do not scan the well-kept code.")
@click.option("--cache", type=click.Path(path_type=Path, file_okay=False), default=Path(".accuracy"), show_default=True)
@click.option("--write", is_flag=True, help="Keep the figures in the repository; needs all twins and the silence set.")
def main(
    family: str | None,
    language: str | None,
    wanted: str | None,
    cache: Path,
    *,
    misses: bool,
    no_silence: bool,
    write: bool,
) -> None:
    """Measure, print, and with --write keep the figures."""
    console = Console(width=110)
    rules = equipment().rules
    asked = (family, language, wanted)
    if write and (no_silence or any(asked)):
        raise click.UsageError("--write needs all twins and the silence set")
    twins = [twin for twin in all_twins() if _is_wanted(twin, *asked)]
    said = _scan([file for twin in twins for file in (twin.vulnerable, twin.fixed) if file is not None])
    for one in compared(twins):
        said.setdefault(one.path, []).append(one)
    groups = by_group(twins, said, rules)
    console.print(_group_table(groups))
    counts = by_rule(twins, said)
    quiet, lines = (
        (Counter[str](), Counter[str]()) if no_silence else _silence(cache.absolute(), console, misses=misses)
    )
    measured = {rule: _measured(rule, counts, quiet, lines, rules) for rule in sorted(rules)}
    console.print(_rule_table(measured, rules, everything=not any(asked)))
    for group in groups.values() if misses else ():
        for line in (*(f"missed: {one}" for one in group.missed), *(f"false: {one}" for one in group.wrong)):
            console.print(line, highlight=False, markup=False, soft_wrap=True)
    if write:
        FIGURES.write_text(as_json(measured, groups), encoding="utf-8")
        PAGE.write_text(page(*read_figures(), rules), encoding="utf-8")


def _is_wanted(twin: Twin, family: str | None, language: str | None, wanted: str | None) -> bool:
    return family in (None, twin.family) and language in (None, twin.language) and (wanted or "") in twin.name


def _scan(files: Sequence[SourceFile]) -> dict[str, list[Finding]]:
    """Findings by path. Raises SystemExit where an analyzer could not read everything."""
    found: dict[str, list[Finding]] = {}
    scanner = Scanner(equipment())
    for batch in _batches(files):
        runs = scanner(batch)
        for run in runs:
            if run.status not in ("ok", "not applicable"):
                sys.exit(f"{run.name} {run.status}: {run.detail}")
        for one in merge((one for run in runs for one in run.findings), scanner.equipment.rules):
            found.setdefault(one.path, []).append(one)
    return found


def _batches(files: Sequence[SourceFile]) -> Iterable[Sequence[SourceFile]]:
    return (files[start : start + BATCH] for start in range(0, len(files), BATCH))


def _silence(folder: Path, console: Console, *, misses: bool) -> tuple[Counter[str], Counter[str]]:
    """(findings by rule, lines by language) in the well-kept code."""
    started = time.monotonic()
    try:
        files = list(well_kept(folder))
    except NotFetchedError as error:
        sys.exit(str(error))
    found = [one for each in _scan(files).values() for one in each]
    for one in found if misses else ():
        console.print(f"silence: {one.rule}: {one.path}:{one.start_line}", highlight=False, markup=False)
    lines = Counter[str]()
    for file in files:
        lines[file.language or ""] += len(file.lines)
    console.print(f"Well-kept code: {sum(lines.values()):,} lines, {time.monotonic() - started:.0f} s")
    return Counter(one.rule for one in found), lines


def _measured(
    rule: str, counts: dict[str, tuple[int, int]], quiet: Counter[str], lines: Counter[str], rules: Rulebook
) -> Measured:
    true, false = counts.get(rule, (0, 0))
    return Measured(true, false, quiet[rule], sum(lines[language] for language in rules[rule].languages))


def _group_table(groups: dict[tuple[str, str], Group]) -> Table:
    table = Table(title="Families, as heard inline", title_justify="left")
    for column in ("family", "language", "wrong", "found", "right", "false", "apart"):
        table.add_column(column, justify="left" if column in ("family", "language") else "right")
    for (family, language), one in sorted(groups.items()):
        cells = map(str, (one.vulnerable, one.found, one.fixed, one.false, one.apart))
        table.add_row(family, language, *cells)
    return table


def _rule_table(measured: dict[str, Measured], rules: Rulebook, *, everything: bool) -> Table:
    table = Table(title="Rules", title_justify="left")
    for column in ("rule", "level", "may", "true", "false", "precision", "per 1,000"):
        table.add_column(column, justify="left" if column in ("rule", "level", "may") else "right")
    for name, one in measured.items():
        if everything or one.true or one.false:
            precision = "" if one.precision is None else f"{one.precision:.2f}"
            silence = "" if one.per_1000 is None else f"{one.per_1000:.3f}"
            cells = (rules[name].level, one.loudest, str(one.true), str(one.false), precision, silence)
            table.add_row(name, *cells)
    return table


if __name__ == "__main__":
    main()
