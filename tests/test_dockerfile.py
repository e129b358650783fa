"""The image cannot be built in the tests; what it says is held to the project instead."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner
from pathspec import GitIgnoreSpec

from cli.main import main

ROOT = Path(__file__).parents[1]
Instruction = tuple[str, str]


def instructions(text: str) -> list[Instruction]:
    """(name, arguments) of each instruction, with comments gone and continued lines joined."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    parts = (line.split(maxsplit=1) for line in joined.splitlines() if line.strip())
    return [(name, arguments) for name, arguments in parts]


@pytest.fixture(scope="module")
def image() -> list[Instruction]:
    return instructions((ROOT / "Dockerfile").read_text())


def arguments(image: list[Instruction], name: str) -> list[str]:
    return [found for one, found in image if one == name]


def test_continued_lines_and_comments_are_read_as_docker_reads_them() -> None:
    assert instructions("# no\nRUN a \\\n  # no\n && b\nUSER x\n") == [("RUN", "a && b"), ("USER", "x")]


def test_the_base_is_pinned_to_a_python_that_assay_supports(image: list[Instruction]) -> None:
    [base] = arguments(image, "FROM")
    found = re.fullmatch(r"python:3\.(\d+)-slim-[a-z]+", base)
    assert found is not None
    assert int(found[1]) >= 11


def test_it_installs_just_as_make_setup_does(image: list[Instruction]) -> None:
    steps = arguments(image, "RUN")
    assert steps.count("make setup") == 1
    installers = re.compile(r"\b(pip|uv|conda|curl|wget|npm)\b")
    assert not [step for step in steps if installers.search(step)]


def test_the_tools_that_it_needs_are_installed(image: list[Instruction]) -> None:
    steps = " ".join(arguments(image, "RUN"))
    assert re.search(r"apt-get install [^&]*\bgit\b[^&]*\bmake\b", steps)


def test_nothing_comes_from_the_network_but_packages(image: list[Instruction]) -> None:
    assert arguments(image, "ADD") == []
    assert arguments(image, "COPY") == [". ."]


def test_it_does_not_run_as_root(image: list[Instruction]) -> None:
    names = [name for name, _ in image]
    [user] = arguments(image, "USER")
    assert user not in ("root", "0")
    assert any(f"useradd --create-home --uid 10001 {user}" in step for step in arguments(image, "RUN"))
    assert "RUN" not in names[names.index("USER") :]
    assert names.index("USER") < names.index("ENTRYPOINT")


def test_it_is_the_web_process_unless_told_otherwise(image: list[Instruction]) -> None:
    [entrypoint], [command] = arguments(image, "ENTRYPOINT"), arguments(image, "CMD")
    assert json.loads(entrypoint) == ["assay"]
    assert json.loads(command)[0] == "serve"
    for words in (json.loads(command), ["worker", "-n", "2"]):
        # --help is read last, after every option before it was found valid.
        assert CliRunner().invoke(main, [*words, "--help"]).exit_code == 0


def test_the_environments_of_make_setup_are_on_the_path(image: list[Instruction]) -> None:
    [folder] = arguments(image, "WORKDIR")
    [environment] = arguments(image, "ENV")
    assert f"PATH={folder}/.venv/bin:$PATH" in environment
    dry = subprocess.run(
        ["make", "--dry-run", "--always-make", "setup"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "-m venv .venv\n" in dry.stdout
    assert "-m venv .venv-semgrep\n" in dry.stdout


def test_the_data_survives_the_container(image: list[Instruction]) -> None:
    [environment], [volume] = arguments(image, "ENV"), arguments(image, "VOLUME")
    assert f"ASSAY_DATA_DIR={volume}" in environment


def test_it_says_whether_it_is_healthy(image: list[Instruction]) -> None:
    [check] = arguments(image, "HEALTHCHECK")
    program = json.loads(check.partition("CMD ")[2])
    assert program[:2] == ["python", "-c"]
    compile(program[2], "<healthcheck>", "exec")
    [port] = arguments(image, "EXPOSE")
    assert f"127.0.0.1:{port}/healthz" in program[2]
    assert f"[default: {port};" in " ".join(CliRunner().invoke(main, ["serve", "--help"]).stdout.split())


def test_it_holds_no_secret(image: list[Instruction]) -> None:
    text = " ".join(found for name, found in image if name in ("ENV", "ARG", "RUN"))
    assert not re.search(r"SECRET|PRIVATE_KEY|TOKEN|PASSWORD", text)


def test_the_build_sees_what_make_setup_reads_and_nothing_else() -> None:
    # Docker's patterns with `!` behave as git's for names at the top.
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    ignored = GitIgnoreSpec.from_lines(lines)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    packages = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    for name in (
        "Makefile",
        "README.md",
        "app.yml",
        "pyproject.toml",
        "requirements",
        "rulesets",
        *packages,
    ):
        assert not ignored.match_file(name), name
        assert (ROOT / name).exists()
    for name in (".git", ".venv", "tests", "app.pem", ".env", "requirements/app.pem", "bot/.env"):
        assert ignored.match_file(name), name
