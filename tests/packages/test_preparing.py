"""The dossier: which packages are found for the imports of changed files, and what is left unknown."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from review.phantom.dossier import Dossier, Surroundings, dossier_from_json
from review.source import SourceFile
from tests.packages.index import LocalIndex, sdist
from tests.phantom.manifests.tree import Tree
from workers.packages import preparing
from workers.packages.preparing import Packages
from workers.packages.roots import roots_of

Prepare = Callable[..., Dossier]


@pytest.fixture
def prepare(index: LocalIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Prepare:
    """Make the dossier for all Python files among these; the worker's uv is set to the local index."""
    monkeypatch.setenv("UV_DEFAULT_INDEX", index.url)

    def prepared(**contents: str) -> Dossier:
        files = {name.replace("__", "/").replace("_DOT_", "."): text for name, text in contents.items()}
        changed = {path: SourceFile(path, text.encode()) for path, text in files.items() if path.endswith(".py")}
        return Packages(tmp_path / "packages").prepare(changed, Tree(files))

    return prepared


def around(dossier: Dossier, path: str = "shop.py") -> Surroundings:
    return dossier.surroundings[dossier.files[path]]


def versions(dossier: Dossier, path: str = "shop.py") -> list[tuple[str, str]]:
    return [(package.name, package.version) for package in around(dossier, path).packages]


def test_only_packages_that_are_imported_are_fetched(index: LocalIndex, prepare: Prepare) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    index.publish_wheel("other", "1.0", {"other.py": ""})
    found = prepare(requirements_DOT_txt="acme==1.0\nother==1.0\n", shop_DOT_py="import acme\n")
    assert versions(found) == [("acme", "1.0")]
    assert not any("other" in asked for asked in index.requests)


def test_who_provides_an_import_is_read_from_the_wheels(index: LocalIndex, prepare: Prepare) -> None:
    index.publish_wheel("acme-tools", "1.0", {"unguessable/__init__.py": ""})
    found = prepare(requirements_DOT_txt="acme-tools==1.0\n", shop_DOT_py="import unguessable\n")
    assert versions(found) == [("acme-tools", "1.0")]
    assert around(found).nowhere == ()


def test_files_of_different_folders_have_their_own_pins(index: LocalIndex, prepare: Prepare) -> None:
    for version in ("1.0", "2.0"):
        index.publish_wheel("acme", version, {"acme.py": ""})
    found = prepare(
        old__requirements_DOT_txt="acme==1.0\n",
        old__shop_DOT_py="import acme\n",
        new__requirements_DOT_txt="acme==2.0\n",
        new__shop_DOT_py="import acme\n",
    )
    assert versions(found, "old/shop.py") == [("acme", "1.0")]
    assert versions(found, "new/shop.py") == [("acme", "2.0")]


def test_a_range_is_looked_up_in_the_newest_version_that_it_allows(index: LocalIndex, prepare: Prepare) -> None:
    for version in ("1.0", "1.9", "2.0"):
        index.publish_wheel("acme", version, {"acme.py": ""})
    found = prepare(requirements_DOT_txt="acme>=1,<2\n", shop_DOT_py="import acme\n")
    assert versions(found) == [("acme", "1.9")]
    assert around(found).loose == ("acme",)


def test_a_package_or_version_that_no_index_has_is_missing(index: LocalIndex, prepare: Prepare) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    found = prepare(
        requirements_DOT_txt="acme==7.0\ninvented==1.0\nranged>=1\n",
        shop_DOT_py="import acme, invented\nimport ranged\n",
    )
    assert around(found).missing == {
        "acme": "`acme` has no 7.0, which requirements.txt:1 declares",
        "invented": "no package index has `invented`, which requirements.txt:2 declares",
        "ranged": "no package index has `ranged`, which requirements.txt:3 declares",
    }


def test_an_import_that_nothing_declares_and_no_index_has_is_nowhere(index: LocalIndex, prepare: Prepare) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    index.publish_wheel("undeclared", "1.0", {"undeclared.py": ""})
    code = "import acme, undeclared, invented\n"
    assert around(prepare(requirements_DOT_txt="acme==1.0\n", shop_DOT_py=code)).nowhere == ("invented",)


def test_nothing_is_nowhere_where_a_package_could_not_be_read(index: LocalIndex, prepare: Prepare) -> None:
    index.publish("acme-1.0.tar.gz", sdist("acme", "1.0", {"setup.py": "raise SystemExit\n"}))
    assert around(prepare(requirements_DOT_txt="acme==1.0\n", shop_DOT_py="import invented\n")).nowhere == ()


def test_nothing_is_nowhere_where_declarations_are_computed(prepare: Prepare) -> None:
    setup = "from setuptools import setup\nsetup(install_requires=compute())\n"
    assert around(prepare(setup_DOT_py=setup, shop_DOT_py="import invented\n")).nowhere == ()


