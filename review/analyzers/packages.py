"""Whether what a Python file uses of its packages exists in the pinned versions (`review/phantom/`)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from importlib.metadata import version

from review.analyzers import Invocation, Placed, Reading, Toolbox, python_rules
from review.finding import Rulebook
from review.phantom.dossier import Absence

NAME = "packages"
LANGUAGES = frozenset({"python"})
MOST_NAMED = 3
"""Of the packages that there was no time for; the others are counted."""


def invocation(placed: Sequence[Placed], tools: Toolbox, rules: Rulebook) -> Invocation | None:
    """The judge over all files at once; nothing where no dossier was made."""
    if tools.dossier is None:
        return None
    targets = [[item.file.path, item.location] for item in placed]
    told = json.dumps({"targets": targets, "dossier": asdict(tools.dossier)}).encode()
    argv = (tools.python, "-I", "-m", "workers.packages.judging", "judge.json")
    return Invocation(argv, {"judge.json": told})


def read(output: bytes, placed: Sequence[Placed], rules: Rulebook) -> Reading:
    """Findings as the judge printed them. Raises UnreadableOutputError."""
    reading = python_rules.read(output, placed, rules)
    findings = tuple(replace(one, engines=(NAME,)) for one in reading.findings)
    told = json.loads(output)
    tally, late = told.get("tally", {}), told.get("late", [])
    detail = ", ".join(f"{tally.get(state, 0)} {state}" for state in ("exists", "absent", "unknown"))
    detail = f"uses: {detail}" + (f"; {_late(late)}" if late else "")
    absent = tuple(Absence(**value) for value in told.get("absent", ()))
    return replace(reading, version=version("assay"), findings=findings, detail=detail, absent=absent)


def _late(names: Sequence[str]) -> str:
    """What the next review may know."""
    shown = ", ".join(names[:MOST_NAMED])
    others = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f"no time to fetch {shown}{others}: run it again"
