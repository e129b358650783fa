"""Every rule with its annotated sample.

In a sample, a comment `ruleid: <slug>` says that the rule finds something that starts on the next line that is not such
a comment itself, and `ok: <slug>` that it does not. Lines without a comment must have no finding either.
"""

from __future__ import annotations

import re
from pathlib import Path

from review.changes import all_change_rules
from review.finding import Rule
from review.rules import all_python_rules
from review.source import SourceFile, language_of
from workers.toolbox import RULESETS, equipment

CHANGE_SAMPLES = Path(__file__).parent / "changes"
PYTHON_SAMPLES = Path(__file__).parent / "rules"
ANNOTATION = re.compile(r"^\s*(?:#|//|--)\s*(ruleid|ok):\s*([\w-]+(?:\s*,\s*[\w-]+)*)\s*$")


def slug(rule: Rule) -> str:
    return rule.id.partition("/")[2]


def rules_with_samples() -> dict[str, Rule]:
    """Every rule but those that stand for bandit's own tests, by id."""
    tools = equipment()
    own = {rule.RULE.id for rule in all_python_rules()}
    return {rule_id: rule for rule_id, rule in tools.rules.items() if rule_id in own | tools.tools.semgrep_rules.keys()}


def change_rules_with_samples() -> dict[str, Rule]:
    """Every rule about what a change takes away, by id."""
    return {rule.RULE.id: rule.RULE for rule in all_change_rules()}


def sample_of(rule: Rule) -> list[Path]:
    """The rule's sample: beside its YAML file, in `tests/rules` for one written in Python, and for one about changes
    in `tests/changes`, `before` and `after` of each language."""
    if (CHANGE_SAMPLES / slug(rule)).is_dir():
        return sorted((CHANGE_SAMPLES / slug(rule)).iterdir(), key=lambda path: (path.suffix, path.stem != "before"))
    found = RULESETS.glob(f"{rule.family}/*/{slug(rule)}.*")
    beside = [path for path in found if path.suffix != ".yaml" and language_of(path_in_repository(path))]
    return beside or list(PYTHON_SAMPLES.glob(f"{slug(rule).replace('-', '_')}.py"))


def path_in_repository(sample: Path) -> str:
    """Where a repository would have the sample: workflows are known by their folder."""
    return f".github/workflows/{sample.name}" if sample.suffix == ".yml" else sample.name


def annotated(rule: Rule, source: SourceFile) -> tuple[set[int], set[int]]:
    """The lines on which the rule must, and must not, find something, as the comments say."""
    lines: dict[str, set[int]] = {"ruleid": set(), "ok": set()}
    waiting: list[str] = []
    for number, line in enumerate(source.lines, 1):
        comment = ANNOTATION.match(line)
        if comment is None:
            for kind in waiting:
                lines[kind].add(number)
            waiting = []
        elif slug(rule) in re.split(r"\s*,\s*", comment[2]):
            waiting.append(comment[1])
    return lines["ruleid"], lines["ok"]
