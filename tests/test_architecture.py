"""What every rule and every module must keep to."""

from __future__ import annotations

import ast
import importlib
import json
import re
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
import yaml

from review.finding import CONFIDENCES, FAMILIES, LEVELS, SEVERITIES
from review.source import ADVISORY_LANGUAGES, ALL_LANGUAGES
from tests.samples_of_rules import change_rules_with_samples, rules_with_samples, sample_of, slug
from workers.toolbox import BANDIT_RULES, RULESETS, equipment

ROOT = Path(__file__).parent.parent
PRODUCT = ("bot", "cli", "review", "settings", "workers")
MODULES = sorted(path for package in PRODUCT for path in (ROOT / package).rglob("*.py"))
PATTERNS = sorted(RULESETS.rglob("*.yaml"))
RULES = equipment().rules
SAMPLED = rules_with_samples()
CHANGES = change_rules_with_samples()

METAVARIABLE = re.compile(r"\$[A-Z][A-Z0-9_]+\b")

LONGEST_MODULE = 350
LONGEST_FUNCTION = 50
LONGEST_TITLE = 60

WHERE_IT_MAKES_SENSE = [(family, "python", 4) for family in FAMILIES] + [
    (family, language, 2)
    for family in ("security", "scale", "outdated", "edge-case")
    for language in ("javascript", "go")
]
"""Families by language, and how many rules there are at least."""


@pytest.mark.parametrize("rule_id", RULES)
def test_a_rule_says_what_why_and_how_to_fix_it(rule_id: str) -> None:
    rule = RULES[rule_id]
    assert rule.family in FAMILIES
    assert rule.id.startswith(f"{rule.family}/")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(rule))
    assert rule.severity in SEVERITIES
    assert rule.confidence in CONFIDENCES
    assert rule.level in LEVELS
    assert set(rule.languages) <= ALL_LANGUAGES
    assert rule.cwe is None or re.fullmatch(r"CWE-\d+", rule.cwe)
    assert 0 < len(rule.title) <= LONGEST_TITLE
    assert "$" not in rule.title
    for text in (rule.message, rule.why, rule.fix, rule.prompt):
        assert text
        assert text == " ".join(text.split())
    assert all(re.fullmatch(r"https://\S+", link) for link in rule.references)


@pytest.mark.parametrize("rule_id", RULES)
def test_only_the_message_may_name_what_a_pattern_bound(rule_id: str) -> None:
    """`why`, `fix` and `prompt` are shown as they are written."""
    rule = RULES[rule_id]
    assert [name for text in (rule.why, rule.fix, rule.prompt) for name in METAVARIABLE.findall(text)] == []


@pytest.mark.parametrize("path", PATTERNS, ids=lambda path: path.stem)
def test_what_a_message_names_is_bound_by_its_pattern(path: Path) -> None:
    (raw,) = yaml.safe_load(path.read_text())["rules"]
    patterns = json.dumps({key: value for key, value in raw.items() if key not in ("message", "metadata")})
    captured = {f"${name}" for name in re.findall(r"\(\?<([A-Z]+)>", patterns)}
    assert set(METAVARIABLE.findall(raw["message"])) <= {*METAVARIABLE.findall(patterns), *captured}


def test_no_rule_blocks_in_a_language_whose_gaps_are_only_told() -> None:
    blocking = [rule for rule in RULES.values() if rule.level == "block"]
    assert [rule.id for rule in blocking if ADVISORY_LANGUAGES & set(rule.languages)] == []


@pytest.mark.parametrize("rule_id", SAMPLED)
def test_a_rule_has_one_sample(rule_id: str) -> None:
    assert len(sample_of(SAMPLED[rule_id])) == 1


@pytest.mark.parametrize("rule_id", CHANGES)
def test_a_rule_about_changes_has_both_versions_of_each_sample(rule_id: str) -> None:
    versions = Counter(path.suffix for path in sample_of(CHANGES[rule_id]) if path.stem in ("before", "after"))
    assert versions
    assert set(versions.values()) == {2}


@pytest.mark.parametrize("path", PATTERNS, ids=lambda path: path.stem)
def test_a_pattern_rule_lies_in_the_folder_of_its_family_and_language(path: Path) -> None:
    family, language, name = path.relative_to(RULESETS).parts
    rule = RULES[f"{family}/{PurePosixPath(name).stem}"]
    assert language in rule.languages or language in ("javascript", "typescript")
    (raw,) = yaml.safe_load(path.read_text())["rules"]
    assert "paths" not in raw, "the engine does not see the files' real names"


def test_no_two_rules_share_a_name() -> None:
    assert [name for name, number in Counter(slug(rule) for rule in RULES.values()).items() if number > 1] == []


def test_every_file_in_the_rulesets_belongs_to_a_rule() -> None:
    samples = {path for rule in SAMPLED.values() for path in sample_of(rule)}
    files = {path for path in RULESETS.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    assert files == {*PATTERNS} | {path for path in samples if RULESETS in path.parents}


@pytest.mark.parametrize(("family", "language", "least"), WHERE_IT_MAKES_SENSE)
def test_every_family_has_rules_for_every_language(family: str, language: str, least: int) -> None:
    rules = [rule for rule in SAMPLED.values() if rule.family == family and language in rule.languages]
    assert len(rules) >= least


def test_every_test_of_bandit_is_described() -> None:
    described = yaml.safe_load(BANDIT_RULES.read_text())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # bandit's own use of stevedore
        manager = importlib.import_module("bandit.core.extension_loader").MANAGER
    known = {*manager.plugins_by_id, *manager.blacklist_by_id}
    assert sorted(known - described.keys()) == []
    assert sorted(described.keys() - known) == []


def test_every_rule_that_another_gives_way_to_exists() -> None:
    assert {other for rule in RULES.values() for other in rule.gives_way_to} <= RULES.keys()


def test_every_test_of_bandit_that_a_rule_claims_exists() -> None:
    described = yaml.safe_load(BANDIT_RULES.read_text())
    claimed = {test for rule in SAMPLED.values() for test in rule.same_as if not test.startswith("TS")}
    assert claimed <= described.keys()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_are_short(path: Path) -> None:
    text = path.read_text()
    assert text.count("\n") <= LONGEST_MODULE
    assert list(too_long(ast.parse(text))) == []


def too_long(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{node.name} has {lines} lines"
