"""`assay rules`: what is looked for, and how loud each rule may be."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import asdict

from rich.console import Console
from rich.text import Text

from cli.files import BadInputError
from cli.formats.text import WORDS
from review.finding import Rule
from review.policy import nearest
from review.render import weakness
from workers.toolbox import equipment

_HEADER = ("Rule", "Level", "Severity", "Confidence", "Title")
_PROSE = 100
"""Columns beyond which a paragraph is hard to read."""


def listing(form: str) -> str:
    """All rules, as a table or as JSON. A terminal gets lines that fit, for which titles may be cut."""
    rules = equipment().rules
    if form == "json":
        return json.dumps([asdict(rule) for rule in rules.values()], indent=2, ensure_ascii=False) + "\n"
    terminal = Console()
    lines = _table([_HEADER, *(_row(rule) for rule in rules.values())])
    return "".join(f"{line[: terminal.width] if terminal.is_terminal else line}\n" for line in lines)


def _row(rule: Rule) -> tuple[str, ...]:
    return rule.id, WORDS[rule.level], rule.severity, rule.confidence, rule.title


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def explanation(rule_id: str) -> str:
    """One rule in full. Raises BadInputError for an unknown one."""
    rules = equipment().rules
    if rule_id not in rules:
        hint = nearest(rule_id, rules).replace("`", "")
        raise BadInputError(f"there is no rule {rule_id}{hint or '; `assay rules` names them'}")
    terminal = Console()
    return _drawn(Text("\n").join(_parts(rules[rule_id])), min(terminal.width, _PROSE))


def _parts(rule: Rule) -> list[Text]:
    facts = [WORDS[rule.level], f"severity {rule.severity}", f"confidence {rule.confidence}"]
    facts += [", ".join(rule.languages), *weakness(rule)]
    parts = [Text(rule.title, style="bold"), Text(rule.id, style="cyan"), Text(" · ".join(facts))]
    for name, text in (("Says", rule.message), ("Why", rule.why), ("Fix", rule.fix), ("Prompt", rule.prompt)):
        parts += [Text(), Text(f"{name}: ", style="bold").append(Text(text, style="not bold"))]
    parts += [Text(), *(Text(f"See: {address}") for address in rule.references)] if rule.references else []
    return parts


def _drawn(what: Text, width: int) -> str:
    output = io.StringIO()
    Console(file=output, width=width, highlight=False, force_terminal=False).print(what)
    return "\n".join(line.rstrip() for line in output.getvalue().split("\n"))
