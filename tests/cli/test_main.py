"""The command line as such: help, versions, and what is said about wrong usage."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest

from tests.cli.conftest import Assay, assert_one_line

COMMANDS = ["doctor", "review", "rules", "scan", "serve", "worker"]


def test_help_names_every_command_and_the_exit_statuses(assay: Assay) -> None:
    result = assay("--help")
    assert result.exit_code == 0
    assert "0 nothing blocks, 1 something does, 2 wrong usage or input, 3 incomplete" in " ".join(result.stdout.split())
    listed = [line.split()[0] for line in result.stdout.partition("Commands:\n")[2].splitlines()]
    assert [word for word in listed if word in COMMANDS] == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(assay: Assay, command: str) -> None:
    for option in ("--help", "-h"):
        result = assay(command, option)
        assert result.exit_code == 0
        assert result.stdout.startswith("Usage: ")


def test_it_says_its_version(assay: Assay) -> None:
    assert assay("--version").stdout == f"assay, version {version('assay')}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["review"],
        ["review", "--base", "a"],
        ["scan"],
        ["scan", ".", "--format", "xml"],
        ["serve", "--port", "70000"],
        ["worker", "-n", "0"],
        ["--nonsense"],
    ],
)
def test_wrong_usage_is_status_2_with_the_usage(assay: Assay, arguments: list[str]) -> None:
    result = assay(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("Usage: ")


@pytest.mark.parametrize(("command", "setting"), [("serve", "ASSAY_WEBHOOK_SECRET"), ("worker", "ASSAY_APP_ID")])
def test_a_process_without_its_settings_does_not_start(assay: Assay, command: str, setting: str) -> None:
    assert_one_line(assay(command), 2, f"{setting} is not set: ")


def test_a_command_loads_only_what_it_needs() -> None:
    """Each of the others costs tenths of a second."""
    code = """
import sys
from click.testing import CliRunner
from cli.main import main
CliRunner().invoke(main, ["scan", "none.py"])
print([name for name in ("fastapi", "uvicorn", "githubkit", "rq") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_an_address_that_cannot_be_listened_on_is_one_line(assay: Assay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSAY_WEBHOOK_SECRET", "secret")
    monkeypatch.setenv("REDIS_URL", "redis://127.0.0.1:1")
    assert_one_line(assay("serve", "--host", "no such host"), 2, "cannot listen on no such host")
