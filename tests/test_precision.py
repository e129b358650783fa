"""No rule is louder than it has been measured to deserve, and the pages say what the rules say."""

from __future__ import annotations

from itertools import groupby

import pytest

from benchmarks.accuracy.rules.report import PAGE, page, read_figures
from benchmarks.accuracy.rules.twins import all_twins
from review.finding import CONFIDENCES, FAMILIES, LEVELS
from review.phantom.rules import PACKAGE_RULES
from tests.rule_pages import PAGES, all_pages
from workers.toolbox import equipment

RULES = equipment().rules
MEASURED, GROUPS = read_figures()
ELSEWHERE = {rule.id for rule in PACKAGE_RULES}
"""Rules about packages need a package index; the other sets of `make accuracy` measure them."""
LEAST_CASES = 60


def _sure(rule_id: str) -> str:
    precision = MEASURED[rule_id].precision or 0.0
    return "high" if precision >= 0.98 else "medium" if precision >= 0.9 else "low"


@pytest.mark.parametrize("rule_id", sorted(RULES.keys() - ELSEWHERE))
def test_a_rule_is_no_louder_and_no_surer_than_measured(rule_id: str) -> None:
    assert rule_id in MEASURED, "measure it: make accuracy"
    rule = RULES[rule_id]
    assert LEVELS.index(rule.level) <= LEVELS.index(MEASURED[rule_id].loudest)
    assert CONFIDENCES.index(rule.confidence) <= CONFIDENCES.index(_sure(rule_id))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_is_measured_on_enough_cases(family: str) -> None:
    cases = [twin for twin in all_twins() if twin.family == family]
    assert len([twin for twin in cases if twin.vulnerable]) >= LEAST_CASES
    assert len(cases) >= LEAST_CASES


def test_the_figures_are_of_the_cases_that_are_there() -> None:
    def group(twin: object) -> str:
        return f"{twin.family}/{twin.language}"  # type: ignore[attr-defined]

    counted = {name: len(list(cases)) for name, cases in groupby(sorted(all_twins(), key=group), key=group)}
    assert {name: figures["fixed"] for name, figures in GROUPS.items()} == counted, "measure again: make accuracy"


def test_the_page_shows_the_figures() -> None:
    assert PAGE.read_text("utf-8") == page(MEASURED, GROUPS, RULES), "write it anew: make docs"


def test_every_rule_has_its_page() -> None:
    written = {path.relative_to(PAGES).as_posix(): path.read_text("utf-8") for path in PAGES.rglob("*.md")}
    assert written == all_pages(), "write them anew: make docs"
