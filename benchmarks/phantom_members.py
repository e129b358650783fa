"""`python -m benchmarks.phantom_members SET.json`: recall and false positives of the static index alone, and its cost.

The set names members that exist and that do not, per library and version, as `phantom-members-dev.json` does. The
wheels are fetched with uv, through the client's own index setting, and never imported.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from review.phantom.index.lookup import Absent, Answer, Exists, Index
from workers.packages.wheels import Wheels

INDEXED = ("numpy", "pandas", "scipy")
"""The libraries whose index is timed: the largest of the set."""

LOOKED_UP = ("numpy.linalg.norm", "pandas.DataFrame.to_parquet", "scipy.stats.norm.pdf", "pandas.read_cvs")
"""What a small review asks of them."""


@dataclass
class Tally:
    """The answers for one library."""

    library: str
    fake: Counter[str] = field(default_factory=Counter)
    real: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def row(self) -> tuple[str, ...]:
        """The cells of a table."""
        found, total = self.fake["Absent"], self.fake.total()
        rate = f"{found / total:.3f}" if total else ""
        false = f"{self.real['Absent'] / self.real.total():.4f}" if self.real.total() else ""
        return self.library, str(total), rate, str(self.real.total()), false, str(self.real["Unknown"])


@click.command()
@click.argument("members", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--packages", type=click.Path(path_type=Path, file_okay=False), help="Wheels that are already unpacked.")
@click.option("--misses", is_flag=True, help="Name every member that is judged wrongly or not at all.")
def main(members: Path, packages: Path | None, misses: bool) -> None:
    """Judge every member of the set MEMBERS, and time the index."""
    libraries: dict[str, Any] = json.loads(members.read_text(encoding="utf-8"))["libraries"]
    with tempfile.TemporaryDirectory() as scratch:
        if packages is None:
            packages = Path(scratch, "wheels")
            _fetch(libraries.values(), packages)
        started = time.perf_counter()
        tallies = list(_tallies(Index(Wheels(packages)), libraries))
        elapsed = time.perf_counter() - started
        _report(tallies, elapsed, misses=misses)
        _report_cost(packages, Path(scratch, "facts"))


def _fetch(libraries: Iterable[dict[str, Any]], target: Path) -> None:
    pins = [f"{library['distribution']}=={library['version']}" for library in libraries]
    uv = Path(sys.executable).with_name("uv")
    command = [str(uv), "pip", "install", "-q", "--target", str(target), "--python", sys.executable]
    subprocess.run([*command, "--only-binary", ":all:", *pins], check=True)


def _tallies(index: Index, libraries: dict[str, Any]) -> Iterator[Tally]:
    for name, library in libraries.items():
        tally = Tally(name)
        for fake, _ in library["fake"]:
            answer = index.lookup(fake)
            tally.fake[type(answer).__name__] += 1
            if not isinstance(answer, Absent):
                tally.wrong.append(f"not proven: {fake} ({_reason(answer)})")
        for real in library["real"]:
            answer = index.lookup(real)
            tally.real[type(answer).__name__] += 1
            if isinstance(answer, Absent):
                tally.wrong.append(f"false positive: {real} (no `{answer.name}` in `{answer.where}`)")
        yield tally


def _reason(answer: Answer) -> str:
    return "exists" if isinstance(answer, Exists | Absent) else answer.reason


def _report(tallies: list[Tally], seconds: float, *, misses: bool) -> None:
    console = Console()
    table = Table("library", "absent", "recall", "existing", "false positives", "unknown")
    total = Tally("all")
    for tally in tallies:
        table.add_row(*tally.row())
        total.fake += tally.fake
        total.real += tally.real
    table.add_section()
    table.add_row(*total.row())
    console.print(table)
    lookups = total.fake.total() + total.real.total()
    console.print(f"{lookups} lookups in {seconds:.1f} s without a cache: {1000 * seconds / lookups:.1f} ms each")
    for line in (line for tally in tallies for line in tally.wrong if misses):
        console.print(line, highlight=False, markup=False)


def _report_cost(packages: Path, cache: Path) -> None:
    console = Console()
    for name in ("from cold", "from the cache"):
        started = time.perf_counter()
        modules = sum(_index(Wheels(packages, cache), top) for top in INDEXED)
        console.print(
            f"index of {', '.join(INDEXED)} {name}: {modules} modules in {time.perf_counter() - started:.2f} s"
        )
    started = time.perf_counter()
    index = Index(Wheels(packages, cache))
    for dotted in LOOKED_UP:
        index.lookup(dotted)
    console.print(f"{len(LOOKED_UP)} lookups in them from the cache: {time.perf_counter() - started:.3f} s")
    console.print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def _index(wheels: Wheels, top: str) -> int:
    """Read every module below `top`, save the tests; the number of modules."""
    waiting, count = [top], 0
    while waiting:
        dotted = waiting.pop()
        wheels.facts(dotted)
        count += 1
        waiting.extend(f"{dotted}.{name}" for name in wheels.submodules(dotted) if name not in ("tests", "test"))
    return count


if __name__ == "__main__":
    main()
