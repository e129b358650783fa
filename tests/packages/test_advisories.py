"""Known holes in pinned versions: asked of GitHub within a budget, remembered for a day, unknown without an answer."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import pytest

from review.phantom.supply.advisories import Exact
from review.source import SourceFile
from tests.github import GitHub
from tests.packages.index import LocalIndex
from tests.packages.test_supply import publish
from tests.phantom.manifests.tree import Tree
from tests.phantom.supply.test_advisories import GHSA, advisory
from workers.github.app import GitHubApp
from workers.github.others import OtherRepositories
from workers.packages.advisories import BATCH, MOST_REQUESTS, SECONDS, Advisories
from workers.packages.cache import PackageCache
from workers.packages.listings import DAY_SECONDS
from workers.packages.supply import Supply, SupplyCheck

ACME = Exact("pypi", "acme", "1.4.0")
PUBLISHED = {"type": "reviewed", "published_at": "2024-02-01T00:00:00Z", "updated_at": "2024-02-01T00:00:00Z"}
Check = Callable[..., Supply]


@pytest.fixture(scope="module")
def server() -> Iterator[GitHub]:
    with GitHub() as stand_in:
        stand_in.repository("octo/shop").commit("main", {"README.md": ""})
        yield stand_in


@pytest.fixture
def github(server: GitHub) -> Iterator[GitHub]:
    server.requests.clear()
    server.advisories = [advisory(description=None, **PUBLISHED)]
    yield server
    assert server.violations == []


@pytest.fixture
def others(github: GitHub) -> OtherRepositories:
    """Questions with the token of an installation."""
    shop = github.repositories["octo/shop"]
    installation = github.installation_of(shop)
    assert installation is not None
    app = GitHubApp(github.app.id, github.app.private_key, github.base_url)
    api = app.hurried(app.access(installation.id, shop.id).token)
    assert api is not None
    return OtherRepositories(api, "octo")


@pytest.fixture
def check(index: LocalIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, others: OtherRepositories) -> Check:
    """Check files of which all lines are new; `online` is False where nobody may be asked."""
    monkeypatch.setenv("UV_DEFAULT_INDEX", index.url)

    def run(files: Mapping[str, str], *, online: bool = True) -> Supply:
        sources = {path: SourceFile(path, text.encode()) for path, text in files.items()}
        lines = {path: range(1, len(file.lines) + 1) for path, file in sources.items()}
        advisories = Advisories(tmp_path / "advisories", others.advisories if online else None)
        checker = SupplyCheck(PackageCache(tmp_path / "packages"), frozenset(), datetime.now(UTC), advisories)
        answer = checker.check(sources, lines, Tree(files), time.monotonic() + 30)
        assert answer is not None
        return answer

    return run


def asked(github: GitHub) -> int:
    return len([one for one in github.requests if one.path.startswith("/advisories")])


def said(supply: Supply) -> list[tuple[str, str, int]]:
    return [(one.rule, one.path, one.start_line) for one in supply.run.findings]


def test_a_pinned_version_with_a_hole_is_told_on_its_line_with_the_repaired_one(
    index: LocalIndex, check: Check
) -> None:
    for version in ("1.4.0", "1.5"):
        publish(index, "acme", version)
    publish(index, "calm", "2.0")
    supply = check({"requirements.txt": "calm==2.0\nacme==1.4.0  # for the desk\n"})
    (finding,) = supply.run.findings
    assert (finding.rule, finding.start_line) == ("outdated/vulnerable-pin", 2)
    assert GHSA in finding.message
    assert finding.suggestion is not None
    assert finding.suggestion.replacement == "acme==1.5  # for the desk"
    assert supply.run.detail == "packages: 2 known, 0 unknown; advisories: 2 looked up, 0 unknown"


def test_a_repaired_version_with_a_hole_of_its_own_is_not_suggested(
    github: GitHub, index: LocalIndex, check: Check
) -> None:
    publish(index, "acme", "1.4.0")
    later = advisory("= 1.5", "1.6", ghsa_id="GHSA-cccc-ffff-gggg", description=None, **PUBLISHED)
    github.advisories.append(later)
    (finding,) = check({"requirements.txt": "acme==1.4.0\n"}).run.findings
    assert finding.suggestion is None


def test_a_range_is_judged_by_the_newest_version_that_it_allows(index: LocalIndex, check: Check) -> None:
    publish(index, "acme", "1.3")
    publish(index, "acme", "1.4.0")
    publish(index, "acme", "1.5")
    assert said(check({"requirements.txt": "acme>=1,<1.5\n"})) == [("outdated/vulnerable-pin", "requirements.txt", 1)]
    assert said(check({"requirements.txt": "acme>=1\n"})) == []


def test_a_version_that_does_not_exist_is_not_asked_about(github: GitHub, index: LocalIndex, check: Check) -> None:
    publish(index, "acme", "1.5")
    assert said(check({"requirements.txt": "acme==1.4.0\n"})) == [("phantom/package-version", "requirements.txt", 1)]
    assert asked(github) == 0


def test_requirements_of_go_modules_are_asked_about(github: GitHub, check: Check) -> None:
    module = "github.com/acme/tools"
    github.advisories = [advisory("< 1.4.1", "1.4.1", module, "go", description=None, **PUBLISHED)]
    mod = f"module example.com/app\n\ngo 1.24\n\nrequire {module} v1.4.0\n"
    supply = check({"go.mod": mod})
    assert said(supply) == [("outdated/vulnerable-pin", "go.mod", 5)]
    assert f"`{module}` v1.4.0 has a known hole" in supply.run.findings[0].message


def test_an_answer_is_remembered_for_a_day(github: GitHub, index: LocalIndex, check: Check, tmp_path: Path) -> None:
    publish(index, "acme", "1.4.0")
    publish(index, "acme", "1.5")
    first = said(check({"requirements.txt": "acme==1.4.0\n"}))
    count = asked(github)
    assert said(check({"requirements.txt": "acme==1.4.0\n"}, online=False)) == first != []
    assert asked(github) == count
    for path in (tmp_path / "advisories").iterdir():
        os.utime(path, (time.time() - DAY_SECONDS - 1,) * 2)
    check({"requirements.txt": "acme==1.4.0\n"})
    assert asked(github) > count


def test_half_an_answer_on_disk_is_asked_for_again(others: OtherRepositories, tmp_path: Path) -> None:
    assert Advisories(tmp_path, others.advisories).about([ACME])[ACME]
    (path,) = tmp_path.iterdir()
    path.write_text('[{"ghsa"')
    assert Advisories(tmp_path, None).about([ACME]) == {}
    assert Advisories(tmp_path, others.advisories).about([ACME])[ACME]


def test_without_access_nothing_is_found_and_the_run_says_so(index: LocalIndex, check: Check) -> None:
    publish(index, "acme", "1.4.0")
    supply = check({"requirements.txt": "acme==1.4.0\n"}, online=False)
    assert supply.run.findings == ()
    assert supply.run.detail.endswith("advisories: 0 looked up, 1 unknown, for there is no access to GitHub")


def test_a_github_that_fails_is_asked_once(github: GitHub, others: OtherRepositories, tmp_path: Path) -> None:
    many = [Exact("pypi", f"p{number}", "1.0") for number in range(3 * BATCH)]
    github.faults.add("bad_gateway", "GET", "/advisories")
    assert Advisories(tmp_path, others.advisories).about(many) == {}
    assert asked(github) == 1


def test_one_request_asks_about_many_versions(github: GitHub, others: OtherRepositories, tmp_path: Path) -> None:
    many = [ACME, *(Exact("pypi", f"p{number}", "1.0") for number in range(BATCH - 1))]
    known = Advisories(tmp_path, others.advisories).about(many)
    assert len(known) == BATCH
    assert known[ACME]
    assert asked(github) == 1


def test_a_full_page_is_asked_for_again_in_halves(github: GitHub, others: OtherRepositories, tmp_path: Path) -> None:
    letters = "23456789cf"
    names = [f"GHSA-cccc-ffff-{a}{b}22" for a in letters for b in letters]
    crowd: list[dict[str, Any]] = [
        advisory(name="crowd", ghsa_id=name, description=None, **PUBLISHED) for name in names
    ]
    github.advisories = [*crowd, *github.advisories]
    crowded = Exact("pypi", "crowd", "1.0")
    known = Advisories(tmp_path, others.advisories).about([crowded, ACME])
    assert (len(known[crowded]), len(known[ACME])) == (100, 1)
    assert asked(github) == 3


def test_questions_end_with_the_budget(github: GitHub, others: OtherRepositories, tmp_path: Path) -> None:
    many = [Exact("pypi", f"p{number}", "1.0") for number in range((MOST_REQUESTS + 2) * BATCH)]
    assert len(Advisories(tmp_path, others.advisories).about(many)) == MOST_REQUESTS * BATCH
    assert asked(github) == MOST_REQUESTS


def test_questions_end_with_the_time(github: GitHub, others: OtherRepositories, tmp_path: Path) -> None:
    moments = chain([0.0, 0.0], repeat(SECONDS + 1))
    many = [Exact("pypi", f"p{number}", "1.0") for number in range(2 * BATCH)]
    assert len(Advisories(tmp_path, others.advisories, lambda: next(moments)).about(many)) == BATCH
    assert asked(github) == 1
