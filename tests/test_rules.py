"""Every rule on its annotated sample, run by the real engines all at once. See `tests/samples_of_rules.py`."""

from __future__ import annotations

from functools import cache

import pytest

from review.source import SourceFile
from tests.samples_of_rules import annotated, path_in_repository, rules_with_samples, sample_of
from workers.scanning import Scanner
from workers.toolbox import equipment

RULES = rules_with_samples()


@cache
def sources() -> dict[str, SourceFile]:
    """The sample of each rule, by the rule's id; named after it, so that a finding says whose sample it is in."""
    paths = {rule_id: sample_of(rule)[0] for rule_id, rule in RULES.items() if sample_of(rule)}
    return {
        rule_id: SourceFile(f"{rule_id}/{path_in_repository(path)}", path.read_bytes())
        for rule_id, path in paths.items()
    }


@cache
def found() -> frozenset[tuple[str, str, int]]:
    """(rule, path, line) of every finding in every sample."""
    runs = Scanner(equipment())(list(sources().values()))
    assert [(run.status, run.detail, run.gaps) for run in runs] == [("ok", "", ())] * 3
    return frozenset((one.rule, one.path, one.start_line) for run in runs for one in run.findings)


@pytest.mark.parametrize("rule_id", RULES)
def test_a_rule_finds_what_its_sample_says_and_nothing_else(rule_id: str) -> None:
    source = sources()[rule_id]
    wrong, right = annotated(RULES[rule_id], source)
    lines = {line for rule, path, line in found() if (rule, path) == (rule_id, source.path)}
    assert lines == wrong
    assert not wrong & right
    assert 0 < len(wrong) <= len(right), "a sample has at least as many `ok:` as `ruleid:` lines"
