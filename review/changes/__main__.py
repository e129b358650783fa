"""Run the rules about changes: `python -m review.changes targets.json` prints findings and gaps as JSON.

It runs as a process of its own with limits, for it parses hostile text. `targets.json` holds
[{"diff": {…}, "base": location or null, "head": location}, …].
"""

from __future__ import annotations

import ast
import json
import sys
import warnings
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from review.changes import ChangedFile, ChangeRule, all_change_rules
from review.diff import FileDiff, Hunk, Line
from review.source import SourceFile

SAID = ("rule", "path", "start_line", "end_line", "message", "trace")
"""What is told of a finding."""


def compare(changes: Iterable[ChangedFile], rules: Iterable[ChangeRule]) -> dict[str, Any]:
    """Findings and gaps of all rules over all files, as JSON values."""
    findings: list[dict[str, Any]] = []
    gaps: list[dict[str, Any]] = []
    for change in changes:
        try:
            found = [finding for rule in rules for finding in rule.find(change)]
        except RecursionError:
            gaps.append({"path": change.head.path, "reason": "is nested too deeply to be compared with its base"})
        else:
            findings += [{name: getattr(finding, name) for name in SAID} for finding in found]
    return {"findings": findings, "gaps": gaps}


def _read(target: Mapping[str, Any]) -> ChangedFile:
    hunks = tuple(
        Hunk(**{**hunk, "lines": tuple(Line(**line) for line in hunk["lines"])}) for hunk in target["diff"]["hunks"]
    )
    diff = FileDiff(**{**target["diff"], "hunks": hunks})
    head = SourceFile(diff.path, Path(target["head"]).read_bytes())
    base = SourceFile(diff.old_path, Path(target["base"]).read_bytes()) if target["base"] else None
    return ChangedFile(diff, base, head, _trees(base, head) if base and head.language == "python" else None)


def _trees(base: SourceFile, head: SourceFile) -> tuple[ast.Module, ast.Module] | None:
    """Both versions parsed; None where one does not parse (the other analyzers say so of the head)."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the reviewed code's own, such as an invalid escape
            return ast.parse(base.content), ast.parse(head.content)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def main() -> None:
    """Read the targets, print the answer."""
    targets = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    json.dump(compare([_read(target) for target in targets], all_change_rules()), sys.stdout)


if __name__ == "__main__":
    main()