def test_where_nothing_is_declared_at_all_an_import_may_be_nowhere(prepare: Prepare) -> None:
    assert around(prepare(shop_DOT_py="import invented\n")).nowhere == ("invented",)


@pytest.mark.parametrize("root", ["cv2", "yaml", "git", "dbus", "ruamel", "google", "opentelemetry", "PIL", "sklearn"])
def test_a_legal_root_with_another_name_is_never_nowhere(root: str, prepare: Prepare) -> None:
    found = around(prepare(requirements_DOT_txt="", shop_DOT_py=f"import {root}\n"))
    assert (found.nowhere, found.missing) == ((), {})


@pytest.mark.parametrize(
    "declaration",
    [
        "acme @ git+https://git.test/acme.git",
        "acme @ https://files.test/acme-1.0-py3-none-any.whl",
        "-e ./vendor/acme#egg=acme",
        "--index-url https://private.test/simple\nacme==1.0",
        "--extra-index-url https://private.test/simple\nacme==1.0",
    ],
)
def test_packages_from_elsewhere_are_neither_fetched_nor_missed(
    declaration: str, index: LocalIndex, prepare: Prepare
) -> None:
    index.publish_wheel("acme", "2.0", {"acme.py": ""})
    found = around(prepare(requirements_DOT_txt=f"{declaration}\n", shop_DOT_py="import acme, invented\n"))
    assert (found.packages, dict(found.missing), found.nowhere) == ((), {}, ())


def test_the_repository_s_own_modules_are_not_looked_for(index: LocalIndex, prepare: Prepare) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    found = prepare(requirements_DOT_txt="acme==1.0\n", lib__acme__new_DOT_py="", shop_DOT_py="import acme.new\n")
    assert (versions(found), around(found).own) == ([], ("acme",))
    assert index.requests == []


def test_the_standard_library_needs_no_package(index: LocalIndex, prepare: Prepare) -> None:
    prepare(requirements_DOT_txt="acme==1.0\n", shop_DOT_py="import os, json\nfrom pathlib import Path\n")
    assert index.requests == []


def test_a_wheel_is_chosen_for_a_python_that_the_project_allows(index: LocalIndex, prepare: Prepare) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""}, tag="cp310-cp310-manylinux2014_x86_64")
    assert versions(prepare(requirements_DOT_txt="acme==1.0\n", shop_DOT_py="import acme\n")) == [("acme", "1.0")]


def test_a_source_archive_is_not_taken_for_all_of_the_code(index: LocalIndex, prepare: Prepare) -> None:
    index.publish("acme-1.0.tar.gz", sdist("acme", "1.0", {"acme/__init__.py": "", "setup.py": ""}))
    found = around(prepare(requirements_DOT_txt="acme==1.0\n", shop_DOT_py="import acme\n"))
    assert [package.whole for package in found.packages] in ([], [False])
    assert found.missing == {}


def test_what_was_fetched_is_used_again_without_the_network(index: LocalIndex, prepare: Prepare) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    files = {"requirements_DOT_txt": "acme==1.0\n", "shop_DOT_py": "import acme\n"}
    first = prepare(**files)
    asked = len(index.requests)
    assert prepare(**files) == first
    assert len(index.requests) == asked


def test_an_index_that_never_answers_is_given_up_within_the_budget(
    index: LocalIndex, prepare: Prepare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "BUDGET_SECONDS", 1.0)
    for name in ("acme", "ranged", "invented"):
        index.answers[f"/simple/{name}/"] = index.hang
    started = time.monotonic()
    found = around(
        prepare(requirements_DOT_txt="acme==1.0\nranged>=1\n", shop_DOT_py="import acme, ranged, invented\n")
    )
    assert time.monotonic() - started < 4
    assert (found.packages, dict(found.missing), found.nowhere) == ((), {}, ())


def test_a_dossier_survives_the_way_to_another_process(index: LocalIndex, prepare: Prepare) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    found = prepare(requirements_DOT_txt="acme==1.0\ngone==1\n", shop_DOT_py="import acme, gone, invented\n")
    assert dossier_from_json(json.loads(json.dumps(asdict(found)))) == found


@pytest.mark.parametrize(
    ("code", "roots"),
    [
        ("import acme.sub as a, other # third", {"acme", "other"}),
        ("    from acme.sub import x", {"acme"}),
        ("from . import x\nfrom .acme import y", set()),
        ("import os, acme", {"acme"}),
        ("import (", set()),
    ],
)
def test_roots_are_found_without_parsing(code: str, roots: set[str]) -> None:
    assert roots_of(code.encode()) == roots
