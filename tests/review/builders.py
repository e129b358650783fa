"""Small values for the tests of the core."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from textwrap import dedent

from review.coverage import Coverage
from review.diff import FileDiff, Hunk, Line
from review.finding import AnalyzerRun, Finding, Rule
from review.scope import Judged, Scoped
from review.source import SourceFile
from review.verdict import Report

HEAD = "c0ffee" * 6 + "beef"


def rule(slug: str = "swallowed-exception", family: str = "edge-case", **other: object) -> Rule:
    plain = Rule(
        id=f"{family}/{slug}",
        family=family,  # type: ignore[arg-type]  # tests name real families
        title="Any exception is silently ignored",
        severity="medium",
        confidence="high",
        level="block",
        languages=("python",),
        message="Every error is dropped here.",
        why="Damage is found days later.",
        fix="Catch only the exception that is expected.",
        prompt="Narrow the handler to the exceptions that this code can really handle.",
        cwe="CWE-390",
    )
    return replace(plain, **other)  # type: ignore[arg-type]


def finding(start: int = 1, end: int | None = None, path: str = "shop/cart.py", **other: object) -> Finding:
    last = start if end is None else end
    plain = Finding(rule().id, path, start, last, "Every error is dropped here.", engines=("semgrep",))
    return replace(plain, **other)  # type: ignore[arg-type]


def judged(one: Finding | None = None, by: Rule | None = None, level: str = "block") -> Judged:
    chosen = by or rule()
    given = one or finding()
    return Judged(replace(given, rule=chosen.id), chosen, level)  # type: ignore[arg-type]


def source(text: str, path: str = "shop/cart.py") -> SourceFile:
    return SourceFile(path, dedent(text).encode())


def change(old: str, new: str, path: str = "shop/cart.py", *, old_path: str = "", **other: object) -> FileDiff:
    """The diff of two texts with three lines of context, as git makes it; no old text is an added file."""
    hunks = tuple(_hunks(dedent(old).split("\n")[:-1], dedent(new).split("\n")[:-1]))
    status = "modified" if old else "added"
    file = FileDiff(path, old_path or path, status, "text", hunks, "1" * 40, "2" * 40)  # type: ignore[arg-type]
    return replace(file, **other)  # type: ignore[arg-type]


def _hunks(old: list[str], new: list[str]) -> Iterator[Hunk]:
    for group in SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(3):
        first, last = group[0], group[-1]
        lines = tuple(line for opcode in group for line in _lines(opcode, old, new))
        old_count, new_count = last[2] - first[1], last[4] - first[3]
        # As git counts: a side without lines is said to begin at the line before it.
        yield Hunk(first[1] + bool(old_count), old_count, first[3] + bool(new_count), new_count, lines)


def _lines(opcode: tuple[str, int, int, int, int], old: list[str], new: list[str]) -> Iterator[Line]:
    tag, a, b, c, d = opcode
    if tag == "equal":
        for offset in range(b - a):
            yield Line("context", a + offset + 1, c + offset + 1, new[c + offset])
        return
    for number in range(a, b):
        yield Line("removed", number + 1, None, old[number])
    for number in range(c, d):
        yield Line("added", None, number + 1, new[number])


def numbered(last: int, **changed: str) -> str:
    """Lines `line 1` to `line N`; `line_7="x"` puts `x` on line 7."""
    return "".join(changed.get(f"line_{number}", f"line {number}") + "\n" for number in range(1, last + 1))


def run(*files: str, name: str = "semgrep", status: str = "ok", **other: object) -> AnalyzerRun:
    plain = AnalyzerRun(name, "1.0", status, 0.25, files)  # type: ignore[arg-type]
    return replace(plain, **other)  # type: ignore[arg-type]


def report(scoped: Scoped | None = None, coverage: Coverage | None = None, *runs: AnalyzerRun) -> Report:
    return Report(scoped or Scoped(), coverage or Coverage(1), runs, "0123456789ab")
