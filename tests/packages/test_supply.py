"""Findings in the manifests themselves: what the indexes answer about what changed lines ask for."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from review.source import SourceFile
from tests.packages.index import LocalIndex, wheel
from tests.packages.npm_registry import NpmRegistry, npm_registry
from tests.phantom.manifests.tree import Tree
from workers.packages.advisories import Advisories
from workers.packages.cache import PackageCache
from workers.packages.supply import Supply, SupplyCheck

NOW = datetime(2026, 3, 1, tzinfo=UTC)
YOUNG, OLD = "2026-02-20T00:00:00Z", "2019-02-20T00:00:00Z"

Check = Callable[..., list[tuple[str, str, int]]]


@pytest.fixture
def supply(index: LocalIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Supply | None]:
    """Check files of which all lines are new, or only those in `added`, against the local index."""
    monkeypatch.setenv("UV_DEFAULT_INDEX", index.url)

    def check(
        files: Mapping[str, str], added: Mapping[str, Collection[int]] | None = None, seconds: float = 30.0
    ) -> Supply | None:
        sources = {path: SourceFile(path, text.encode()) for path, text in files.items()}
        lines = {path: range(1, len(file.lines) + 1) for path, file in sources.items()}
        advisories = Advisories(tmp_path / "advisories", None)
        checker = SupplyCheck(PackageCache(tmp_path / "packages"), frozenset(), NOW, advisories)
        return checker.check(sources, {**lines, **(added or {})}, Tree(files), time.monotonic() + seconds)

    return check


@pytest.fixture
def check(supply: Callable[..., Supply | None]) -> Check:
    def found(
        files: Mapping[str, str], added: Mapping[str, Collection[int]] | None = None, seconds: float = 30.0
    ) -> list[tuple[str, str, int]]:
        answer = supply(files, added, seconds)
        return [(one.rule, one.path, one.start_line) for one in answer.run.findings] if answer else []

    return found


def publish(index: LocalIndex, name: str, version: str, uploaded: str = OLD, **extra: object) -> None:
    filled = wheel(name, version, {f"{name}.py": "x" * 9000}, compress=False)
    index.publish(f"{name.replace('-', '_')}-{version}-py3-none-any.whl", filled, upload_time=uploaded, **extra)


def test_a_package_that_no_index_has_blocks_on_its_line(index: LocalIndex, check: Check) -> None:
    publish(index, "acme", "1.0")
    assert check({"requirements.txt": "acme==1.0\ninvented==1.0\n"}) == [("phantom/package", "requirements.txt", 2)]


def test_a_version_that_does_not_exist_is_told_with_the_nearest(
    index: LocalIndex, supply: Callable[..., Supply | None]
) -> None:
    for version in ("1.0", "2.1"):
        publish(index, "acme", version)
    answer = supply({"requirements.txt": "acme==2.7\n"})
    assert answer is not None
    (finding,) = answer.run.findings
    assert (finding.rule, finding.message) == (
        "phantom/package-version",
        "`acme` has no version 2.7. The nearest is 2.1.",
    )


def test_a_range_that_nothing_fits_is_told_and_one_that_something_fits_is_not(index: LocalIndex, check: Check) -> None:
    publish(index, "acme", "1.0")
    assert check({"requirements.txt": "acme>=3,<4\n"}) == [("phantom/package-version", "requirements.txt", 1)]
    assert check({"requirements.txt": "acme>=0.5,<4\n"}) == []


def test_a_local_version_and_a_pre_release_satisfy_a_pin(index: LocalIndex, check: Check) -> None:
    publish(index, "acme", "1.0+cpu")
    publish(index, "early", "1.0rc1")
    assert check({"requirements.txt": "acme==1.0\nearly>=1.0rc1\n"}) == []


@pytest.mark.parametrize("filename", ["acme-1.0-1.tar.gz", "acme-1.0.post1.tgz", "acme-1.0-1.tar.bz2"])
def test_archives_of_old_count_as_releases(filename: str, index: LocalIndex, check: Check) -> None:
    index.publish(filename, b"an archive", upload_time=OLD)
    assert check({"requirements.txt": "acme==1.0.post1\n"}) == []


def test_a_withdrawn_version_is_told_with_its_reason_as_plain_text(
    index: LocalIndex, supply: Callable[..., Supply | None]
) -> None:
    publish(index, "acme", "1.0")
    publish(index, "acme", "1.1", yanked="` @everyone\n![x](http://evil.test) " + "a" * 900)
    answer = supply({"requirements.txt": "acme==1.1\n"})
    assert answer is not None
    (finding,) = answer.run.findings
    assert finding.rule == "outdated/yanked-version"
    assert finding.message.startswith(
        "`acme` 1.1 was withdrawn by its authors: `' @everyone ![x](http://evil.test) aaa"
    )
    assert finding.message.endswith("…`. The nearest release that was not is 1.0.")
    assert finding.message.count("`") == 4
    assert len(finding.message) < 400


def test_a_range_avoids_withdrawn_versions(index: LocalIndex, check: Check) -> None:
    publish(index, "acme", "1.0")
    publish(index, "acme", "1.1", yanked="broken")
    assert check({"requirements.txt": "acme>=1\n"}) == []


def test_a_young_package_that_is_almost_called_like_a_known_one_is_bait(
    index: LocalIndex, supply: Callable[..., Supply | None]
) -> None:
    publish(index, "reqeusts", "1.0", YOUNG)
    answer = supply({"requirements.txt": "reqeusts\n"})
    assert answer is not None
    assert [(one.rule, one.message) for one in answer.run.findings] == [
        (
            "phantom/bait-package",
            "`reqeusts` is 9 days old, has one release, and differs from `requests` by one letter."
            " Is `requests` meant?",
        )
    ]


@pytest.mark.parametrize(("name", "uploaded"), [("reqeusts", OLD), ("wholly-unlike", YOUNG), ("requests", YOUNG)])
def test_an_old_an_unlike_and_a_known_package_are_no_bait(
    name: str, uploaded: str, index: LocalIndex, check: Check
) -> None:
    publish(index, name, "1.0", uploaded)
    assert check({"requirements.txt": f"{name}\n"}) == []


def test_an_old_package_that_is_almost_empty_is_bait(index: LocalIndex, check: Check) -> None:
    index.publish("reqeusts-1.0-py3-none-any.whl", wheel("reqeusts", "1.0", {}), upload_time=OLD)
    assert check({"requirements.txt": "reqeusts\n"}) == [("phantom/bait-package", "requirements.txt", 1)]


def test_an_import_of_declared_bait_is_told_only_where_the_manifest_did_not_change(
    index: LocalIndex, check: Check
) -> None:
    publish(index, "reqeusts", "1.0", YOUNG)
    files = {"requirements.txt": "reqeusts\n", "shop.py": "import os\nimport reqeusts\n"}
    assert check(files) == [("phantom/bait-package", "requirements.txt", 1)]
    assert check(files, {"requirements.txt": []}) == [("phantom/bait-package", "shop.py", 2)]


def test_only_changed_lines_are_judged(index: LocalIndex, check: Check) -> None:
    assert check({"requirements.txt": "invented==1.0\nother-one==2\n"}, {"requirements.txt": [2]}) == [
        ("phantom/package", "requirements.txt", 2)
    ]
    assert not any("invented" in asked for asked in index.requests)


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
def test_what_comes_from_elsewhere_is_not_asked_for(declaration: str, index: LocalIndex, check: Check) -> None:
    assert check({"requirements.txt": f"{declaration}\n"}) == []
    assert index.requests == []


def test_packages_of_the_repository_are_not_asked_for(index: LocalIndex, check: Check) -> None:
    files = {
        "pyproject.toml": '[project]\nname = "shop"\ndependencies = ["shop-core==1.0"]\n',
        "core/pyproject.toml": '[project]\nname = "shop-core"\n',
        "requirements.txt": "shop\n",
    }
    assert not any("/shop/" in asked for asked in index.requests)
    assert ("phantom/package", "requirements.txt", 1) not in check(files)


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("pyproject.toml", '[project]\nname = "a"\ndependencies = [\n  "invented-thing>=1",\n]\n', 4),
        ("pyproject.toml", '[tool.poetry.dependencies]\npython = "^3.11"\ninvented-thing = "^1.2"\n', 3),
        ("Pipfile", '[packages]\ninvented-thing = "==1.0"\n', 2),
        ("setup.cfg", "[options]\ninstall_requires =\n    invented-thing\n", 3),
        ("setup.py", 'from setuptools import setup\nsetup(install_requires=["invented-thing"])\n', 2),
        ("environment.yml", "dependencies:\n  - python=3.11\n  - pip:\n      - invented-thing==1.0\n", 4),
        ("poetry.lock", '[[package]]\nname = "invented-thing"\nversion = "1.0"\n', 2),
        ("uv.lock", '[[package]]\nname = "invented-thing"\nversion = "1.0"\n', 2),
        ("uv.lock", '[[package]]\nname = "x"\nversion = "1"\nsource = { registry = "https://private.test/" }\n', 0),
    ],
)
def test_every_format_is_told_on_the_line_of_the_package(path: str, text: str, line: int, check: Check) -> None:
    expected = [("phantom/package", path, line)] if line else []
    assert check({path: text}) == expected


def test_a_version_that_changed_in_a_lock_is_told_on_the_line_of_the_version(index: LocalIndex, check: Check) -> None:
    publish(index, "acme", "1.0")
    lock = '[[package]]\nname = "acme"\nversion = "1.7"\n\n[[package]]\nname = "other"\nversion = "1.7"\n'
    assert check({"poetry.lock": lock}, {"poetry.lock": [3]}) == [("phantom/package-version", "poetry.lock", 3)]


def test_the_same_fault_is_told_once_and_names_the_other_places(
    index: LocalIndex, supply: Callable[..., Supply | None]
) -> None:
    answer = supply({"requirements.txt": "invented\n", "requirements-dev.txt": "invented\n"})
    assert answer is not None
    (finding,) = answer.run.findings
    assert finding.evidence[1:] == ("The same stands at requirements.txt:1.",)
    assert answer.told == {"invented"}


def test_an_index_that_does_not_answer_proves_nothing(index: LocalIndex, supply: Callable[..., Supply | None]) -> None:
    index.answers["/simple/invented/"] = index.hang
    started = time.monotonic()
    answer = supply({"requirements.txt": "invented\n"}, seconds=1.0)
    assert answer is not None
    assert time.monotonic() - started < 5
    assert (answer.run.findings, answer.run.detail) == ((), "packages: 0 known, 1 unknown")


@pytest.fixture
def npm(monkeypatch: pytest.MonkeyPatch) -> Iterator[NpmRegistry]:
    if shutil.which("npm") is None:
        pytest.skip("npm is not on this machine")
    with npm_registry() as registry:
        for name, value in registry.environment().items():
            monkeypatch.setenv(name, value)
        yield registry


def package_json(**dependencies: str) -> str:
    entries = ",\n".join(f'    "{name}": "{spec}"' for name, spec in dependencies.items())
    return f'{{\n  "dependencies": {{\n{entries}\n  }}\n}}\n'


def test_npm_packages_and_versions_that_do_not_exist_are_told(npm: NpmRegistry, check: Check) -> None:
    npm.publish("acme", "1.0.0", {})
    text = package_json(acme="^1.0.0", invented="1.0.0", other="npm:acme@^7.0.0")
    assert check({"package.json": text}) == [
        ("phantom/package", "package.json", 4),
        ("phantom/package-version", "package.json", 5),
    ]


def test_npm_s_deprecation_is_told_as_plain_text(npm: NpmRegistry, supply: Callable[..., Supply | None]) -> None:
    npm.publish("acme", "1.0.0", {})
    npm.deprecated["acme"] = "use `other` instead\n# now"
    answer = supply({"package.json": package_json(acme="1.0.0")})
    assert answer is not None
    assert [(one.rule, one.message) for one in answer.run.findings] == [
        ("outdated/deprecated-package", "`acme` 1.0.0 is deprecated by its authors: `use 'other' instead # now`.")
    ]


def test_a_young_npm_package_is_bait_only_under_a_name_like_a_known_one(npm: NpmRegistry, check: Check) -> None:
    for name in ("lodahs", "wholly-unlike"):
        npm.publish(name, "1.0.0", {})
        npm.created[name] = YOUNG
    text = package_json(**{"lodahs": "^1.0.0", "wholly-unlike": "^1.0.0"})
    assert check({"package.json": text}) == [("phantom/bait-package", "package.json", 3)]


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("yarn.lock", 'invented@^1.0.0:\n  version "1.0.3"\n  integrity sha512-aaaaaaaaaaaaaaaaaaaaaaaa\n', 1),
        (
            "package-lock.json",
            '{\n"lockfileVersion": 3,\n"packages": {\n"node_modules/invented": {\n"version": "1.0.3"\n}\n}\n}\n',
            4,
        ),
        (
            "pnpm-lock.yaml",
            "lockfileVersion: '9.0'\npackages:\n  invented@1.0.3:\n    resolution: {integrity: sha512-aaaaaaaa}\n",
            3,
        ),
    ],
)
def test_every_npm_lock_is_told_on_the_line_of_the_package(
    path: str, text: str, line: int, npm: NpmRegistry, check: Check
) -> None:
    assert npm.packages == {}
    assert check({path: text}) == [("phantom/package", path, line)]


def test_a_scoped_npm_package_may_be_private(npm: NpmRegistry, check: Check) -> None:
    text = package_json(**{"@ours/internal": "^1.0.0", "@types/invented": "^1.0.0", "local": "file:../local"})
    assert check({"package.json": text}) == [("phantom/package", "package.json", 4)]
