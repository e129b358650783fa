"""The repository's own modules: which of them are read, and what `assay scan` says of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli.main import main
from review.source import SourceFile
from tests.phantom.manifests.tree import Tree
from workers.packages import own
from workers.packages.own import gather

Scan = Callable[[dict[str, str]], list[dict[str, Any]]]


@dataclass(frozen=True)
class Watched(Tree):
    """A tree that remembers what was read."""

    asked: list[str] = field(default_factory=list)

    def read_all(self, paths: Iterable[str]) -> dict[str, bytes]:
        wanted = list(paths)
        self.asked.extend(wanted)
        return super().read_all(wanted)


def changed(**texts: str) -> dict[str, SourceFile]:
    files = {name.replace("__", "/") + ".py": text for name, text in texts.items()}
    return {path: SourceFile(path, text.encode()) for path, text in files.items()}


REPOSITORY = {
    "app/__init__.py": "",
    "app/a.py": "from app import b\n",
    "app/b.py": "import app.c as c\n",
    "app/c.py": "X = 1\n",
    "app/far.py": "",
    "docs/index.rst": "",
    ".gitignore": "local.py\n",
}


def test_a_small_repository_is_read_as_a_whole() -> None:
    found = gather(changed(app__a="from app import b\n"), Tree(REPOSITORY))
    assert found.whole
    assert set(found.texts) == {path for path in REPOSITORY if path.endswith(".py")} | {".gitignore"}
    assert "docs/index.rst" not in found.paths


def test_nothing_is_read_for_files_that_import_nothing_of_their_own() -> None:
    tree = Watched(REPOSITORY)
    assert gather(changed(main="import os\nimport requests\n"), tree).paths == ()
    assert tree.asked == []


@pytest.mark.parametrize("code", ["from app import b\n", "from .b import (\n    c,\n)\n", "import os, app.b\n"])
def test_of_a_large_repository_only_what_imports_lead_to_is_read(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "MOST_FILES", 3)
    found = gather(changed(app__a=code), Tree(REPOSITORY))
    assert not found.whole
    assert {"app/__init__.py", "app/a.py", "app/b.py", "app/c.py"} <= set(found.texts)
    assert "app/far.py" not in found.texts


def test_text_beyond_the_limit_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "MOST_BYTES", 10)
    assert not gather(changed(app__a="from app import b\n"), Tree(REPOSITORY)).whole


def test_the_changed_text_counts_and_odd_bytes_survive() -> None:
    files = {"app/a.py": SourceFile("app/a.py", b"from . import b  # \xff\n")}
    text = gather(files, Tree(REPOSITORY)).texts["app/a.py"]
    assert json.loads(json.dumps(text)).encode("utf-8", "surrogateescape") == b"from . import b  # \xff\n"


@pytest.fixture
def scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scan:
    """The findings of the phantom family in a folder of these files."""
    monkeypatch.setenv("ASSAY_PACKAGES", "true")
    monkeypatch.setenv("ASSAY_DATA_DIR", str(tmp_path / "data"))

    def scanned(files: dict[str, str]) -> list[dict[str, Any]]:
        folder = tmp_path / "repository"
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
        monkeypatch.chdir(folder)
        result = CliRunner().invoke(main, ["scan", ".", "--format", "json"])
        told = json.loads(result.stdout)
        assert {run["status"] for run in told["analyzers"]} <= {"ok", "not applicable"}
        return [one for one in told["findings"] if one["family"] == "phantom"]

    return scanned


def test_a_helper_that_nobody_wrote_blocks_and_names_its_file(scan: Scan) -> None:
    files = {"app/__init__.py": "", "app/billing.py": "def parse_amount(text): ...\n"}
    [found] = scan(files | {"app/main.py": "from .billing import parse_amounts\n\nparse_amounts('a')\n"})
    assert (found["rule"], found["level"], found["start_line"]) == ("phantom/own-member", "block", 1)
    assert found["message"] == "`app/billing.py` has no `parse_amounts`. Did you mean `parse_amount(text)`?"
    assert found["evidence"][0] == "Checked against `app/billing.py` at this commit."
    assert "from .billing import parse_amount" in str(found["suggestion"])


@pytest.mark.parametrize(
    ("line", "rule", "message"),
    [
        ("import app.reports", "own-module", "`app` has no module `reports`."),
        ("Order().refund()", "own-member", "`app.billing.Order` has no `refund`."),
        ("Order().pay(to='a')", "own-argument", "`app.billing.Order.pay()` takes no argument `to`."),
    ],
)
def test_what_is_told_says_where_it_was_looked_for(line: str, rule: str, message: str, scan: Scan) -> None:
    files = {"app/__init__.py": "", "app/billing.py": "class Order:\n    def pay(self): ...\n"}
    [found] = scan(files | {"main.py": f"from app.billing import Order\n{line}\n"})
    assert (found["rule"], found["message"]) == (f"phantom/{rule}", message)


def test_a_name_that_occurs_elsewhere_is_only_advice(scan: Scan) -> None:
    files = {"app/__init__.py": "", "app/a.py": "", "app/b.py": "def helper(): ...\n"}
    [found] = scan(files | {"main.py": "from app.a import helper\n"})
    assert (found["rule"], found["level"]) == ("phantom/own-member-likely", "comment")
