"""The type checker, asked about small packages."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from review.phantom.probe import SILENT, Kind, Probe
from workers.packages import second_witness
from workers.packages.second_witness import ask
from workers.process import Limits

ACME = """
from acme.web import Session
def get(url, *, timeout=None): ...
def loose(**options): ...
"""
WEB = """
import unpinned
class Session:
    def __init__(self):
        self.headers = {}
    def get(self, url): ...
class Child(unpinned.Parent): ...
"""


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme/__init__.py").write_text(ACME)
    (tmp_path / "acme/web.py").write_text(WEB)
    return tmp_path


def probe(kind: Kind, owner: str, name: str, *, method: str = "", given: int = 0, module: str = "acme") -> Probe:
    return Probe(kind, module, owner, name, method, given)


ABSENT = [
    probe("module", "", "nothing"),
    probe("member", "", "gett"),
    probe("member", "Session", "fetch"),
    probe("object", "Session", "fetch"),
    probe("made", "Session", "fetch"),
    probe("keyword", "get", "timeot"),
    probe("arguments", "get", "", given=2),
    probe("keyword", "Session", "retries", method="get"),
    probe("arguments", "Session", "", method="get", given=2),
]
OPEN = [
    probe("module", "", "web"),
    probe("member", "", "get"),
    probe("member", "", "web"),
    probe("member", "Session", "get"),
    probe("object", "Session", "headers"),
    probe("made", "Session", "headers"),
    probe("keyword", "get", "timeout"),
    probe("keyword", "loose", "anything"),
    probe("arguments", "get", "", given=1),
    # Where the way to the owner is not known, nothing is known of its members.
    probe("module", "", "x", module="nowhere"),
    probe("member", "", "x", module="nowhere"),
    probe("member", "Nothing", "x"),
    probe("object", "Nothing", "x"),
    probe("made", "get", "x"),
    probe("keyword", "nothing", "x"),
    # Of what no pinned package has, anything may come.
    probe("member", "Child", "x", module="acme.web"),
    probe("made", "Child", "x", module="acme.web"),
]


def test_it_tells_what_is_absent_from_all_else_in_one_run(acme: Path) -> None:
    heard = ask([*ABSENT, *OPEN], [str(acme)], "3.12")
    assert heard.absent == frozenset(ABSENT)
    assert heard.name == f"ty {version('ty')}"


def test_packages_of_assay_itself_are_not_there(tmp_path: Path) -> None:
    assert ask([probe("member", "", "no_such_name", module="click")], [str(tmp_path)], "3.12").absent == frozenset()


def test_settings_that_lie_about_are_not_read(acme: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    everything_is_fine = '[rules]\nall = "ignore"\n'
    for folder in (acme, tmp_path / "home/.config/ty"):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "ty.toml").write_text(everything_is_fine)
    (acme / "pyproject.toml").write_text('[tool.ty.rules]\nall = "ignore"\n')
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home/.config"))
    monkeypatch.setenv("TY_CONFIG_FILE", str(acme / "ty.toml"))
    monkeypatch.chdir(acme)
    assert ask(ABSENT, [str(acme)], "3.12").absent == frozenset(ABSENT)


def test_what_is_no_plain_name_is_not_asked(acme: Path) -> None:
    hostile = [probe("member", "", "x\nimport acme.nothing"), probe("member", "", "class"), probe("member", "a b", "c")]
    assert ask([*hostile, ABSENT[0]], [str(acme)], "3.12").absent == {ABSENT[0]}


def test_it_knows_the_python_of_the_project(acme: Path) -> None:
    (acme / "acme/__init__.py").write_text("import sys\nif sys.version_info >= (3, 11):\n    def new(): ...\n")
    asked = [probe("member", "", "new")]
    assert ask(asked, [str(acme)], "3.10").absent == frozenset(asked)
    assert ask(asked, [str(acme)], "3.12").absent == frozenset()


def test_it_is_silent_where_it_is_not_installed(acme: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert ask(ABSENT, [str(acme)], "3.12") == SILENT


@pytest.mark.parametrize("limits", [Limits(seconds=0.001), Limits(memory_bytes=1 << 20), Limits(output_bytes=10)])
def test_it_is_silent_where_it_met_a_limit(limits: Limits, acme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_witness, "LIMITS", limits)
    assert ask(ABSENT, [str(acme)], "3.12") == SILENT
