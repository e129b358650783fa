"""`python -m tests.rule_pages`: write `docs/rules/`, one page for each rule and a list of all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.accuracy.rules.report import read_figures
from benchmarks.accuracy.rules.scoring import Measured
from review.finding import FAMILIES, Rule
from review.owasp import owasp
from review.source import language_of
from tests.samples_of_rules import path_in_repository, sample_of
from workers.toolbox import equipment

PAGES = Path(__file__).parent.parent / "docs" / "rules"
LEVELS = {"block": "blocks the merge", "comment": "comments", "monitor": "is only counted in the check run"}


def all_pages() -> dict[str, str]:
    """Every page by its path below `docs/rules`."""
    rules = equipment().rules.values()
    measured, _ = read_figures()
    pages = {f"{rule.id}.md": "\n".join(_page(rule, measured.get(rule.id))) + "\n" for rule in rules}
    return pages | {"README.md": "\n".join(_list(list(rules))) + "\n"}


def _page(rule: Rule, measured: Measured | None) -> Iterator[str]:
    yield f"# {rule.title}"
    yield ""
    yield " · ".join(_facts(rule))
    for heading, text in (("What it says", rule.message), ("Why it matters", rule.why), ("How to fix it", rule.fix)):
        yield from ("", f"## {heading}", "", _escaped(text))
    yield from ("", "## Prompt for a coding assistant", "", f"> {_escaped(rule.prompt)}")
    yield from _sample(rule)
    if measured is not None and measured.precision is not None:
        silence = "" if measured.per_1000 is None else f"; {measured.per_1000:.3f} findings per 1,000 well-kept lines"
        figures = f"{measured.true} true and {measured.false} false findings on the labelled twins{silence}"
        yield from ("", "## Measured", "", f"{figures}. [How this is measured](../../precision.md).")
    weakness = [f"https://cwe.mitre.org/data/definitions/{rule.cwe.removeprefix('CWE-')}.html"] if rule.cwe else []
    if links := [*rule.references, *weakness]:
        yield from ("", "## See also", "", *(f"- <{link}>" for link in links))


def _facts(rule: Rule) -> Iterator[str]:
    yield f"`{rule.id}`"
    yield LEVELS[rule.level]
    yield f"severity {rule.severity}"
    yield f"confidence {rule.confidence}"
    yield from (fact for fact in (rule.cwe, owasp(rule.cwe)) if fact)
    yield ", ".join((*rule.languages, *rule.frameworks))
    yield from (f"for {name} {versions}" for name, versions in rule.applies_to.items())
    yield from (f"the same as {other}" for other in rule.same_as)


def _sample(rule: Rule) -> Iterator[str]:
    for path in sample_of(rule):
        yield from ("", "## Example", "", "`ruleid` marks what is found, `ok` what must not be.", "")
        yield from (f"```{language_of(path_in_repository(path))}", path.read_text("utf-8").rstrip(), "```")


def _escaped(text: str) -> str:
    """Prose for Markdown: angle brackets outside code would be taken for HTML."""
    parts = text.split("`")
    parts[::2] = [part.replace("<", "&lt;").replace("*", r"\*").replace("_", r"\_") for part in parts[::2]]
    return "`".join(parts)


def _list(rules: list[Rule]) -> Iterator[str]:
    yield "# Rules"
    yield ""
    yield (
        "Written by `make docs` from the rules; do not edit. [precision.md](../precision.md) says how precise"
        " each one was measured to be."
    )
    for family in FAMILIES:
        chosen = [rule for rule in rules if rule.family == family]
        yield from ("", f"## {family} ({len(chosen)})", "", "| Rule | Level | Languages | |", "|:--|:--|:--|:--|")
        for rule in chosen:
            slug = rule.id.partition("/")[2]
            yield f"| [{slug}]({rule.id}.md) | {rule.level} | {', '.join(rule.languages)} | {_escaped(rule.title)} |"


def main() -> None:
    """Write all pages and remove those of rules that are gone."""
    pages = all_pages()
    for path in PAGES.rglob("*.md"):
        if path.relative_to(PAGES).as_posix() not in pages:
            path.unlink()
    for name, text in pages.items():
        (PAGES / name).parent.mkdir(parents=True, exist_ok=True)
        (PAGES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
