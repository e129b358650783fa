"""Run the Python rules over files: `python -m review.rules targets.json` prints findings and gaps as JSON.

It runs as a process of its own with limits, for it parses hostile text. `targets.json` holds [[path, location], …].
"""

from __future__ import annotations

import ast
import json
import sys
import warnings
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from review.rules import PythonFile, PythonRule, all_python_rules
from review.source import SourceFile
from review.taint.python_rules import cut_short


def scan(files: Iterable[SourceFile], rules: Iterable[PythonRule]) -> dict[str, Any]:
    """Findings and gaps of all rules over all files, and how much was not followed to its end, as JSON values."""
    findings: list[dict[str, Any]] = []
    gaps: list[dict[str, Any]] = []
    for source in files:
        parsed = _parse(source)
        if isinstance(parsed, str):
            gaps.append({"path": source.path, "reason": parsed})
        else:
            findings += [asdict(finding) for rule in rules for finding in rule.find(parsed)]
    return {"findings": findings, "gaps": gaps, "cut_short": cut_short()}


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
    targets = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    files = [SourceFile(path, Path(location).read_bytes()) for path, location in targets]
    json.dump(scan(files, all_python_rules()), sys.stdout)


if __name__ == "__main__":
    main()
