"""What the demo expects on GitHub is what the core finds in its example service, without any GitHub."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from demo import expected, registries, stages
from review.plan import plan
from review.policy import read_policy
from review.scope import Judged
from review.verdict import judge
from tests.github.gitrepo import GitRepository
from workers.checkout import LocalRepository
from workers.examining import examine
from workers.packages.preparing import Packages
from workers.scanning import Scanner
from workers.snapshots import Snapshots
from workers.toolbox import equipment

WORDS = {"block": "blocking", "comment": "advisory"}


@pytest.fixture
def scanner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scanner]:
    """One whose uv and npm are set to the demo's own registries."""
    with registries.settings() as clients:
        for name, value in clients.items():
            monkeypatch.setenv(name, value)
        yield Scanner(replace(equipment(), packages=Packages(tmp_path / "packages")))


@pytest.mark.parametrize(
    ("stage", "comments", "conclusion"),
    [
        (stages.FIRST_PUSH, expected.first_comments(), expected.FIRST_CHECK),
        (stages.SECOND_PUSH, expected.remaining_comments(), expected.SECOND_CHECK),
    ],
)
def test_the_demo_expects_what_the_core_finds(
    tmp_path: Path, scanner: Scanner, stage: str, comments: list[str], conclusion: expected.Conclusion
) -> None:
    git = GitRepository(tmp_path / "shop.git")
    base = git.commit("main", stages.files(stages.BEFORE), "Before", None)
    head = git.commit("change", stages.head(stage), "After", base)
    repository = LocalRepository(tmp_path / "shop.git")
    reading = read_policy(None, equipment().rules)
    change = Snapshots(repository, repository.diff(base, head), head)
    examination = examine(change, reading, scanner)
    report = examination.report
    verdict = judge(report, reading.policy)
    todo = plan(report.at("block", "comment"), [], change.diff, examination.files)
    found = [described(judged) for judged, _ in todo.post]
    assert expected.differences(stage, comments, found) == []
    assert expected.Conclusion(verdict.conclusion, verdict.title) == conclusion


def described(judged: Judged) -> str:
    finding = judged.finding
    return f"{finding.path}:{finding.start_line} {finding.rule} ({WORDS[judged.level]})"


def test_every_kind_of_phantom_is_shown() -> None:
    assert {one.rule for one in expected.PHANTOMS} >= {
        f"phantom/{kind}"
        for kind in (
            *("stdlib-member", "builtin-method", "package-member", "package-keyword", "package", "module"),
            *("own-member", "go-package", "js-package-member"),
        )
    }


def test_no_look_alike_is_expected_to_be_commented_on() -> None:
    files = stages.head(stages.FIRST_PUSH)
    commented = {line.partition(" ")[0] for line in expected.first_comments()}
    innocent = {f"{one.path}:{stages.line_of(files[one.path], one.snippet)}" for one in expected.LOOK_ALIKES}
    assert len(innocent) == len(expected.LOOK_ALIKES)
    assert not innocent & commented


def test_a_difference_names_what_is_missing_and_what_is_too_much() -> None:
    assert expected.differences("push", ["a", "b", "b"], ["b", "c"]) == [
        "push: missing     a",
        "push: missing     b",
        "push: unexpected  c",
    ]
