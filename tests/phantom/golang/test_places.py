"""Where modules lie, and which versions their paths can have."""

from __future__ import annotations

import pytest

from review.phantom.golang.places import Place, commit_of, mismatch, place_of


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("github.com/acme/tools", Place("acme", "tools")),
        ("github.com/acme/tools/v3", Place("acme", "tools")),
        ("github.com/acme/tools/sub/deep/v2", Place("acme", "tools", "sub/deep")),
        ("github.com/acme/yaml.v3", Place("acme", "yaml.v3")),
    ],
)
def test_a_place_is_read_from_the_path(path: str, place: Place) -> None:
    assert place_of(path) == place


@pytest.mark.parametrize(
    "path",
    [
        "github.com/acme",
        "golang.org/x/net",
        "github.com/acme/..",
        "github.com/../acme",
        "github.com/acme/tools?x=1",
        "github.com/acme%2f/tools",
        "github.com/acme/tools/../../users",
        "github.com/-acme/tools",
        "github.com//tools",
        "github.com/acme/tools#",
    ],
)
def test_a_path_that_is_no_legal_name_has_no_place(path: str) -> None:
    assert place_of(path) is None


def test_the_tag_of_a_module_in_a_folder_begins_with_the_folder() -> None:
    assert Place("a", "b").tag("v2.0.0+incompatible") == "v2.0.0"
    assert Place("a", "b", "sub").tag("v1.2.3") == "sub/v1.2.3"


def test_a_pseudo_version_names_a_commit() -> None:
    assert commit_of("v0.0.0-20240102030405-abcdef012345") == "abcdef012345"
    assert commit_of("v1.2.4-0.20240102030405-abcdef012345") == "abcdef012345"
    assert commit_of("v1.2.3-rc.1.0.20240102030405-abcdef012345") == "abcdef012345"
    assert commit_of("v1.2.3-rc.1") is None


@pytest.mark.parametrize(
    ("path", "version", "fits"),
    [
        ("github.com/a/b", "v1.0.0", True),
        ("github.com/a/b", "v2.0.0+incompatible", True),
        ("github.com/a/b", "v2.0.0", False),
        ("github.com/a/b/v2", "v2.1.0", True),
        ("github.com/a/b/v2", "v3.1.0", False),
        ("github.com/a/b/v2", "v1.0.0", False),
        ("gopkg.in/yaml.v3", "v3.0.1", True),
        ("github.com/a/b/v2", "v2.0.0-20240102030405-abcdef012345", True),
    ],
)
def test_the_major_version_stands_in_the_path(path: str, version: str, *, fits: bool) -> None:
    assert (mismatch(path, version) == "") is fits
