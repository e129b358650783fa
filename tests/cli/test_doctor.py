"""`assay doctor`: its judgements as values, and the whole of it against a machine, a Redis and a GitHub."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.doctor.github import judge_clock, judge_events, judge_installations, judge_permissions, lacking, surplus
from cli.doctor.machine import (
    data_folder,
    judge_git,
    judge_mode,
    judge_redis,
    judge_run,
    pinned_semgrep,
)
from cli.doctor.note import Note
from cli.embedded_redis import embedded_redis
from review.finding import AnalyzerRun, Gap
from tests.cli.conftest import ROOT, Assay
from tests.github import GitHub

NEEDED = {"checks": "write", "contents": "read"}
SECRET = "a webhook secret that nobody sees"


def levels(notes: Iterator[Note]) -> list[str]:
    return [note.level for note in notes]


def said(output: str) -> dict[str, str]:
    """The level of each subject in the output."""
    lines = [line for line in output.splitlines() if line[:5] in ("ok   ", "warn ", "FAIL ")]
    return {line[5:].partition(":")[0]: line[:5].strip() for line in lines}


@pytest.mark.parametrize(
    ("answer", "level"),
    [
        ("git version 2.30.2", "FAIL"),
        ("git version 2.31.0", "warn"),
        ("git version 2.37.1 (Apple Git-137.1)", "warn"),
        ("git version 2.38.0", "ok"),
        ("git version 3.0.0-rc1", "ok"),
        ("git: broken", "FAIL"),
    ],
)
def test_git_must_be_new_enough(answer: str, level: str) -> None:
    assert judge_git(answer).level == level


def test_the_pinned_semgrep_is_the_one_in_the_lock() -> None:
    pin = pinned_semgrep((ROOT / "requirements" / "semgrep.txt").read_text())
    assert pin is not None
    assert f"semgrep=={pin}" in (ROOT / "requirements" / "semgrep.in").read_text()
    assert pinned_semgrep("semgrep-rules==1\n") is None


def test_an_analyzer_must_work_and_be_the_pinned_one() -> None:
    good = AnalyzerRun("semgrep", "1.182.0", "ok", 0.1)
    assert judge_run(good, "1.182.0").level == "ok"
    assert judge_run(good, None).level == "ok"
    assert "1.182.0 is another version" in judge_run(good, "1.200.0").text
    assert judge_run(good, "1.200.0").level == "FAIL"
    gone = AnalyzerRun("semgrep", "", "failed", 0.0, detail="it does not start: No such file or directory")
    assert judge_run(gone, "1.182.0").level == "FAIL"
    assert "ASSAY_SEMGREP_CORE" in judge_run(gone, "1.182.0").text
    assert judge_run(AnalyzerRun("bandit", "1.9", "ok", 0.1, gaps=(Gap("probe.py", "no"),)), None).level == "FAIL"


@pytest.mark.parametrize(("mode", "level"), [(0o600, "ok"), (0o400, "ok"), (0o640, "warn"), (0o604, "warn")])
def test_a_file_with_a_secret_is_its_owners_alone(mode: int, level: str) -> None:
    assert judge_mode("key file", Path("app.pem"), stat.S_IFREG | mode).level == level


def test_a_redis_should_keep_what_it_was_given() -> None:
    assert judge_redis({"redis_version": "8.2", "aof_enabled": 1, "maxmemory": 0}).level == "ok"
    assert "appendonly" in judge_redis({"redis_version": "8.2", "aof_enabled": 0}).text
    evicting = {"aof_enabled": 1, "maxmemory": 10**9, "maxmemory_policy": "allkeys-lru"}
    assert "noeviction" in judge_redis(evicting).text
    assert judge_redis({**evicting, "maxmemory_policy": "noeviction"}).level == "ok"


def test_the_data_folder_may_be_made_but_not_below_a_file(tmp_path: Path) -> None:
    assert data_folder(tmp_path / "a" / "b").level == "ok"
    assert not (tmp_path / "a").exists()
    (tmp_path / "file").touch()
    assert data_folder(tmp_path / "file" / "data").level == "FAIL"


@pytest.mark.parametrize(
    ("ahead", "level"), [(0.4, "ok"), (-19.0, "ok"), (25.0, "warn"), (61.0, "FAIL"), (-90.0, "FAIL"), (None, "warn")]
)
def test_the_clock_must_be_near_githubs(ahead: float | None, level: str) -> None:
    assert judge_clock(ahead).level == level


def test_permissions_are_compared_by_level() -> None:
    assert lacking(NEEDED, {"checks": "read", "contents": "write"}) == ["checks: write"]
    assert lacking(NEEDED, {"checks": "admin"}) == ["contents: read"]
    assert surplus(NEEDED, {"checks": "write", "contents": "write", "issues": "read"}) == [
        "contents: write",
        "issues: read",
    ]


def test_too_few_permissions_fail_and_too_many_warn() -> None:
    assert levels(judge_permissions(NEEDED, NEEDED)) == ["ok"]
    assert levels(judge_permissions(NEEDED, {"checks": "write"})) == ["FAIL"]
    assert levels(judge_permissions(NEEDED, {**NEEDED, "contents": "write"})) == ["warn"]
    assert levels(judge_permissions(NEEDED, {"contents": "write"})) == ["FAIL", "warn"]
    [note, _] = judge_permissions(NEEDED, {"contents": "write"})
    assert "checks: write" in note.text


def test_too_few_events_fail_and_too_many_warn() -> None:
    assert levels(judge_events(["check_run"], ["check_run"])) == ["ok"]
    assert levels(judge_events(["check_run", "merge_group"], ["check_run", "push"])) == ["FAIL", "warn"]


def test_each_installation_is_judged() -> None:
    def one(login: str, **more: object) -> dict[str, object]:
        return {"id": 1, "account": {"login": login}, "permissions": NEEDED, "suspended_at": None, **more}

    assert levels(judge_installations(NEEDED, [])) == ["warn"]
    notes = list(
        judge_installations(
            NEEDED, [one("good"), one("away", suspended_at="2026-01-01T00:00:00Z"), one("old", permissions={})]
        )
    )
    assert [(note.subject, note.level) for note in notes] == [
        ("installed on good", "ok"),
        ("installed on away", "warn"),
        ("installed on old", "FAIL"),
    ]
    assert "checks: write, contents: read" in notes[2].text


def test_a_note_is_one_line_whatever_is_in_it() -> None:
    assert Note("ok", "installed on \x1b[2J", "a\nb").line == "installed on \ufffd[2J: a\ufffdb"


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, assay: Assay, tmp_path: Path) -> Assay:
    """`assay` with the settings of a finished set-up, but for GitHub."""
    monkeypatch.setenv("ASSAY_WEBHOOK_SECRET", SECRET)
    monkeypatch.setenv("ASSAY_DATA_DIR", str(tmp_path / "data"))
    return assay


@pytest.fixture
def at_github(machine: Assay, github: GitHub, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Assay:
    key = tmp_path / "app.pem"
    key.write_text(github.app.private_key)
    key.chmod(0o600)
    monkeypatch.setenv("ASSAY_APP_ID", str(github.app.id))
    monkeypatch.setenv("ASSAY_PRIVATE_KEY", str(key))
    monkeypatch.setenv("ASSAY_GITHUB_API_URL", github.base_url)
    return machine


@pytest.fixture
def github() -> Iterator[GitHub]:
    permissions = {
        "metadata": "read",
        "contents": "read",
        "pull_requests": "write",
        "checks": "write",
        "issues": "read",
        "merge_queues": "read",
        "statuses": "write",
    }
    with GitHub(webhook_secret=SECRET, permissions=permissions) as stand_in:
        yield stand_in
        assert stand_in.violations == []


def test_a_machine_without_settings_is_told_what_to_set(assay: Assay) -> None:
    result = assay("doctor")
    assert result.exit_code == 1
    levels_by_subject = said(result.stdout)
    assert levels_by_subject["web settings"] == levels_by_subject["worker settings"] == "FAIL"
    assert "ASSAY_WEBHOOK_SECRET is not set: " in result.stdout
    assert "ASSAY_APP_ID is not set: " in result.stdout
    assert [levels_by_subject[name] for name in ("Python", "bandit", "semgrep", "assay", "Redis")] == ["ok"] * 5
    assert result.stdout.endswith("\n2 things have to be mended.\n")


def test_a_finished_set_up_has_nothing_to_mend(at_github: Assay, github: GitHub) -> None:
    github.repository("octo/shop")
    result = at_github("doctor")
    assert result.exit_code == 0, result.output
    assert result.stdout.endswith("\nNothing has to be mended.\n")
    found = said(result.stdout)
    assert found["GitHub App"] == found["permissions"] == found["events"] == found["clock"] == "ok"
    assert found["installed on octo"] == "ok"
    assert SECRET not in result.output
    assert "PRIVATE KEY" not in result.output


def test_an_app_with_too_few_permissions_fails(at_github: Assay, github: GitHub) -> None:
    github.repository("octo/shop")
    github.app.permissions.pop("merge_queues")
    github.app.permissions["contents"] = "write"
    github.app.events.remove("merge_group")
    result = at_github("doctor")
    assert result.exit_code == 1
    assert "FAIL permissions: the App lacks merge_queues: read" in result.stdout
    assert "warn permissions: the App has contents: write without need" in result.stdout
    assert "FAIL events: the App does not get merge_group" in result.stdout


def test_installations_that_are_suspended_or_behind_are_named(at_github: Assay, github: GitHub) -> None:
    for account in ("octo", "late"):
        github.repository(f"{account}/shop")
    octo, late = github.installations.values()
    octo.suspended_at = github.timestamp()
    late.permissions["checks"] = "read"
    result = at_github("doctor")
    assert result.exit_code == 1
    assert "warn installed on octo: suspended" in result.stdout
    assert "FAIL installed on late: it has not granted checks: write" in result.stdout


def test_a_wrong_app_id_fails(at_github: Assay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSAY_APP_ID", "1")
    result = at_github("doctor")
    assert result.exit_code == 1
    assert said(result.stdout)["GitHub App"] == "FAIL"
    assert "look at ASSAY_APP_ID" in result.stdout


def test_without_github_it_says_so_and_does_the_rest(at_github: Assay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSAY_GITHUB_API_URL", "http://127.0.0.1:1")
    result = at_github("doctor")
    assert result.exit_code == 0
    assert said(result.stdout)["GitHub"] == "warn"
    assert "it could not be asked" in result.stdout


def test_a_key_that_others_may_read_is_a_warning(at_github: Assay, github: GitHub, tmp_path: Path) -> None:
    (tmp_path / "app.pem").chmod(0o644)
    assert said(at_github("doctor").stdout)["key file"] == "warn"


def test_a_settings_file_that_others_may_read_is_a_warning(
    assay: Assay, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = tmp_path / "assay.env"
    settings.write_text(f"ASSAY_WEBHOOK_SECRET={SECRET}\n")
    settings.chmod(0o644)
    monkeypatch.setenv("ASSAY_CONFIG", str(settings))
    result = assay("doctor")
    found = said(result.stdout)
    assert (found["web settings"], found["settings file"]) == ("ok", "warn")
    assert SECRET not in result.output


def test_a_redis_that_is_named_is_asked(
    machine: Assay, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with embedded_redis(tmp_path_factory.mktemp("redis"), lambda _line: None) as url:
        monkeypatch.setenv("REDIS_URL", url)
        assert said(machine("doctor").stdout)["Redis"] == "ok"
    monkeypatch.setenv("REDIS_URL", "redis://:a-password@127.0.0.1:1")
    result = machine("doctor")
    assert said(result.stdout)["Redis"] == "FAIL"
    assert "a-password" not in result.output
