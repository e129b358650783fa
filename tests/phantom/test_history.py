"""Which other releases are read, and what is said of them."""

from __future__ import annotations

import pytest
from packaging.version import Version

from review.phantom.dossier import Absence
from review.phantom.history import MOST_READ, sentence, series, to_read

NAME = Absence("acme", "3.1.0", "acme.get", instance=False)


def test_the_newest_release_of_each_series_stands_for_it() -> None:
    listed = ["1.0", "1.0.9", "1.1.0rc1", "2.0", "2.0.1", "3.1.0", "3.1.5", "4.0b1"]
    assert series(listed, "3.1.0") == ("1.0.9", "2.0.1", "3.1.0")


def read(line: tuple[str, ...], having: set[str], pinned: str = "3.1.0") -> list[str]:
    """The releases that are read, in order, if those in `having` have the name."""
    seen: dict[str, dict[Absence, bool]] = {}
    asked: list[str] = []
    while wanted := to_read(line, pinned, seen, asked):
        asked += wanted
        seen |= {version: {NAME: version in having} for version in wanted}
    return asked


LINE = ("1.0", "1.1", "1.2", "1.3", "2.0", "2.1", "3.0", "3.1.0", "3.2", "4.0")


def test_the_ends_of_the_majors_before_and_the_newest_are_read_first() -> None:
    assert read(LINE, set()) == ["1.3", "2.1", "4.0"]


def test_within_one_major_a_release_in_the_middle_is_read() -> None:
    assert read(("3.0", "3.1", "3.2", "3.9"), set(), pinned="3.9") == ["3.1"]


def test_nothing_is_read_where_there_is_no_other_release() -> None:
    assert read(("3.1.0",), set()) == []


@pytest.mark.parametrize(
    ("having", "asked"),
    [({"1.3"}, ["1.3", "2.1", "4.0", "2.0"]), ({"1.3", "2.0", "2.1"}, ["1.3", "2.1", "4.0", "3.0"])],
)
def test_the_release_with_which_it_went_is_searched_by_halves(having: set[str], asked: list[str]) -> None:
    assert read(LINE, having) == asked


def test_the_release_with_which_it_came_is_searched_by_halves() -> None:
    assert read(LINE, {"3.2", "4.0"}) == ["1.3", "2.1", "4.0", "3.2"]


def test_no_more_than_a_few_releases_are_read() -> None:
    line = (*(f"{major}.{minor}" for major in range(4) for minor in range(200)), "4.0")
    asked = read(line, {version for version in line if Version(version) < Version("3.50")}, pinned="4.0")
    assert len(asked) == MOST_READ


def test_a_release_that_could_not_be_read_is_not_asked_for_again() -> None:
    seen = {"1.3": {NAME: True}}
    assert to_read(("1.3", "2.0", "3.1.0"), "3.1.0", seen, ["1.3", "2.0"]) == ()


@pytest.mark.parametrize(
    ("releases", "told"),
    [
        ([], ""),
        ([("1.3", False), ("4.0", False)], ""),
        ([("2.1", True)], "It was removed: acme 2.1 has it, the pinned 3.1.0 does not."),
        (
            [("1.2", True), ("2.1", True), ("3.0", False), ("4.0", False)],
            "It was removed: acme 2.1 has it, 3.0 and the pinned 3.1.0 do not.",
        ),
        ([("2.1", False), ("3.2", True)], "It came later: acme 3.2 has it, the pinned 3.1.0 does not."),
        (
            [("2.1", False), ("3.2", False), ("4.0", True)],
            "It came later: acme 4.0 has it, the pinned 3.1.0 and 3.2 do not.",
        ),
    ],
)
def test_the_nearest_releases_with_and_without_it_are_named(releases: list[tuple[str, bool]], told: str) -> None:
    assert sentence(NAME, releases) == told
