"""Text for people: findings by place, what was left out, then the verdict. Colours only on a terminal."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from cli.formats import Result
from cli.printable import printable
from review.coverage import Coverage
from review.finding import AnalyzerRun, Level
from review.render import weakness
from review.scope import Judged

WORDS: dict[Level, str] = {"block": "blocking", "comment": "advisory", "monitor": "for the record"}
"""How people are told how loud a finding is."""

_STYLES: dict[Level, str] = {"block": "bold red", "comment": "yellow", "monitor": "dim"}
_VERDICTS = {"success": "bold green", "failure": "bold red", "action_required": "bold magenta"}
_WIDTH = 100
"""Columns where the output is no terminal."""


def render(result: Result, *, colours: bool = False, width: int = _WIDTH) -> str:
    """The result as lines of at most `width` columns; only a place or a rule's id that is longer stands out."""
    output = io.StringIO()
    console = Console(file=output, force_terminal=colours, width=width, highlight=False, no_color=not colours)
    for judged in result.report.scoped.introduced:
        _print_finding(console, judged)
        console.print()
    _print_suppressed(console, result.report.scoped.suppressed)
    _print_coverage(console, result.report.coverage)
    for problem in result.report.policy_problems:
        console.print(Text(f"policy: {printable(problem)}; the defaults apply", style="magenta"))
    for run in result.report.runs:
        _print_analyzer(console, run)
    console.print(Text(result.verdict.title, style=_VERDICTS[result.verdict.conclusion]))
    return "\n".join(line.rstrip() for line in output.getvalue().split("\n"))


def _print_finding(console: Console, judged: Judged) -> None:
    finding, rule = judged.finding, judged.rule
    place = f"{printable(finding.path)}:{finding.start_line}"
    title = Text("  ").append(WORDS[judged.level], style=_STYLES[judged.level]).append(f"  {rule.title}")
    # A place that leaves no room stands alone: broken, it could be neither read nor clicked.
    together = cell_len(place) + title.cell_len <= console.width
    console.print(Text(place, style="bold"), title, sep="" if together else "\n", soft_wrap=True)
    _print_indented(console, Text(printable(finding.message)))
    for fact in finding.evidence:
        _print_indented(console, Text(printable(fact), style="dim"))
    _print_indented(console, Text("Fix: ", style="bold green").append(printable(rule.fix), style="not bold default"))
    facts = [f"{rule.severity} severity", *weakness(rule)]
    console.print(Text("  ").append(rule.id, style="cyan").append(f" · {' · '.join(facts)}", "dim"), soft_wrap=True)


def _print_indented(console: Console, text: Text) -> None:
    console.print(Padding(text, (0, 0, 0, 2), expand=False))


def _print_suppressed(console: Console, suppressed: Sequence[Judged]) -> None:
    for judged in suppressed:
        finding = judged.finding
        where = f"{printable(finding.path)}:{finding.start_line}"
        line = f"suppressed by {finding.suppressed_by}: {judged.rule.id} at {where}"
        console.print(Text(line, style="yellow"), soft_wrap=True)


def _print_coverage(console: Console, coverage: Coverage) -> None:
    for hunk in coverage.uncovered:
        where = f"{printable(hunk.path)}:{hunk.start_line}-{hunk.end_line}"
        console.print(Text(f"not covered: {where}: {printable(hunk.reason)}", style="magenta"))
    for reason, count in sorted(Counter(reason for _, reason in coverage.not_reviewed).items()):
        console.print(Text(f"nothing to review in {_files(count)}: {reason}", style="dim"))


def _print_analyzer(console: Console, run: AnalyzerRun) -> None:
    if run.status == "not applicable":
        return
    detail = f" ({printable(run.detail)})" if run.detail else ""
    ended = f"{run.name} {run.version}".strip() + f": {run.status}{detail}, {_files(len(run.files))}"
    console.print(Text(f"{ended}, {run.seconds:.2f} s", style="dim" if run.status == "ok" else "magenta"))


def _files(count: int) -> str:
    return f"{count} file" if count == 1 else f"{count} files"
