"""What was measured, kept as JSON in the repository and shown as a page of the documentation."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.accuracy.rules.scoring import (
    BLOCK_PRECISION,
    COMMENT_PRECISION,
    LEAST_TO_BLOCK,
    SILENCE_PER_1000,
    Group,
    Measured,
)
from review.finding import Rulebook

FIGURES = Path(__file__).with_name("measured.json")
PAGE = Path(__file__).parents[3] / "docs" / "precision.md"


def as_json(rules: Mapping[str, Measured], groups: Mapping[tuple[str, str], Group]) -> str:
    """The text of `measured.json`: without the names of cases, so that it changes only when a figure does."""
    kept = {f"{family}/{language}": _figures(group) for (family, language), group in sorted(groups.items())}
    document = {"groups": kept, "rules": {name: asdict(rules[name]) for name in sorted(rules)}}
    return json.dumps(document, indent=1) + "\n"


def _figures(group: Group) -> dict[str, int]:
    return {key: value for key, value in asdict(group).items() if isinstance(value, int)}


def read_figures() -> tuple[dict[str, Measured], dict[str, dict[str, int]]]:
    """(by rule, by `family/language`) as last measured."""
    document: dict[str, Any] = json.loads(FIGURES.read_text("utf-8"))
    return {name: Measured(**value) for name, value in document["rules"].items()}, document["groups"]


def page(measured: Mapping[str, Measured], groups: Mapping[str, Mapping[str, int]], rules: Rulebook) -> str:
    """`docs/precision.md`."""
    return "\n".join([*_head(), *_group_rows(groups), "", *_explained(), *_rule_rows(measured, rules), ""])


def _head() -> Iterator[str]:
    yield "# How precise the rules are"
    yield ""
    yield (
        "Written by `make accuracy`; do not edit. Each case is a twin, wrong and right code for the same task, or a"
        " decoy, code that looks wrong and is not. `found`: wrong twins that a rule of the family comments on;"
        " `false`: right twins and decoys that any rule comments on; `apart`: pairs of which only the wrong one is"
        " found. The cases were written by the people who wrote the rules, so expect less on your code."
    )
    yield ""
    yield "| Cases | Wrong | Found | Right | False | Apart |"
    yield "|:--|--:|--:|--:|--:|--:|"


def _group_rows(groups: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    for name, group in sorted(groups.items()):
        cells = (group["vulnerable"], group["found"], group["fixed"], group["false"], group["apart"])
        yield f"| {name} | {' | '.join(map(str, cells))} |"


def _explained() -> Iterator[str]:
    yield "## By rule"
    yield ""
    yield (
        f"A rule comments only with a precision of at least {COMMENT_PRECISION} here and at most {SILENCE_PER_1000}"
        f" findings per 1,000 lines of well-kept code; it blocks only with {BLOCK_PRECISION} and at least"
        f" {LEAST_TO_BLOCK} true findings. `tests/test_precision.py` holds every rule to this. A rule may be quieter"
        " than it could be."
    )
    yield ""
    yield "| Rule | Level | True | False | Precision | Per 1,000 well-kept lines |"
    yield "|:--|:--|--:|--:|--:|--:|"


def _rule_rows(measured: Mapping[str, Measured], rules: Rulebook) -> Iterator[str]:
    for name in sorted(measured):
        one, rule = measured[name], rules.get(name)
        precision = "" if one.precision is None else f"{one.precision:.2f}"
        silence = "" if one.per_1000 is None else f"{one.per_1000:.3f}"
        if rule is not None:
            yield f"| `{name}` | {rule.level} | {one.true} | {one.false} | {precision} | {silence} |"
