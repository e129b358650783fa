"""Text for people: findings by file, then the verdict. Colours only where the output is a terminal."""

from __future__ import annotations

import io
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from cli.formats import Result
from review.coverage import Coverage
from review.finding import Level
from review.scope import Judged

_STYLES: dict[Level, str] = {"block": "bold red", "comment": "yellow", "monitor": "dim"}
_WORDS: dict[Level, str] = {"block": "blocking", "comment": "advisory", "monitor": "for the record"}
_VERDICTS = {"success": "bold green", "failure": "bold red", "action_required": "bold magenta"}
_WIDTH = 100
"""Columns where the output is no terminal."""


def render(result: Result, *, colours: bool = False, width: int = _WIDTH) -> str:
    """The result as lines of at most `width` columns."""
    output = io.StringIO()
    console = Console(file=output, force_terminal=colours, width=width, highlight=False, no_color=not colours)
    scoped = result.report.scoped
    for path, findings in groupby(scoped.introduced, key=lambda judged: judged.finding.path):
        console.print(Text(_printable(path), style="bold underline"))
        for judged in findings:
            _print_finding(console, judged)
        console.print()
    for judged in scoped.suppressed:
        finding = judged.finding
        where = f"{_printable(finding.path)}:{finding.start_line}"
        console.print(Text(f"suppressed by {finding.suppressed_by}: {judged.rule.id} at {where}", style="dim"))
    _print_coverage(console, result.report.coverage)
    for problem in result.report.policy_problems:
        console.print(Text(f"policy: {problem}; the defaults apply", style="magenta"))
    _print_analyzers(console, result)
    console.print(Text(result.verdict.title, style=_VERDICTS[result.verdict.conclusion]))
    return "\n".join(line.rstrip() for line in output.getvalue().split("\n"))


def _print_finding(console: Console, judged: Judged) -> None:
    finding, rule = judged.finding, judged.rule
    head = Text(f"  {finding.start_line}: ").append(_WORDS[judged.level], style=_STYLES[judged.level])
    console.print(head.append(f"  {rule.title}  ").append(rule.id, style="cyan"))
    for text in (finding.message, *finding.evidence):
        console.print(Padding(Text(_printable(text)), (0, 0, 0, 6)))
    console.print(Padding(Text(f"Fix: {rule.fix}", style="green"), (0, 0, 0, 6)))


def _print_coverage(console: Console, coverage: Coverage) -> None:
    for hunk in coverage.uncovered:
        where = f"{_printable(hunk.path)}:{hunk.start_line}-{hunk.end_line}"
        console.print(Text(f"not covered: {where}: {_printable(hunk.reason)}", style="magenta"))


def _print_analyzers(console: Console, result: Result) -> None:
    for run in result.report.runs:
        detail = f" ({_printable(run.detail)})" if run.detail else ""
        line = f"{run.name} {run.version}: {run.status}{detail}, {len(run.files)} files, {run.seconds:.2f} s"
        console.print(Text(line, style="dim" if run.status in ("ok", "not applicable") else "magenta"))


def _printable(text: str) -> str:
    """Reviewed text without control characters, which could drive the reader's terminal."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)
