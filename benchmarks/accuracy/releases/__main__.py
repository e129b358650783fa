"""`python -m benchmarks.accuracy.releases`: review releases of agent-written packages as if they were pull requests.

The archives come from the registries that the clients are set to. Exit status 1 if a target is missed.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from benchmarks.accuracy.releases.archives import NotFetchedError
from benchmarks.accuracy.releases.figures import (
    Read,
    by_rule,
    comments_read,
    compared,
    places,
    still_said,
    summary,
    worth,
)
from benchmarks.accuracy.releases.pulls import Pull, Reviewed, all_pulls, review

AT_ONCE = 2
"""Reviews side by side; each starts several analyzers of its own."""


@click.command()
@click.option("--only", multiple=True, help="Just the releases of this package (repeatable).")
@click.option("--packages/--no-packages", default=True, help="Ask the registries about packages, for phantoms.")
@click.option("--findings", is_flag=True, help="Name every comment, with what was read of it.")
@click.option("--cache", type=click.Path(path_type=Path, file_okay=False), default=Path(".accuracy/pull-requests"))
@click.option("--json", "output", type=click.Path(path_type=Path, dir_okay=False), help="Write all comments here too.")
def main(only: tuple[str, ...], cache: Path, output: Path | None, *, packages: bool, findings: bool) -> None:
    """Review them and compare."""
    console = Console(width=110)
    cache = cache.absolute()
    pulls = list(all_pulls(frozenset(only)))
    if not pulls:
        raise click.UsageError("no package of that name is in the set")
    reviewed = _review(pulls, cache, cache / "packages" if packages else None, console)
    read = still_said(comments_read(), reviewed)
    if findings:
        _name_findings(reviewed, read, console)
    for one in reviewed:
        for said in one.incomplete:
            console.print(f"incomplete: {one.pull.name}: {said}", highlight=False, markup=False, soft_wrap=True)
    figures = summary(reviewed)
    console.print(_rules(reviewed, read))
    console.print(_summary(figures))
    comparisons = list(compared(figures, worth(read)))
    for comparison in comparisons:
        console.print(str(comparison), highlight=False, markup=False)
    if output is not None:
        output.write_text(json.dumps([_as_json(one) for one in reviewed], indent=1) + "\n", encoding="utf-8")
    sys.exit(0 if all(comparison.met for comparison in comparisons) else 1)


def _review(pulls: Sequence[Pull], cache: Path, data: Path | None, console: Console) -> list[Reviewed]:
    """One line for each as it is done. Raises SystemExit where a release cannot be had."""
    done = []

    def reviewed(pull: Pull) -> Reviewed:
        with tempfile.TemporaryDirectory(prefix="assay-releases-") as repository:
            return review(pull, Path(repository), cache, data)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        try:
            for one in pool.map(reviewed, pulls):
                done.append(one)
                text = f"{one.pull.name}: {one.added} lines, {len(one.inline)} comments, {one.seconds:.0f} s"
                console.print(text, highlight=False, markup=False)
        except NotFetchedError as error:
            sys.exit(str(error))
    return done


def _name_findings(reviewed: Sequence[Reviewed], read: Sequence[Read], console: Console) -> None:
    judged = {one.place: f"{one.verdict}: {one.reason}" for one in read}
    for place in places(reviewed):
        rule, package, version, path, line = place
        text = f"{package} {version} {path}:{line}: {rule}: {judged.get(place, 'not read')}"
        console.print(text, highlight=False, markup=False, soft_wrap=True)


def _rules(reviewed: Sequence[Reviewed], read: Sequence[Read]) -> Table:
    table = Table(title="Inline comments by rule, and how those that were read were judged", title_justify="left")
    table.add_column("rule", no_wrap=True)
    for column in ("blocking", "comments", "worth", "true", "false"):
        table.add_column(column, justify="right")
    levels = Counter((finding["rule"], finding["level"]) for one in reviewed for finding in one.inline)
    totals = Counter[str]()
    for (rule, _), count in levels.items():
        totals[rule] += count
    judged = by_rule(read)
    for rule, count in totals.most_common():
        verdicts = judged.get(rule, Counter())
        cells = (levels[rule, "block"], count, verdicts["worth"], verdicts["true"], verdicts["false"])
        table.add_row(rule, *(str(cell or "") for cell in cells))
    return table


def _summary(figures: dict[str, float]) -> Table:
    table = Table(show_header=False)
    for name, value in figures.items():
        table.add_row(name, f"{value:,g}")
    return table


def _as_json(one: Reviewed) -> dict[str, object]:
    return {"pull": one.pull.name, "added": one.added, "seconds": round(one.seconds, 1), "inline": list(one.inline)}


if __name__ == "__main__":
    main()
