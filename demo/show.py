"""What a person sees in the terminal, or in a log: progress with seconds, then the pull request as GitHub shows it."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.markdown import Markdown
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.syntax import Syntax
from rich.text import Text

from demo.excerpt import excerpt
from demo.expected import rule_of
from demo.story import Look
from tests.github.model import CheckRun, IssueComment, ReviewComment

WIDTH = 110
"""Wider lines are hard to read; a log, which has no width of its own, gets this one."""

SHOWN_IN_FULL = (
    "phantom/package-member",
    "security/go-log-injection-format-only",
    "scale/js-array-search-in-loop",
    "outdated/js-buffer-constructor",
    "edge-case/swallowed-exception",
)
"""One rule of each family, over the three languages; phantoms get their evidence, and the others a line each."""

_HTML_COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_FOLDED = re.compile(r"<details><summary>(.*?)</summary>.*?</details>", re.DOTALL)
_MESSAGE = re.compile(r"\A.*?\n\n(.*?)\n\n", re.DOTALL)
_EVIDENCE = re.compile(r"^\*\*Evidence:\*\*\n(.*?)\n\n", re.DOTALL | re.MULTILINE)
_SUGGESTED = re.compile(r"^`{3,}suggestion\n(.*?)\n`{3,}$", re.DOTALL | re.MULTILINE)
_LEXERS = {"py": "python", "js": "javascript", "ts": "typescript", "go": "go"}


class Screen:
    """Prints the demo; the clock starts when it is made."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        found = Console()
        self._console = Console(width=min(found.width, WIDTH) if found.is_terminal else WIDTH, highlight=False)

    @property
    def seconds(self) -> float:
        """Since the start."""
        return time.monotonic() - self._started

    def tell(self, what: str) -> None:
        """One line of progress."""
        self._console.print(f"[dim]{self.seconds:6.2f} s[/dim]  {escape(what)}", soft_wrap=True)

    def heading(self, what: str) -> None:
        """Begin a chapter."""
        self._console.print()
        self._console.print(Rule(f"[bold]{escape(what)}[/bold]", align="left", characters="─"))

    def check(self, check: CheckRun) -> None:
        """The check run as the Checks tab shows it."""
        passed = check.conclusion == "success"
        colour, sign = ("green", "✓") if passed else ("red", "✗")
        title = Text.assemble((f"{sign} ", colour), (check.name, "bold"), f" · {check.title} · {check.conclusion}")
        body = Group(_markdown(check.summary or ""), Text(f"{len(check.annotations)} annotations", "dim"))
        self._console.print(Panel(body, title=title, title_align="left", border_style=colour, padding=(1, 2)))

    def comments(self, comments: Sequence[ReviewComment]) -> None:
        """The inline comments: one of each family in full, phantoms with their evidence, the others in a line each."""
        of_rule = {rule_of(comment): comment for comment in reversed(comments)}
        full = [of_rule[rule] for rule in SHOWN_IN_FULL if rule in of_rule]
        for comment in full:
            self.comment(comment)
        rest = [comment for comment in comments if comment not in full]
        phantoms = [comment for comment in rest if rule_of(comment).startswith("phantom/")]
        self.heading("What else does not exist, and how that is known")
        for comment in phantoms:
            self._proof(comment)
        others = [comment for comment in rest if comment not in phantoms]
        self.heading(f"{len(others)} more, in full in the page below")
        self.lines(others, "•", "default")

    def _proof(self, comment: ReviewComment) -> None:
        """The line, what it lacks, the evidence, and the suggestion if there is one."""
        place = Text.assemble((f"{comment.path}:{comment.line}", "bold"), f"  {rule_of(comment)}")
        line = excerpt(comment)[-1].text.strip()
        told = [found[1] for pattern in (_MESSAGE, _EVIDENCE) if (found := pattern.search(comment.body))]
        self._console.print(Group(Text(), place, Text(f"    {line}", "cyan")))
        suggested = _SUGGESTED.search(comment.body)
        if suggested:
            self._console.print(Text(f"    {suggested[1].strip()}", "green"), Text(" (suggested)", "dim"), sep="")
        self._console.print(Padding(_markdown("\n\n".join(told)), (0, 0, 0, 4)))

    def comment(self, comment: ReviewComment) -> None:
        """One inline comment under its lines."""
        self._console.print()
        self._console.print(Text.assemble((comment.path, "bold"), f" line {comment.line}"))
        self._console.print(_code(comment))
        panel = Panel(
            _markdown(comment.body),
            title=escape(comment.user.login),
            title_align="left",
            border_style="dim",
            padding=(0, 2),
        )
        self._console.print(panel)

    def second(self, first: Look, second: Look) -> None:
        """What the second push changed: comments folded away as resolved, new ones, and the new check run."""
        folded = [comment for comment in second.comments if comment.minimized]
        self._console.print(f"\n{len(folded)} comments are folded away as resolved:")
        self.lines(folded, "✓", "dim")
        for comment in second.comments[len(first.comments) :]:
            self.comment(comment)
        self.check(second.check)

    def lines(self, comments: Iterable[ReviewComment], sign: str, style: str) -> None:
        """One line for each comment."""
        for comment in comments:
            title = comment.body.partition("**")[2].partition("**")[0]
            place = f"{comment.path}:{comment.line}"
            self._console.print(Text(f"  {sign} {place:<32} {rule_of(comment):<40} {title}", style), soft_wrap=True)

    def conversation(self, question: IssueComment, answer: IssueComment) -> None:
        """A command, the reaction to it, and the answer."""
        reactions = " ".join({"eyes": "👀"}.get(one.content, one.content) for one in question.reactions)
        body = Text.assemble((f"{question.user.login}: ", "bold"), question.body, f"   {reactions}")
        self._console.print(body)
        self._console.print(Text("assay[bot]:", "bold"), _markdown(answer.body))

    def reviewed(self, looked: Look, look_alikes: int) -> None:
        """How much was said, and about what nothing was."""
        number = len(looked.comments)
        self._console.print(f"{number} comments; {look_alikes} correct look-alikes beside them got none.", style="dim")

    def verdict(self, problems: Sequence[str], page: str) -> None:
        """How it ended, and where to look further."""
        self._console.print()
        for problem in problems:
            self._console.print(Text(problem, "red"), soft_wrap=True)
        if problems:
            self._console.print(Text(f"✗ {len(problems)} differences from demo/expected.py", "bold red"))
        else:
            self._console.print(Text("✓ Exactly what demo/expected.py expects was posted", "bold green"), end="")
            self._console.print(f" ({self.seconds:.1f} s)")
        self._console.print(f"The pull request as a page: {escape(page)}", soft_wrap=True)

    def log(self, name: str, tail: str) -> None:
        """The last lines that a process wrote."""
        self.heading(name)
        self._console.print(Text(tail), soft_wrap=True)

    def failure(self, reason: str) -> None:
        """Something broke, and there is nothing to show."""
        self._console.print(Text(f"✗ {reason}", "bold red"), soft_wrap=True)


def _code(comment: ReviewComment) -> RenderableType:
    lines = excerpt(comment)
    numbers = [line.number for line in lines if line.number is not None]
    last = comment.line or 0
    return Syntax(
        "\n".join(line.text for line in lines if line.number is not None),
        _LEXERS.get(comment.path.rpartition(".")[2], "text"),
        line_numbers=True,
        start_line=numbers[0] if numbers else 1,
        highlight_lines=set(range(comment.start_line or last, last + 1)),
        theme="ansi_dark",
        background_color="default",
        tab_size=4,
        word_wrap=True,
    )


def _markdown(text: str) -> Markdown:
    """Markdown for a terminal: hidden marks left out, folded parts as the line to unfold them."""
    shown = _FOLDED.sub(r"*▸ \1 (folded)*", _HTML_COMMENT.sub("", text))
    return Markdown(shown.replace("<br>\n", "  \n"))
