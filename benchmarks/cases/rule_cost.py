"""What each rule costs: pattern rules by the engine's own clock, Python rules by ours, one rule against the others.

The engine leaves out a rule for a file in which none of its words occur, as it does in a review.
"""

from __future__ import annotations

import ast
import json
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from importlib.util import find_spec
from operator import itemgetter
from pathlib import Path
from typing import Any

from benchmarks.accuracy.rules.twins import all_twins
from benchmarks.result import Figure, Result
from review.analyzers import Placed, semgrep
from review.rules import PythonFile, all_python_rules
from review.source import SourceFile
from workers import process
from workers.scanning import LIMITS
from workers.toolbox import equipment

PACKAGES = ("starlette", "httpx")
SHOWN = 6
SLOW = 5
"""A rule that takes this many percent of its language's time is called slow in the notes: mend it first."""


def measure() -> Result:
    """Run all rules over code of each language, one process, and sum up the times by rule."""
    python = list(_packages())
    codes = {
        "Python patterns": (python, _by_engine(python)),
        "Python's syntax tree": (python, _by_us(python)),
        **{f"{name} patterns": (files, _by_engine(files)) for name, files in _labelled()},
    }
    figures: list[Figure] = []
    slow: list[str] = []
    for name, (files, cost) in codes.items():
        lines = sum(len(file.lines) for file in files)
        total = sum(cost.values())
        figures.append(Figure(f"{name}, per 10,000 lines", total * 10_000_000 / lines, "ms"))
        dearest = nlargest(SHOWN, cost.items(), key=itemgetter(1))
        parts = [(rule, 100 * seconds / total) for rule, seconds in dearest]
        figures += (Figure(f"  {rule}", part, "%") for rule, part in parts)
        slow += (f"{rule} ({part:.0f} %)" for rule, part in parts if part > SLOW)
    notes = (
        f"Python on {sum(len(file.lines) for file in python):,} lines of {' and '.join(PACKAGES)}; JavaScript and Go on"
        " the labelled cases, where nearly every rule's words occur, so they seem dearer than in a review",
        "parsing is in none; what the Python rules share (scopes, names, dataflow) counts to the rule that asks first",
        f"slow, with more than {SLOW} % of their language's time: {', '.join(slow)}",
    )
    return Result("The cost of each rule", tuple(figures), notes)


def _packages() -> Iterator[SourceFile]:
    for package in PACKAGES:
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            for path in sorted(Path(folder).rglob("*.py")):
                yield SourceFile(str(path), path.read_bytes())


def _labelled() -> Iterator[tuple[str, Sequence[SourceFile]]]:
    for name, languages in {"JavaScript": ("javascript", "typescript"), "Go": ("go",)}.items():
        yield name, [twin.fixed for twin in all_twins() if twin.language in languages]


def _by_us(files: Sequence[SourceFile]) -> Mapping[str, float]:
    """Seconds by Python rule."""
    cost: defaultdict[str, float] = defaultdict(float)
    rules = all_python_rules()
    for source in files:
        file = PythonFile(source, ast.parse(source.content))
        for rule in rules:
            started = time.perf_counter()
            list(rule.find(file))
            cost[rule.RULE.id.partition("/")[2]] += time.perf_counter() - started
    return cost


def _by_engine(files: Sequence[SourceFile]) -> Mapping[str, float]:
    """Seconds by pattern rule, as the engine says."""
    with tempfile.TemporaryDirectory(prefix="assay-rule-cost-") as folder:
        times = _timed(list(_placed(files, Path(folder))), Path(folder))
    cost: defaultdict[str, float] = defaultdict(float)
    for target in times["targets"]:
        for rule, seconds in zip(times["rules"], target["match_times"], strict=True):
            cost[rule] += seconds
    return cost


def _placed(files: Sequence[SourceFile], folder: Path) -> Iterator[Placed]:
    for number, file in enumerate(files):
        path = folder / f"{number}{Path(file.path).suffix}"
        path.write_bytes(file.content)
        yield Placed(file, str(path))


def _timed(placed: list[Placed], folder: Path) -> dict[str, Any]:
    """The engine's answer about time."""
    tools = equipment()
    call = semgrep.invocation(placed, tools.tools, tools.rules)
    for name, content in call.inputs.items():
        (folder / name).write_bytes(content)
    done = process.run([call.argv[0], "-json_time", *call.argv[1:]], cwd=folder, limits=LIMITS)
    if done.returncode != 0:
        raise RuntimeError(f"the engine ended with {done.returncode}: {done.stderr[-500:].decode(errors='replace')}")
    answer: dict[str, Any] = json.loads(done.stdout)["time"]
    return answer
