"""What a change is held responsible for, and what becomes one finding."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.finding import Finding
from review.policy import Policy
from review.scope import BaseFindings, Scoped, merge, old_line, origin, sort_out
from tests.review.builders import change, finding, numbered, rule

RULE = rule()
BANDIT = rule("bandit-except-pass", same_as=("B110",), level="monitor")
OWN = rule("swallowed-exception", same_as=("B110", "B112"))
RULES = {one.id: one for one in (OWN, BANDIT)}

EDITED = change(numbered(20), numbered(20, line_10="new"))


def sorted_out(*findings: Finding, base: BaseFindings | None = None, policy: Policy | None = None) -> Scoped:
    return sort_out(findings, {EDITED.path: EDITED}, base or {}, RULES, policy or Policy())


def test_a_finding_that_starts_on_an_added_line_is_introduced() -> None:
    assert origin(finding(10), EDITED) == "introduced"
    assert sorted_out(finding(10)).introduced


def test_every_finding_in_a_new_file_is_introduced() -> None:
    assert origin(finding(2), change("", numbered(3))) == "introduced"


@pytest.mark.parametrize("reaching", [finding(8, 12), finding(15, trace=(10, 12))])
def test_a_finding_that_only_reaches_an_added_line_is_introduced_if_the_base_has_not_got_it(reaching: Finding) -> None:
    assert sorted_out(reaching, base={EDITED.path: []}).introduced


@pytest.mark.parametrize("reaching", [finding(8, 12), finding(15, trace=(10, 12))])
def test_a_finding_that_only_reaches_an_added_line_is_outside_if_the_base_has_it(reaching: Finding) -> None:
    before = {EDITED.path: [replace(reaching, end_line=reaching.start_line)]}
    scoped = sorted_out(reaching, base=before)
    assert [one.finding for one in scoped.outside] == [reaching]
    assert not scoped.introduced


def test_a_finding_elsewhere_is_outside_if_the_base_has_it() -> None:
    assert sorted_out(finding(2), base={EDITED.path: [finding(2)]}).outside


def test_a_finding_elsewhere_that_the_base_has_not_got_is_introduced_for_a_check_may_have_been_removed() -> None:
    removed = change("a\nvalidate(x)\nb\nlog(x)\n", "a\nb\nlog(x)\n")
    scoped = sort_out([finding(3)], {removed.path: removed}, {removed.path: []}, RULES, Policy())
    assert scoped.introduced


def test_where_the_base_cannot_be_read_a_finding_counts_as_new_only_if_it_reaches_the_change() -> None:
    scoped = sorted_out(finding(2), finding(8, 12), base={})
    assert [one.finding.start_line for one in scoped.introduced] == [8]
    assert [one.finding.start_line for one in scoped.outside] == [2]


def test_the_base_is_looked_up_under_the_old_name_and_the_old_line() -> None:
    moved = change(numbered(20), "new\n" + numbered(20), path="new.py", old_path="old.py", status="renamed")
    old = finding(12, path="old.py")
    assert sort_out([finding(13, path="new.py")], {"new.py": moved}, {"old.py": [old]}, RULES, Policy()).outside
    assert sort_out([finding(12, path="new.py")], {"new.py": moved}, {"old.py": [old]}, RULES, Policy()).introduced


def test_a_suppressed_finding_of_the_change_is_listed_as_suppressed() -> None:
    scoped = sorted_out(finding(10, suppressed_by="nosec"))
    assert (len(scoped.suppressed), len(scoped.introduced)) == (1, 0)


def test_a_suppression_that_is_added_above_an_old_finding_is_listed() -> None:
    assert sorted_out(finding(11, suppressed_by="nosemgrep"), base={EDITED.path: [finding(11)]}).suppressed


def test_a_finding_whose_suppression_is_removed_is_introduced() -> None:
    assert sorted_out(finding(11), base={EDITED.path: [finding(11, suppressed_by="nosemgrep")]}).introduced


def test_an_old_suppressed_finding_is_outside() -> None:
    old = finding(11, suppressed_by="nosec")
    assert sorted_out(old, base={EDITED.path: [old]}).outside


def test_a_rule_that_the_policy_turned_off_finds_nothing() -> None:
    assert sorted_out(finding(10), policy=Policy(rules={"edge-case": "off"})) == Scoped()


@given(
    st.lists(st.sampled_from("abc"), max_size=30).map(lambda lines: "".join(f"{line}\n" for line in lines)),
    st.lists(st.sampled_from("abc"), min_size=1, max_size=30).map(lambda lines: "".join(f"{line}\n" for line in lines)),
)
def test_an_unchanged_line_is_known_by_its_number_in_the_base(old: str, new: str) -> None:
    file = change(old, new)
    before, after = old.split("\n"), new.split("\n")
    for number in range(1, len(after)):
        was = old_line(file, number)
        assert (was is None) == (number in file.added)
        assert was is None or before[was - 1] == after[number - 1]


def bandit(start: int, end: int | None = None) -> Finding:
    return finding(start, end, rule=BANDIT.id, engines=("bandit",), evidence=("bandit B110: try, except, pass",))


def test_one_defect_seen_by_two_engines_is_one_finding_that_names_both() -> None:
    (one,) = merge([bandit(9, 10), finding(9)], RULES)
    assert (one.rule, one.engines, one.evidence) == (OWN.id, ("semgrep", "bandit"), ("bandit B110: try, except, pass",))


def test_an_engine_that_sees_only_a_step_of_the_dataflow_sees_the_same_defect() -> None:
    (one,) = merge([bandit(5), finding(7, trace=(5, 7))], RULES)
    assert (one.start_line, one.engines) == (7, ("semgrep", "bandit"))


@pytest.mark.parametrize("elsewhere", [bandit(11), replace(bandit(9), path="other.py")])
def test_two_engines_on_different_lines_or_files_are_two_findings(elsewhere: Finding) -> None:
    assert len(merge([elsewhere, finding(9, 10)], RULES)) == 2


def test_a_test_that_no_rule_claims_stays() -> None:
    other = rule("bandit-assert", same_as=("B101",))
    found = merge([replace(bandit(9), rule=other.id), finding(9)], {**RULES, other.id: other})
    assert sorted(one.rule for one in found) == sorted([other.id, OWN.id])


def test_two_phantoms_on_one_line_are_two_findings() -> None:
    missing = rule("package-member", family="phantom")
    names = [finding(3, rule=missing.id, message=f"`lib` has no `{name}`.") for name in ("one", "two")]
    assert [one.message for one in merge(names, {missing.id: missing})] == [one.message for one in names]


def test_what_the_compiler_says_of_a_builtin_folds_into_the_pattern_that_explains_it() -> None:
    pattern = rule("js-missing-builtin-member", family="phantom", same_as=("TS2339",))
    compiler = replace(RULE, id="phantom/js-package-member", family="phantom", same_as=("TS2339",))
    found = [finding(3, rule=pattern.id, engines=("semgrep",)), finding(3, rule=compiler.id, engines=("typescript",))]
    (only,) = merge(found, {pattern.id: pattern, compiler.id: compiler})
    assert (only.rule, only.engines) == (pattern.id, ("semgrep", "typescript"))


def test_a_rule_gives_way_to_a_surer_one_and_speaks_alone_elsewhere() -> None:
    surer = rule("sql-from-request", family="security")
    weak = rule("sql-built", family="security", gives_way_to=(surer.id,))
    found = [finding(3, rule=weak.id), finding(3, rule=surer.id), finding(9, rule=weak.id)]
    told = merge(found, {weak.id: weak, surer.id: surer})
    assert [(one.rule, one.start_line) for one in told] == [(surer.id, 3), (weak.id, 9)]


def test_the_same_rule_on_the_same_lines_is_one_finding_and_a_suppression_by_either_engine_holds() -> None:
    (one,) = merge([finding(3), finding(3, suppressed_by="nosec", engines=("assay",))], RULES)
    assert (one.engines, one.suppressed_by) == (("semgrep", "assay"), "nosec")


@given(st.permutations([finding(3), finding(3, 5), bandit(4), bandit(8), finding(1, path="a.py"), finding(9)]))
def test_the_order_in_which_analyzers_end_does_not_matter(findings: list[Finding]) -> None:
    assert merge(findings, RULES) == merge(sorted(findings, key=repr), RULES)
