"""`assay review` on real repositories."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import Result

from tests.cli.conftest import ADVISORY, BLOCKING, CLEAN, Assay, Repo, assert_one_line, places, report

PHANTOM = "phantom/builtin-method"
TIMEOUT = "edge-case/request-without-timeout"


def without_times(result: Result) -> str:
    text = re.sub(r'"seconds": [0-9.]+', '"seconds": 0', result.stdout)
    return re.sub(r'"timings": \{[^}]*\}', '"timings": {}', text)


def test_a_blocking_finding_is_told_with_its_place_and_its_fix(repo: Repo, review: Assay) -> None:
    repo.commit({"shop.py": BLOCKING})
    result = review()
    assert result.exit_code == 1
    assert result.stdout.startswith("shop.py:2  blocking  ")
    assert "`str` has no `startwith`" in result.stdout
    assert "\n  Fix: " in result.stdout
    assert result.stdout.endswith("\n1 blocking, 0 advisory in 1 of 1 hunks\n")


def test_advice_does_not_fail_the_review(repo: Repo, review: Assay) -> None:
    repo.commit({"shop.py": ADVISORY})
    result = review()
    assert result.exit_code == 0
    assert "shop.py:5  advisory  " in result.stdout


def test_a_clean_change_passes(repo: Repo, review: Assay) -> None:
    repo.commit({"shop.py": CLEAN})
    result = review()
    assert result.exit_code == 0
    assert result.stdout.endswith("\nNo findings in 1 of 1 hunks\n")


def test_what_was_there_before_is_not_told(repo: Repo, review: Assay) -> None:
    repo.commit({"shop.py": BLOCKING})
    repo.commit({"shop.py": BLOCKING + "\n\n" + CLEAN})
    result = review("--format", "json")
    assert result.exit_code == 0
    assert places(result) == []
    assert [one["rule"] for one in report(result)["outside"]] == [PHANTOM]


def test_a_renamed_file_is_judged_by_its_changed_lines(repo: Repo, review: Assay) -> None:
    old = BLOCKING + "\n\n" + "".join(f"NUMBER_{n} = {n}\n" for n in range(20))
    repo.commit({"old.py": old})
    repo.commit({"old.py": None, "new.py": old + "WRONG = 'a'.endwith('b')\n"})
    assert places(review("--format", "json")) == [("new.py", 25, PHANTOM)]


def test_files_without_reviewable_lines_are_named_with_the_reason(repo: Repo, review: Assay) -> None:
    repo.commit({"gone.py": BLOCKING})
    repo.commit({"gone.py": None, "logo.png": b"\x89PNG\0", "README.md": "Another shop.\n"})
    result = review("--format", "json")
    assert result.exit_code == 0
    reasons = {one["path"]: one["reason"] for one in report(result)["coverage"]["not_reviewed"]}
    assert reasons == {
        "gone.py": "deleted",
        "logo.png": "no rules for its language",
        "README.md": "no rules for its language",
    }


def test_source_code_that_git_takes_for_binary_is_a_gap(repo: Repo, review: Assay) -> None:
    repo.commit({"shop.py": BLOCKING.encode() + b"# \0\n"})
    result = review()
    assert result.exit_code == 3
    assert "not covered: shop.py:1-1: git reads it as binary" in result.stdout


def test_line_numbers_are_right_in_a_file_with_crlf(repo: Repo, review: Assay) -> None:
    repo.commit({"shop.py": BLOCKING.replace("\n", "\r\n")})
    assert places(review("--format", "json")) == [("shop.py", 2, PHANTOM)]


def test_a_head_that_is_the_base_has_nothing_to_review(review: Assay) -> None:
    result = review(base="HEAD")
    assert result.exit_code == 0
    assert result.stdout == "Nothing to review in this change\n"


def test_the_change_starts_where_the_branches_parted(repo: Repo, review: Assay) -> None:
    repo.git("checkout", "--quiet", "-b", "feature")
    repo.commit({"mine.py": BLOCKING})
    repo.git("checkout", "--quiet", "main")
    repo.commit({"theirs.py": BLOCKING})
    assert places(review("--format", "json", base="main", head="feature")) == [("mine.py", 2, PHANTOM)]


def test_a_file_that_does_not_parse_makes_the_review_incomplete(repo: Repo, review: Assay) -> None:
    repo.commit({"broken.py": "def f(:\n", "shop.py": BLOCKING})
    result = review()
    assert result.exit_code == 3
    assert "not covered: broken.py:1-1: " in result.stdout
    assert "does not parse as Python" in " ".join(result.stdout.split())
    assert result.stdout.endswith("\nIncomplete: 1 blocking, 0 advisory in 1 of 2 hunks\n")


def test_an_unknown_revision_is_bad_input(repo: Repo, review: Assay) -> None:
    repo.commit({"shop.py": CLEAN})
    assert_one_line(review(head="no-such-branch"), 2, "no commit 'no-such-branch'")
    assert_one_line(review(base="--all"), 2, "no commit '--all'")


def test_a_folder_that_is_no_repository_is_bad_input(assay: Assay, tmp_path: Path) -> None:
    folder = tmp_path / "plain"
    folder.mkdir()
    assert_one_line(assay("review", folder, "--base", "a", "--head", "b"), 2, "plain is not in a git repository")
    assert_one_line(assay("review", folder / "no", "--base", "a", "--head", "b"), 2, "no is not a folder")


def test_a_mistake_in_a_named_policy_is_bad_input(repo: Repo, review: Assay, tmp_path: Path) -> None:
    policy = tmp_path / "policy.yml"
    policy.write_text("rule: {}\n")
    repo.commit({"shop.py": CLEAN})
    assert_one_line(review("--policy", policy), 2, "policy.yml: unknown key rule; did you mean rules?")
    assert_one_line(review("--policy", tmp_path / "none.yml"), 2, "none.yml cannot be read: No such file")


def test_the_policy_at_the_base_applies_and_the_one_at_the_head_does_not(repo: Repo, review: Assay) -> None:
    repo.commit({".github/assay.yml": "rules:\n  edge-case: blocking\n"})
    repo.commit({".github/assay.yml": "rules:\n  edge-case: off\n", "shop.py": ADVISORY})
    result = review()
    assert result.exit_code == 1
    assert "shop.py:5  blocking  " in result.stdout


def test_a_mistake_in_the_policy_at_the_base_is_told_and_the_defaults_apply(repo: Repo, review: Assay) -> None:
    repo.commit({".github/assay.yml": "rules: {phantom: off}\nextra: 1\n"})
    repo.commit({"shop.py": BLOCKING})
    result = review()
    assert result.exit_code == 1
    assert "policy: unknown key `extra`; the defaults apply" in result.stdout


def test_a_policy_may_let_an_incomplete_review_pass(repo: Repo, review: Assay, tmp_path: Path) -> None:
    policy = tmp_path / "policy.yml"
    policy.write_text("on_incomplete: pass\n")
    repo.commit({"broken.py": "def f(:\n"})
    assert review("--policy", policy).exit_code == 0


def test_a_suppressed_finding_is_shown_as_such(repo: Repo, review: Assay) -> None:
    repo.commit({"shop.py": ADVISORY.replace("(url)\n", "(url)  # nosec\n")})
    result = review("--format", "json")
    assert result.exit_code == 0
    [suppressed] = report(result)["suppressed"]
    assert (suppressed["rule"], suppressed["suppressed_by"]) == (TIMEOUT, "nosec")
    assert f"suppressed by nosec: {TIMEOUT} at shop.py:5" in review().stdout


def test_the_json_report_fits_its_schema_and_has_all_of_a_finding(repo: Repo, review: Assay) -> None:
    repo.commit({"shop.py": BLOCKING, "net.py": ADVISORY, "broken.py": "def f(:\n", "notes.txt": "\n"})
    document = report(review("--format", "json"))
    assert document["verdict"]["conclusion"] == "action_required"
    advice, phantom = document["findings"]
    assert advice["engines"] == ["semgrep", "bandit"] or advice["engines"] == ["bandit", "semgrep"]
    assert (phantom["family"], phantom["level"], phantom["engines"]) == ("phantom", "block", ["assay"])
    assert phantom["evidence"]
    assert {one["name"]: one["status"] for one in document["analyzers"]} == dict.fromkeys(
        ("assay", "bandit", "semgrep"), "ok"
    )
    assert document["coverage"]["hunks"] == 3
    assert [one["path"] for one in document["coverage"]["uncovered"]] == ["broken.py"]


def test_the_same_change_gives_the_same_bytes(repo: Repo, review: Assay, tmp_path: Path) -> None:
    repo.commit({"shop.py": BLOCKING, "net.py": ADVISORY, "web.js": "fetch('/a').then(r => r.json())\n"})
    first = without_times(review("--format", "json"))
    assert without_times(review("--format", "json")) == first
    shutil.copytree(repo.folder, tmp_path / "elsewhere")
    repo.folder = tmp_path / "elsewhere"
    assert without_times(review("--format", "json")) == first


def test_sarif_has_what_code_scanning_needs(repo: Repo, review: Assay) -> None:
    silenced_by = "# nosec -- the proxy has a time limit"
    repo.commit({"a shop.py": BLOCKING, "net.py": ADVISORY.replace("(url)\n", f"(url)  {silenced_by}\n")})
    result = review("--format", "sarif")
    assert result.exit_code == 1
    document = json.loads(result.stdout)
    assert document["version"] == "2.1.0"
    [run] = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    told, silenced = run["results"]
    for one in run["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]
        assert one["message"]["text"]
        assert one["partialFingerprints"]["assay/v1"]
    assert told["level"] == "error"
    assert "suppressions" not in told
    [location] = told["locations"]
    place = location["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"]) == "a shop.py"
    assert " " not in place["artifactLocation"]["uri"]
    assert place["region"] == {"startLine": 2, "endLine": 2}
    assert silenced["suppressions"] == [{"kind": "inSource", "justification": "nosec"}]
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert float(rule["properties"]["security-severity"]) > 0


def test_the_github_format_is_workflow_commands(repo: Repo, review: Assay) -> None:
    repo.commit({"a,b:c.py": BLOCKING})
    result = review("--format", "github")
    assert result.exit_code == 1
    finding, verdict = result.stdout.splitlines()
    assert finding.startswith("::error file=a%2Cb%3Ac.py,line=2,endLine=2,title=")
    assert verdict == "::error title=Assay::1 blocking, 0 advisory in 1 of 1 hunks"


@pytest.mark.parametrize("width", ["80", "120"])
def test_text_has_no_trailing_blanks_and_keeps_ids_whole(
    repo: Repo, review: Assay, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    path = "very/long/path/to/the/place/where/the/code/of/the/shop/lies/for/now/shop_service.py"
    repo.commit({path: BLOCKING + ADVISORY})
    lines = review().stdout.splitlines()
    assert all(line == line.rstrip() for line in lines)
    assert f"{path}:2" in [line.split("  ")[0] for line in lines]
    assert any(line.startswith(f"  {PHANTOM} · ") for line in lines)
    prose = [line for line in lines if path not in line]
    assert max(map(len, prose)) <= int(width)


def test_it_is_a_program_with_an_exit_status(repo: Repo) -> None:
    repo.commit({"shop.py": BLOCKING})
    program = str(Path(sys.executable).parent / "assay")
    command = [program, "review", "--base", "HEAD~1", "--head", "HEAD"]
    done = subprocess.run(command, cwd=repo.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout.startswith("shop.py:2  blocking  ")
    assert "\x1b" not in done.stdout
    assert done.stderr == ""
