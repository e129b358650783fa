"""What each pattern rule costs: the engine's own clock on code that people use, one rule against the others.

The engine leaves out a rule for a file in which none of its words occur, as it does in a review.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.result import Figure, Result
from review.analyzers import Placed, semgrep
from review.source import SourceFile
from workers import process
from workers.scanning import LIMITS
from workers.toolbox import equipment

PACKAGES = ("starlette", "httpx")
SHOWN = 15
NOTABLE = 3
"""A rule that takes this many times the median is named in the notes."""


def measure() -> Result:
    """Run all Python rules over the packages, one process, and sum up the times by rule."""
    placed = [Placed(SourceFile(str(path), path.read_bytes()), str(path)) for path in _files()]
    lines = sum(len(item.file.lines) for item in placed)
    time = _timed(placed)
    cost: Counter[str] = Counter(dict.fromkeys(time["rules"], 0.0))
    for target in time["targets"]:
        for rule, seconds in zip(time["rules"], target["match_times"], strict=True):
            cost[rule] += seconds * 1000 * 10_000 / lines
    return _result(cost, lines)


def _files() -> Iterator[Path]:
    for package in PACKAGES:
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            yield from sorted(Path(folder).rglob("*.py"))


def _timed(placed: list[Placed]) -> dict[str, Any]:
    """The engine's answer about time."""
    tools = equipment()
    call = semgrep.invocation(placed, tools.tools, tools.rules)
    # One process, for two would slow each other.
    argv = [call.argv[0], "-json_time", *call.argv[1:], "-j", "1"]
    with tempfile.TemporaryDirectory(prefix="assay-rule-cost-") as folder:
        for name, content in call.inputs.items():
            (Path(folder) / name).write_bytes(content)
        done = process.run(argv, cwd=Path(folder), limits=LIMITS)
    if done.returncode != 0:
        raise RuntimeError(f"the engine ended with {done.returncode}: {done.stderr[-500:].decode(errors='replace')}")
    time: dict[str, Any] = json.loads(done.stdout)["time"]
    return time


def _result(cost: Counter[str], lines: int) -> Result:
    median = statistics.median(cost.values())
    dear = [rule for rule, milliseconds in cost.items() if milliseconds > NOTABLE * median]
    figures = (
        Figure("all rules", cost.total(), "ms"),
        Figure("median of the rules", 100 * median / cost.total(), "%"),
        *(Figure(rule, 100 * milliseconds / cost.total(), "%") for rule, milliseconds in cost.most_common(SHOWN)),
    )
    notes = (
        f"milliseconds per 10,000 lines of Python, on {lines:,} lines of {' and '.join(PACKAGES)}, and each rule's part"
        " of them, which a busy machine changes less; parsing is in none",
        "rules for JavaScript and Go are left out: no package that is installed here has enough code in them",
        f"more than {NOTABLE} times the median: {', '.join(sorted(dear))}",
    )
    return Result("The cost of each rule", figures, notes)
