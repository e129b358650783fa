"""`assay rules`."""

from __future__ import annotations

import json

import pytest

from review.finding import FAMILIES
from tests.cli.conftest import Assay, assert_one_line


def test_each_rule_has_one_line_with_its_whole_id(assay: Assay) -> None:
    result = assay("rules")
    assert result.exit_code == 0
    header, *lines = result.stdout.splitlines()
    assert header.split() == ["Rule", "Level", "Severity", "Confidence", "Title"]
    ids = [line.split()[0] for line in lines]
    assert ids == sorted(set(ids))
    assert {rule_id.split("/")[0] for rule_id in ids} == set(FAMILIES)
    assert "phantom/builtin-method" in ids
    assert all(line == line.rstrip() for line in lines)


def test_the_json_list_has_the_same_rules_in_full(assay: Assay) -> None:
    rules = json.loads(assay("rules", "--format", "json").stdout)
    listed = [line.split()[0] for line in assay("rules").stdout.splitlines()[1:]]
    assert [rule["id"] for rule in rules] == listed
    for rule in rules:
        assert rule["message"]
        assert rule["why"]
        assert rule["fix"]
        assert rule["prompt"]


def test_one_rule_is_explained(assay: Assay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = assay("rules", "show", "phantom/builtin-method")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[1] == "phantom/builtin-method"
    assert [line.split(":")[0] for line in lines if line.startswith(("Says:", "Why:", "Fix:", "Prompt:"))] == [
        "Says",
        "Why",
        "Fix",
        "Prompt",
    ]
    assert all(line == line.rstrip() and len(line) <= 80 for line in lines)


def test_an_unknown_rule_is_bad_input_with_the_nearest_one(assay: Assay) -> None:
    assert_one_line(assay("rules", "show", "phantom/builtin-metod"), 2, "did you mean phantom/builtin-method?")
    assert_one_line(assay("rules", "show", "xyz"), 2, "`assay rules` names them")
