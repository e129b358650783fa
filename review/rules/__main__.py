"""Run the Python rules over files: `python -m review.rules targets.json` prints findings and gaps as JSON.

It runs as a process of its own with limits, for it parses hostile text. `targets.json` holds two lists of
[[path, location], …]: the files to look at, `targets`, and `around`, those that they may call.
"""

from __future__ import annotations

import ast
import json
import sys
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import cache, partial
from pathlib import Path
from typing import Any

from review.rules import PythonFile, PythonRule, all_python_rules
from review.source import SourceFile
from review.taint.program import Parse
from review.taint.python_rules import cut_short, follow

MOST_TOGETHER = 4_000_000
"""Bytes of code whose trees are held at once, some 400 MB, and through which values are followed from file to file."""


def scan(files: Iterable[SourceFile], rules: Iterable[PythonRule], around: Iterable[SourceFile] = ()) -> dict[str, Any]:
    """Findings and gaps of all rules over all files, and how much was not followed to its end, as JSON values."""
    findings: list[dict[str, Any]] = []
    gaps: list[dict[str, Any]] = []
    neighbours: Mapping[str, Parse] = {source.path: cache(partial(_tree, source)) for source in around}
    for group in _groups(files):
        parsed = [_parse(source) for source in group]
        for source, one in zip(group, parsed, strict=True):
            if isinstance(one, str):
                gaps.append({"path": source.path, "reason": one})
        readable = [one for one in parsed if isinstance(one, PythonFile)]
        follow(readable, neighbours)
        findings += [asdict(finding) for file in readable for rule in rules for finding in rule.find(file)]
    return {"findings": findings, "gaps": gaps, "cut_short": cut_short()}


def _groups(files: Iterable[SourceFile]) -> Iterator[list[SourceFile]]:
    """The files in their order, as many at once as may be held."""
    group: list[SourceFile] = []
    size = 0
    for source in files:
        if group and size + len(source.content) > MOST_TOGETHER:
            yield group
            group, size = [], 0
        group.append(source)
        size += len(source.content)
    yield group


def _tree(source: SourceFile) -> ast.Module | None:
    parsed = _parse(source)
    return parsed.tree if isinstance(parsed, PythonFile) else None


def _parse(source: SourceFile) -> PythonFile | str:
    """The parsed file, or why it cannot be parsed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the reviewed code's own, such as an invalid escape
            return PythonFile(source, ast.parse(source.content))
    except SyntaxError as error:
        return f"does not parse as Python {sys.version_info[0]}.{sys.version_info[1]}: {error.msg}, line {error.lineno}"
    except (ValueError, RecursionError, MemoryError) as error:
        return f"does not parse as Python: {type(error).__name__}"


def main() -> None:
    """Read the targets, print the answer."""
    told = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    files, around = (
        [SourceFile(path, Path(location).read_bytes()) for path, location in told[which]]
        for which in ("targets", "around")
    )
    json.dump(scan(files, all_python_rules(), around), sys.stdout)


if __name__ == "__main__":
    main()
