"""`assay scan` where another release has what the pinned one does not."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli.main import main
from tests.packages.index import LocalIndex, sdist
from workers.packages import tracing

Findings = list[dict[str, Any]]
Scan = Callable[[str, str], Findings]

OLD = "def fetch(url): ...\ndef get(url): ...\nclass Session:\n    def fetch(self): ...\n"
NOW = "def get(url): ...\nclass Session: ...\n"
NEW = NOW + "def send(url): ...\n"
RELEASES = {"1.0": OLD, "1.1": OLD, "1.2": OLD, "2.0": NOW, "2.1": NOW, "3.0": NEW, "3.1": NEW}


@pytest.fixture(autouse=True)
def published(index: LocalIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Releases from which names went and into which they came, and a worker that uses this index."""
    for version, code in RELEASES.items():
        index.publish_wheel("acme", version, {"acme.py": code})
    for name in [name for name in os.environ if name.startswith("ASSAY_") or name == "REDIS_URL"]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("ASSAY_PACKAGES", "true")
    monkeypatch.setenv("ASSAY_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("UV_DEFAULT_INDEX", index.url)
    monkeypatch.setattr(tracing, "SECONDS", 60.0)  # what is tested is the answer, not the speed of this machine


@pytest.fixture
def scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scan:
    """The findings in a repository of one line of code, and what it declares."""

    def scanned(declared: str, line: str) -> Findings:
        folder = tmp_path / "repository"
        folder.mkdir(exist_ok=True)
        (folder / "requirements.txt").write_text(f"{declared}\n")
        (folder / "shop.py").write_text(f"import acme\n{line}\n")
        monkeypatch.chdir(folder)
        result = CliRunner().invoke(main, ["scan", ".", "--format", "json"])
        findings: Findings = json.loads(result.stdout)["findings"]
        return findings

    return scanned


def fetched(index: LocalIndex) -> set[str]:
    """The versions of acme whose wheels were downloaded."""
    return {path.split("-")[1] for path in index.requests if path.startswith("/files/")}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("acme.fetch('u')", "`acme` has no `fetch`. It was removed: acme 1.2 has it, 2.0 and the pinned 2.1 do not."),
        (
            "acme.Session().fetch()",
            "`acme.Session` has no `fetch`. It was removed: acme 1.2 has it, 2.0 and the pinned 2.1 do not.",
        ),
        ("acme.send('u')", "`acme` has no `send`. It came later: acme 3.0 has it, the pinned 2.1 does not."),
        ("acme.nothing('u')", "`acme` has no `nothing`."),
    ],
)
def test_the_release_that_has_it_is_named(line: str, message: str, scan: Scan) -> None:
    [found] = scan("acme==2.1", line)
    assert (found["message"], found["level"]) == (message, "block")


def test_nothing_is_asked_where_nothing_is_absent(index: LocalIndex, scan: Scan) -> None:
    assert scan("acme==2.1", "acme.get('u')") == []
    assert fetched(index) == {"2.1"}


def test_what_is_not_known_is_not_said(index: LocalIndex, scan: Scan) -> None:
    index.answers |= {
        f"/files/acme-{version}-py3-none-any.whl": lambda handler: handler.send_error(503)
        for version in RELEASES
        if version != "2.1"
    }
    [found] = scan("acme==2.1", "acme.fetch('u')")
    assert found["message"] == "`acme` has no `fetch`."


def test_a_release_that_was_withdrawn_is_no_example(index: LocalIndex, scan: Scan) -> None:
    for release in index.pages["acme"]:
        if release.filename.startswith("acme-1"):
            release.extra["yanked"] = True
    [found] = scan("acme==2.1", "acme.fetch('u')")
    assert found["message"] == "`acme` has no `fetch`."


def test_a_source_archive_shows_what_is_there_and_not_what_is_missing(index: LocalIndex, scan: Scan) -> None:
    index.publish("tool-2.0.tar.gz", sdist("tool", "2.0", {"tool.py": "def get(): ...\n"}))
    index.publish_wheel("tool", "3.0", {"tool.py": "def get(): ...\n"})
    found = scan("acme==2.1\ntool>=2", "import tool\ntool.build()")
    assert [one["level"] for one in found] == ["comment"]


def test_a_range_is_asked_at_its_other_end_only(index: LocalIndex, scan: Scan) -> None:
    [found] = scan("acme>=1.1", "acme.nothing('u')")
    assert found["level"] == "block"
    assert fetched(index) == {"1.1", "3.1"}


def test_the_other_releases_of_many_distributions_are_not_asked_for(
    index: LocalIndex, scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tracing, "MOST_DISTRIBUTIONS", 0)
    [found] = scan("acme==2.1", "acme.fetch('u')")
    assert found["message"] == "`acme` has no `fetch`."
    assert fetched(index) == {"2.1"}
