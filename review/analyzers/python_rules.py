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


def invocation(placed: Sequence[Placed], tools: Toolbox, rules: Rulebook) -> Invocation:
    """All Python rules over all files at once."""
    targets = json.dumps([[item.file.path, item.location] for item in placed]).encode()
    return Invocation((tools.python, "-I", "-m", "review.rules", "targets.json"), {"targets.json": targets})


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
    suggestion = Suggestion(**value["suggestion"]) if value["suggestion"] else None
    return Finding(**{**value, **lists, "suggestion": suggestion, "engines": (NAME,)})
