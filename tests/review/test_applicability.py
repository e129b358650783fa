"""A rule speaks only to who declares a version for which it holds, or none at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from review.applicability import applicable, applies, check_versions
from review.finding import Finding
from review.phantom.manifests import Pin
from review.phantom.pins import Declared
from workers.toolbox import equipment

RULE = equipment().rules["outdated/pandas-append"]


def pandas(version: str | None = None, specifier: str = "") -> Declared:
    pin = Pin("pypi", "pandas", specifier=specifier, version=version, declared_in="requirements.txt:3")
    return Declared(pins={"pandas": (pin,)})


@pytest.mark.parametrize(
    ("declared", "answer"),
    [
        (pandas("2.2.3"), "yes"),
        (pandas("1.5.3"), "no"),
        (pandas("2.0.0rc1"), "no"),
        (pandas(specifier=">=1.4"), "yes"),
        (pandas(specifier="<2"), "no"),
        (pandas(specifier=">=1.4,<2.1"), "yes"),
        (pandas(specifier="~=1.5"), "no"),
        (pandas(specifier=""), "unknown"),
        (pandas(specifier="^2.0"), "unknown"),
        (Declared(), "unknown"),
    ],
)
def test_a_declared_version_decides(declared: Declared, answer: str) -> None:
    assert applies("pandas", ">=2", declared) == answer


@pytest.mark.parametrize(
    ("declared", "answer"),
    [(">=3.9", "yes"), ("==3.11.*", "no"), ("<3.12", "no"), (">=3.13", "yes"), ("", "unknown")],
)
def test_so_does_the_python_that_the_project_allows(declared: str, answer: str) -> None:
    assert applies("python", ">=3.12", Declared(python=declared)) == answer


def test_go_has_one_version() -> None:
    assert applies("go", ">=1.16", Declared(go="1.22")) == "yes"
    assert applies("go", ">=1.16", Declared(go="1.15")) == "no"


def test_of_several_pins_one_is_enough() -> None:
    both = Declared(pins={"pandas": (*pandas("1.5.3").pins["pandas"], *pandas("2.2.3").pins["pandas"])})
    assert applies("pandas", ">=2", both) == "yes"


def test_a_finding_goes_or_says_what_decided() -> None:
    rules = {RULE.id: replace(RULE, applies_to={"pandas": ">=2"})}
    finding = Finding(RULE.id, "a.py", 3, 3, "message", evidence=("seen",))

    def with_(declared: Declared) -> list[Finding]:
        return list(applicable([finding], rules, lambda _path: declared))

    assert with_(pandas("1.5.3")) == []
    assert with_(Declared()) == [finding]
    assert with_(pandas("2.2.3"))[0].evidence == (
        "seen",
        "The repository declares pandas 2.2.3 (requirements.txt:3); the rule holds for >=2.",
    )


def test_rules_for_every_version_do_not_ask_what_is_declared() -> None:
    def must_not_be_asked(_path: str) -> Declared:
        raise AssertionError

    finding = Finding(RULE.id, "a.py", 3, 3, "message")
    assert list(applicable([finding], {RULE.id: replace(RULE, applies_to={})}, must_not_be_asked)) == [finding]


def test_a_rule_file_with_versions_that_are_none_is_refused() -> None:
    with pytest.raises(ValueError, match="applies-to pandas"):
        check_versions({"pandas": "since 2"})
