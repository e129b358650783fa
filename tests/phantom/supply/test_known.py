"""Which names could be taken for a well-known one."""

from __future__ import annotations

import pytest

from review.phantom.supply.known import Index, distance, is_known, likeness


@pytest.mark.parametrize(
    ("index", "name", "known", "how"),
    [
        ("pypi", "reqeusts", "requests", "by one letter"),
        ("pypi", "pandsa", "pandas", "by one letter"),
        ("pypi", "beatifulsop4", "beautifulsoup4", "by two letters"),
        ("pypi", "djang0", "django", "only by letters that look alike"),
        ("pypi", "setup-tools", "setuptools", "only in its separators"),
        ("pypi", "dateutil-python", "python-dateutil", "only in the order of its words"),
        ("pypi", "python-requests", "requests", "only by `python`"),
        ("npm", "crossenv", "cross-env", "only in its separators"),
        ("npm", "loadsh", "lodash", "by one letter"),
        ("npm", "@bable/core", "@babel", "by one letter"),
    ],
)
def test_bait_of_the_past_and_its_like_is_seen(index: Index, name: str, known: str, how: str) -> None:
    found = likeness(index, name)
    assert found is not None
    assert (found.known, found.how) == (known, how)


@pytest.mark.parametrize("name", ["requests", "request-handler", "acme", "flask-shop", "django-cte", "pt", "x" * 300])
def test_known_ordinary_and_short_names_resemble_nothing(name: str) -> None:
    assert likeness("pypi", name) is None


def test_what_lies_in_a_known_scope_is_its_owner_s() -> None:
    assert is_known("npm", "@types/anything")
    assert likeness("npm", "@types/recat") is None


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("abcd", "abcd", 0), ("abcd", "abdc", 1), ("abcd", "abd", 1), ("abcd", "xbdc", 2), ("abcd", "wxyz", 3)],
)
def test_slips_are_counted_up_to_three(one: str, other: str, slips: int) -> None:
    assert distance(one, other) == distance(other, one) == slips


def test_a_hostile_name_is_compared_in_no_time() -> None:
    assert likeness("npm", "a" * 214) is None
    assert likeness("pypi", "-".join("a" * 100)) is None
