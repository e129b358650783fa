"""Assay's own Python rules (`review/rules/`), run as a process of their own."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import Any

from review.analyzers import MALFORMED, Invocation, Placed, Reading, Toolbox, UnreadableOutputError
from review.finding import Finding, Gap, Rulebook, Suggestion

NAME = "assay"
LANGUAGES = frozenset({"python"})
SAME_ORDER = {"PYTHONHASHSEED": "0"}
"""Of equally short ways from a source to a sink the first is shown: sets must be walked in the same order each time."""


def invocation(placed: Sequence[Placed], tools: Toolbox, rules: Rulebook) -> Invocation:
    """All Python rules over all files at once, and the files around them for those that follow values."""
    mine = {item.file.path for item in placed}
    around = {file.path: file.content for file in tools.around if file.path not in mine and file.language == "python"}
    names = {path: f"around-{number:03}.py" for number, path in enumerate(around)}
    told = {"targets": [[item.file.path, item.location] for item in placed], "around": list(names.items())}
    inputs = {"targets.json": json.dumps(told).encode(), **{name: around[path] for path, name in names.items()}}
    # Not -I, which would ignore the variable; its other effects are these flags, and nobody else sets the environment.
    argv = (tools.python, "-P", "-s", "-m", "review.rules", "targets.json")
    return Invocation(argv, inputs, env=SAME_ORDER)


def read(output: bytes, placed: Sequence[Placed], rules: Rulebook) -> Reading:
    """Findings and gaps as `review.rules` printed them. Raises UnreadableOutputError."""
    try:
        answer = json.loads(output)
        findings = tuple(_finding(value) for value in answer["findings"])
        gaps = tuple(Gap(**value) for value in answer["gaps"])
    except MALFORMED as error:
        raise UnreadableOutputError(f"the rules' answer is not understood: {error}") from error
    cut_short = answer.get("cut_short", 0)
    detail = f"values not followed to the end in {cut_short} functions, which are too large" if cut_short else ""
    return Reading(version("assay"), findings, gaps, detail)


def _finding(value: Mapping[str, Any]) -> Finding:
    lists = {name: tuple(value[name]) for name in ("evidence", "trace")}
    flow = tuple((path, line) for path, line in value.get("flow", ()))
    suggestion = Suggestion(**value["suggestion"]) if value["suggestion"] else None
    return Finding(**{**value, **lists, "flow": flow, "suggestion": suggestion, "engines": (NAME,)})
