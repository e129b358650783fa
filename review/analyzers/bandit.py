"""bandit's tests, as a second witness for Python. Its own rules are described in `bandit.yaml beside this module`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import Any

import yaml

from review.analyzers import MALFORMED, Invocation, Placed, Reading, Toolbox, UnreadableOutputError
from review.finding import Finding, Gap, Rule, Rulebook
from review.source import SourceFile

NAME = "bandit"
LANGUAGES = frozenset({"python"})

_FINDINGS_EXIT = 1
"""bandit's exit status when it has something to say."""
_NOSEC = re.compile(r"#\s*nosec\b:?\s*(?P<tests>[\w, ]*)")


def invocation(placed: Sequence[Placed], tools: Toolbox, rules: Rulebook) -> Invocation:
    """bandit over all files at once. `# nosec` is read here instead, so that what it silences stays visible."""
    argv = [tools.python, "-I", "-m", "bandit", "--format", "json", "--quiet", "--ignore-nosec"]
    return Invocation((*argv, *(item.location for item in placed)), good_exits=(0, _FINDINGS_EXIT))


def read(output: bytes, placed: Sequence[Placed], rules: Rulebook) -> Reading:
    """Findings and gaps from bandit's JSON report. Raises UnreadableOutputError."""
    files = {item.location: item.file for item in placed}
    by_test = {test: rule for rule in rules.values() for test in rule.same_as if is_bandit(rule)}
    try:
        report = json.loads(output)
        findings = tuple(_findings(report["results"], files, by_test))
        gaps = tuple(_gaps(report, files))
    except MALFORMED as error:
        raise UnreadableOutputError(f"bandit's report is not understood: {type(error).__name__}: {error}") from error
    return Reading(version("bandit"), findings, gaps)


def _gaps(report: Mapping[str, Any], files: Mapping[str, SourceFile]) -> Iterator[Gap]:
    """Files that bandit says it could not read, and files that it does not speak of at all."""
    reasons = {error["filename"]: error["reason"] for error in report["errors"]}
    for location, file in files.items():
        if location in reasons or location not in report["metrics"]:
            yield Gap(file.path, f"bandit: {reasons.get(location, 'it left the file out')}")


def read_rules(text: str) -> list[Rule]:
    """The rules that stand for bandit's tests, from the text of `bandit.yaml`. Raises KeyError or a YAML error."""
    return [_rule(test, entry) for test, entry in yaml.load(text, Loader=yaml.CSafeLoader).items()]


def _rule(test: str, entry: Mapping[str, Any]) -> Rule:
    return Rule(
        id=entry["id"],
        family=entry["id"].partition("/")[0],
        title=entry["title"],
        severity=entry["severity"],
        confidence=entry["confidence"],
        level=entry["level"],
        languages=("python",),
        message=f"{entry['title']}, by bandit's test {test}.",
        why=entry["why"],
        fix=entry["fix"],
        prompt=f"{entry['why']} {entry['fix']} Keep the behaviour for valid input, and add a test for the invalid.",
        cwe=entry["cwe"],
        references=(f"https://bandit.readthedocs.io/en/latest/search.html?q={test}",),
        same_as=(test,),
    )


def is_bandit(rule: Rule) -> bool:
    """Whether the rule is one of bandit's own, rather than one of Assay's that finds the same."""
    return rule.id.partition("/")[2].startswith("bandit-")


def _findings(
    results: Sequence[Mapping[str, Any]], files: Mapping[str, SourceFile], by_test: Mapping[str, Rule]
) -> Iterator[Finding]:
    for result in results:
        rule = by_test.get(result["test_id"])
        if rule is None:
            continue
        file = files[result["filename"]]
        start, end = result["line_number"], max(result["line_range"] or [result["line_number"]])
        yield Finding(
            rule=rule.id,
            path=file.path,
            start_line=start,
            end_line=max(start, end),
            message=rule.message,
            evidence=(f"bandit {result['test_id']}: {' '.join(result['issue_text'].split())}",),
            engines=(NAME,),
            suppressed_by=_suppression(file, start, max(start, end), result["test_id"], result["test_name"]),
        )


def _suppression(file: SourceFile, start: int, end: int, *names: str) -> str | None:
    """The `nosec` comment on one of the lines that covers the test, by bandit's grammar: bare, or naming tests."""
    for line in file.lines[start - 1 : end]:
        comment = _NOSEC.search(line)
        if comment and (not comment["tests"].strip() or set(names) & set(re.split(r"[,\s]+", comment["tests"]))):
            return "nosec"
    return None
