"""`assay rules`: what is looked for, and how loud each rule may be."""

from __future__ import annotations

import io
import json
from dataclasses import asdict

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cli.files import BadInputError
from review.finding import Rule
from review.policy import nearest
from workers.toolbox import equipment

_WIDTH = 120


def listing(form: str) -> str:
    """All rules, as a table or as JSON."""
    rules = equipment().rules
    if form == "json":
        return json.dumps([asdict(rule) for rule in rules.values()], indent=2, ensure_ascii=False) + "\n"
    table = Table(box=None, pad_edge=False)
    for column in ("Rule", "Level", "Severity", "Confidence", "Languages", "Title"):
        table.add_column(column, overflow="fold")
    for rule in rules.values():
        languages = ", ".join(rule.languages)
        table.add_row(rule.id, rule.level, rule.severity, rule.confidence, languages, rule.title)
    return _drawn(table)


def explanation(rule_id: str) -> str:
    """One rule in full. Raises BadInputError for an unknown one."""
    rules = equipment().rules
    if rule_id not in rules:
        hint = nearest(rule_id, rules).replace("`", "")
        raise BadInputError(f"there is no rule {rule_id}{hint or '; `assay rules` names them'}")
    return _drawn(Text("\n").join(_parts(rules[rule_id])))


def _parts(rule: Rule) -> list[Text]:
    facts = [f"level {rule.level}", f"severity {rule.severity}", f"confidence {rule.confidence}"]
    facts += [", ".join(rule.languages), *([rule.cwe] if rule.cwe else [])]
    parts = [Text(rule.title, style="bold"), Text(rule.id, style="cyan"), Text(" · ".join(facts)), Text()]
    for name, text in (("Says", rule.message), ("Why", rule.why), ("Fix", rule.fix), ("Prompt", rule.prompt)):
        parts.append(Text(f"{name}: ", style="bold").append(Text(text, style="not bold")))
    parts += [Text(f"See: {address}") for address in rule.references]
    return parts


def _drawn(what: Table | Text) -> str:
    console = Console(file=io.StringIO(), width=_WIDTH, highlight=False, force_terminal=False)
    with console.capture() as capture:
        console.print(what)
    return capture.get()
