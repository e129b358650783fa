"""Settings come from the environment or a file, and a wrong one is one line that shows no value."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import WebSettings
from settings.errors import SettingsError
from tests.bot.web import ROOT


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ASSAY_WEBHOOK_SECRET", "REDIS_URL", "ASSAY_DATA_DIR", "ASSAY_CONFIG"):
        monkeypatch.delenv(name, raising=False)


def secrets() -> list[str]:
    return [secret.get_secret_value() for secret in WebSettings.load().webhook_secret]


def complaint() -> str:
    with pytest.raises(SettingsError) as error:
        WebSettings.load()
    assert "\n" not in str(error.value)
    return str(error.value)


def test_one_secret_or_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSAY_WEBHOOK_SECRET", "one")
    assert secrets() == ["one"]
    monkeypatch.setenv("ASSAY_WEBHOOK_SECRET", "new, old")
    assert secrets() == ["new", "old"]
    assert "new" not in repr(WebSettings.load())


def test_a_missing_secret_is_named() -> None:
    assert complaint().startswith("ASSAY_WEBHOOK_SECRET is not set: set it to the webhook secret")


@pytest.mark.parametrize("value", [",", "hunter2,", " ,hunter2", "hunter2,b,c"])
def test_a_malformed_secret_is_named_and_not_shown(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("ASSAY_WEBHOOK_SECRET", value)
    assert complaint().startswith("ASSAY_WEBHOOK_SECRET is not valid: it ")
    assert "hunter2" not in complaint()


def test_a_malformed_redis_url_is_named_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSAY_WEBHOOK_SECRET", "s")
    monkeypatch.setenv("REDIS_URL", "http://:hunter2@localhost")
    assert complaint().startswith("REDIS_URL is not valid: it does not name a Redis; set it to redis://")
    assert "hunter2" not in complaint()


@pytest.mark.parametrize("url", ["redis://h:1/2", "rediss://:pw@h", "unix:///run/redis.sock"])
def test_the_kinds_of_redis_url(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("ASSAY_WEBHOOK_SECRET", "s")
    monkeypatch.setenv("REDIS_URL", url)
    found = WebSettings.load().redis_url
    assert found is not None
    assert found.get_secret_value() == url


def test_without_a_redis_url_none_is_set_and_data_lies_in_the_persons_own_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ASSAY_WEBHOOK_SECRET", "s")
    monkeypatch.setenv("REDIS_URL", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert WebSettings.load().redis_url is None
    assert WebSettings.load().data_dir == tmp_path / "assay"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("assay.env", "ASSAY_WEBHOOK_SECRET=from-file\nexport REDIS_URL='redis://h'\nASSAY_APP_ID=7\n"),
        ("assay.yaml", "ASSAY_WEBHOOK_SECRET: from-file\nREDIS_URL: redis://h\nASSAY_APP_ID: 7\n"),
        ("assay.yml", "webhook_secret: from-file\nredis_url: redis://h\n"),
    ],
)
def test_a_file_may_hold_them_and_the_environment_wins(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, text: str
) -> None:
    file = tmp_path / name
    file.write_text(text)
    monkeypatch.setenv("ASSAY_CONFIG", str(file))
    assert secrets() == ["from-file"]
    redis_url = WebSettings.load().redis_url
    assert redis_url is not None
    assert redis_url.get_secret_value() == "redis://h"
    monkeypatch.setenv("ASSAY_WEBHOOK_SECRET", "from-environment")
    assert secrets() == ["from-environment"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.env", None, "cannot be read"),
        ("binary.env", b"\xff\xfe", "cannot be read"),
        ("broken.yaml", b"a: [hunter2", "not YAML"),
        ("list.yaml", b"- hunter2", "not a mapping"),
    ],
)
def test_an_unusable_file_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, content: bytes | None, says: str
) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    monkeypatch.setenv("ASSAY_CONFIG", str(file))
    assert complaint().startswith("ASSAY_CONFIG names ")
    assert says in complaint()
    assert name in complaint()
    assert "hunter2" not in complaint()


def test_the_process_refuses_to_start_without_a_secret(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.bot.web_process"],
        cwd=ROOT,
        env={"REDIS_URL": "redis://127.0.0.1:1", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert run.returncode != 0
    assert "ASSAY_WEBHOOK_SECRET is not set" in run.stderr
    assert "listens" not in run.stdout
