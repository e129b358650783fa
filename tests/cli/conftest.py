"""The command line in this process, and git repositories to use it on."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from click.testing import CliRunner, Result

from cli.main import main

ROOT = Path(__file__).parents[2]

CLEAN = "def double(number):\n    return 2 * number\n"
BLOCKING = 'def is_http(url):\n    return str(url).startwith("http")\n'
"""`str` has no `startwith`: blocks, on its second line."""
ADVISORY = "import requests\n\n\ndef ping(url):\n    requests.get(url)\n"
"""A request without a timeout: advice, on its fifth line."""

Assay = Callable[..., Result]


class Repo:
    """A git repository that someone works in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> str:
        who = {"NAME": "Ada", "EMAIL": "ada@example.com", "DATE": "2026-01-02T03:04:05Z"}
        names = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()}
        env = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **names}
        command = ["git", *arguments]
        return (
            subprocess.run(command, cwd=self.folder, env=env, check=True, capture_output=True).stdout.decode().strip()
        )

    def commit(self, files: Mapping[str, str | bytes | None]) -> str:
        """A commit of these changes; None deletes a file."""
        for name, content in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message=A change")
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    repo = Repo(tmp_path / "a shop")
    repo.commit({"README.md": "A shop.\n", "kept.py": CLEAN})
    return repo


@pytest.fixture
def assay(monkeypatch: pytest.MonkeyPatch) -> Assay:
    """Runs `assay` with the given arguments."""
    for name in [
        name for name in os.environ if (name.startswith("ASSAY_") and name != "ASSAY_PACKAGES") or name == "REDIS_URL"
    ]:
        monkeypatch.delenv(name)

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments])

    return run


@pytest.fixture
def review(assay: Assay, repo: Repo) -> Assay:
    """Reviews the last commit of the repository against the one before."""

    def run(*options: object, base: str = "HEAD~1", head: str = "HEAD") -> Result:
        return assay("review", repo.folder, "--base", base, "--head", head, *options)

    return run


def report(result: Result) -> dict[str, Any]:
    """The JSON report that was printed, after it was found to fit its schema."""
    document: dict[str, Any] = json.loads(result.stdout)
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text("utf-8"))
    jsonschema_rs.validate(schema, document)
    return document


def places(result: Result) -> list[tuple[str, int, str]]:
    """(path, line, rule) of each finding in a JSON report."""
    return [(one["path"], one["start_line"], one["rule"]) for one in report(result)["findings"]]


def assert_one_line(result: Result, status: int, *words: str) -> None:
    """The command ended with this status and said one line that has the words."""
    assert result.exit_code == status, result.output
    assert result.stdout == ""
    [line] = result.stderr.splitlines()
    assert line.startswith("assay: ")
    for word in words:
        assert word in line
