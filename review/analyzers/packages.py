"""Whether what a Python file uses of its packages exists in the pinned versions (`review/phantom/`)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from importlib.metadata import version

from review.analyzers import Invocation, Placed, Reading, Toolbox, python_rules
from review.finding import Rulebook

NAME = "packages"
LANGUAGES = frozenset({"python"})


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
    tally = json.loads(output).get("tally", {})
    detail = ", ".join(f"{tally.get(state, 0)} {state}" for state in ("exists", "absent", "unknown"))
    return replace(reading, version=version("assay"), findings=findings, detail=f"uses: {detail}")
