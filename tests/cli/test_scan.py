"""`assay scan` on real files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import ADVISORY, BLOCKING, CLEAN, Assay, assert_one_line, places, report

PHANTOM = "phantom/builtin-method"
ESCAPE = "\x1b[2J"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_line_of_a_file_counts_as_new(assay: Assay, folder: Path) -> None:
    Path("shop.py").write_text(BLOCKING)
    result = assay("scan", "shop.py")
    assert result.exit_code == 1
    assert result.stdout.startswith("shop.py:2  blocking  ")


def test_a_folder_is_looked_through_without_hidden_ones_and_dependencies(assay: Assay, folder: Path) -> None:
    for name in ("src/shop.py", "src/.hidden/shop.py", "src/node_modules/shop.py", "src/venv/shop.py"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(BLOCKING)
    Path("src/notes.txt").write_text("startwith\n")
    assert places(assay("scan", "src", "--format", "json")) == [("src/shop.py", 2, PHANTOM)]
    assert places(assay("scan", folder, "--format", "json")) == [("src/shop.py", 2, PHANTOM)]


@pytest.mark.parametrize("named", [".", ".github"])
def test_workflows_are_found_in_their_hidden_folder(assay: Assay, folder: Path, named: str) -> None:
    workflows = Path(".github/workflows")
    workflows.mkdir(parents=True)
    text = "on: push\njobs:\n  a:\n    steps:\n      - run: echo ${{ github.head_ref }}\n"
    (workflows / "greet.yml").write_text(text)
    found = places(assay("scan", named, "--format", "json"))
    assert found == [(".github/workflows/greet.yml", 5, "security/gha-script-injection")]


def test_a_hidden_folder_that_is_named_is_looked_through(assay: Assay, folder: Path) -> None:
    Path(".hidden").mkdir()
    Path(".hidden/shop.py").write_text(BLOCKING)
    assert places(assay("scan", ".hidden", "--format", "json")) == [(".hidden/shop.py", 2, PHANTOM)]


def test_a_file_that_is_named_twice_is_scanned_once(assay: Assay, folder: Path) -> None:
    Path("shop.py").write_text(BLOCKING)
    assert places(assay("scan", "shop.py", ".", "--format", "json")) == [("shop.py", 2, PHANTOM)]


def test_links_out_of_the_folder_are_not_followed(assay: Assay, folder: Path) -> None:
    Path("shop.py").write_text(BLOCKING)
    Path("src").mkdir()
    Path("src/link.py").symlink_to(Path("shop.py").absolute())
    assert assay("scan", "src").stdout == "Nothing to review in this change\n"


def test_several_languages_are_reviewed_at_once(assay: Assay, folder: Path) -> None:
    Path("shop.py").write_text(ADVISORY)
    Path("old.go").write_text(
        'package p\n\nimport "io/ioutil"\n\nfunc f() {\n\tb, _ := ioutil.ReadFile("a")\n\tprintln(b)\n}\n'
    )
    Path("shop.js").write_text("const data = new Buffer(10);\n")
    found = {path for path, _, _ in places(assay("scan", ".", "--format", "json"))}
    assert found == {"shop.py", "old.go", "shop.js"}


def test_what_does_not_exist_is_bad_input(assay: Assay, folder: Path) -> None:
    assert_one_line(assay("scan", "none.py"), 2, "none.py is neither a file nor a folder")


def test_what_cannot_be_read_is_bad_input(assay: Assay, folder: Path) -> None:
    unreadable = Path("secret.py")
    unreadable.write_text(CLEAN)
    unreadable.chmod(0)
    if os.access(unreadable, os.R_OK):
        unreadable = Path("/proc/self/mem")  # even root cannot read its first byte
    if not unreadable.exists():
        pytest.skip("root can read every file here")
    assert_one_line(assay("scan", unreadable), 2, f"{unreadable} cannot be read: ")


def test_a_file_over_the_limit_makes_the_review_incomplete(assay: Assay, folder: Path) -> None:
    Path("large.py").write_text("x = 1\n" * 200_000)
    Path("shop.py").write_text(CLEAN)
    result = assay("scan", ".")
    assert result.exit_code == 3
    assert "not covered: large.py:1-1: it is larger than 1000 kB" in result.stdout
    assert result.stdout.endswith("\nIncomplete: No findings in 1 of 2 hunks\n")


def test_a_file_in_no_language_of_assay_is_named(assay: Assay, folder: Path) -> None:
    Path("notes.txt").write_text("hello\n")
    result = assay("scan", "notes.txt")
    assert result.exit_code == 0
    assert "nothing to review in 1 file: no rules for its language" in result.stdout


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_nothing_that_was_reviewed_can_drive_the_terminal(assay: Assay, folder: Path, form: str) -> None:
    Path(f"{ESCAPE}.py").write_text(f"import requests\n\nrequests.get('{ESCAPE}')\nx = '{ESCAPE}'.startwith('a')\n")
    Path("broken.py").write_text(f"def {ESCAPE}(:\n")
    result = assay("scan", ".", "--format", form)
    assert result.exit_code == 3
    assert "startwith" in result.stdout
    assert "\x1b" not in result.output


def test_an_error_text_cannot_drive_the_terminal(assay: Assay, folder: Path) -> None:
    assert_one_line(assay("scan", f"{ESCAPE}.py"), 2, "\ufffd[2J.py is neither")


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_a_name_that_is_not_utf_8_is_written_with_its_bytes(assay: Assay, folder: Path, form: str) -> None:
    try:
        Path(os.fsdecode(b"caf\xe9.py")).write_text(BLOCKING)
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    result = assay("scan", ".", "--format", form)
    assert result.exit_code == 1
    assert {"json": "caf\\\\xe9.py", "sarif": "caf%5Cxe9.py"}.get(form, "caf\\xe9.py") in result.stdout


def test_a_policy_applies(assay: Assay, folder: Path) -> None:
    Path("shop.py").write_text(BLOCKING)
    Path("policy.yml").write_text("rules:\n  phantom: advisory\n")
    result = assay("scan", "shop.py", "--policy", "policy.yml", "--format", "json")
    assert result.exit_code == 0
    assert report(result)["findings"][0]["level"] == "comment"
