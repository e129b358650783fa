"""Workflow commands that GitHub Actions turns into annotations (docs.github.com, workflow commands)."""

from __future__ import annotations

from cli.formats import Result
from cli.printable import printable
from review.finding import Level
from review.scope import Judged

_COMMANDS: dict[Level, str] = {"block": "error", "comment": "warning", "monitor": "notice"}


def render(result: Result) -> str:
    """One line for each finding, and the verdict as the last."""
    lines = [_line(judged) for judged in result.report.scoped.introduced]
    kind = "notice" if result.verdict.conclusion == "success" else "error"
    return "\n".join([*lines, f"::{kind} title=Assay::{_data(result.verdict.title)}"]) + "\n"


def _line(judged: Judged) -> str:
    finding, rule = judged.finding, judged.rule
    place = f"file={_property(finding.path)},line={finding.start_line},endLine={finding.end_line}"
    text = f"{finding.message} How to fix it: {rule.fix}"
    return f"::{_COMMANDS[judged.level]} {place},title={_property(f'{rule.title} ({rule.id})')}::{_data(text)}"


def _data(text: str) -> str:
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
