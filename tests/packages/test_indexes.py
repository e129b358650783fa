"""The worker's own clients say where packages come from; a reviewed repository has no say."""

from __future__ import annotations

from pathlib import Path

import pytest

from workers.packages.indexes import Index, NoIndexError, configured_indexes

MIRROR = "http://127.0.0.1:9/mirror/simple"


def urls() -> list[str]:
    return [index.url for index in configured_indexes()]


def test_without_any_setting_it_is_the_client_s_default() -> None:
    (default,) = configured_indexes()
    assert default.url.startswith("https://")


def test_the_operator_s_uv_settings_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", MIRROR)
    monkeypatch.setenv("UV_INDEX", "corp=http://127.0.0.1:9/corp/")
    assert urls() == [MIRROR, "http://127.0.0.1:9/corp"]


def test_the_operator_s_uv_settings_file_counts(operator: Path) -> None:
    (operator / ".config/uv").mkdir(parents=True)
    (operator / ".config/uv/uv.toml").write_text(f'[[index]]\nurl = "{MIRROR}"\ndefault = true\n')
    assert urls() == [MIRROR]


def test_where_uv_has_no_settings_those_of_pip_count(operator: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (operator / ".config/pip").mkdir(parents=True)
    (operator / ".config/pip/pip.conf").write_text(
        f"[global]\nindex-url = {MIRROR}\nextra-index-url = file:///srv/more"
    )
    assert urls() == [MIRROR, "file:///srv/more"]
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/other")
    assert urls() == ["http://127.0.0.1:9/other", "file:///srv/more"]
    monkeypatch.setenv("UV_DEFAULT_INDEX", "http://127.0.0.1:9/uv")
    assert urls() == ["http://127.0.0.1:9/uv"]


def test_settings_of_a_project_never_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    default = urls()
    (tmp_path / "uv.toml").write_text(f'index-url = "{MIRROR}"\n')
    (tmp_path / "pip.conf").write_text(f"[global]\nindex-url = {MIRROR}\n")
    (tmp_path / ".env").write_text(f"UV_DEFAULT_INDEX={MIRROR}\n")
    (tmp_path / "pyproject.toml").write_text(
        f'[project]\nname = "p"\nversion = "1"\n[tool.uv]\nindex-url = "{MIRROR}"\n'
    )
    monkeypatch.chdir(tmp_path)
    assert urls() == default


def test_credentials_are_kept_apart_and_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", "http://ada:p%40ss@127.0.0.1:9/simple/")
    (index,) = configured_indexes()
    assert (index.url, index.login) == ("http://127.0.0.1:9/simple", ("ada", "p@ss"))
    assert "ss" not in repr(index)


def test_a_plain_folder_is_an_index() -> None:
    assert Index.at("/srv/index").url == "file:///srv/index"


def test_broken_settings_are_said_to_be_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "uv.toml").write_text("index-url = [")
    monkeypatch.setenv("UV_CONFIG_FILE", str(tmp_path / "uv.toml"))
    with pytest.raises(NoIndexError, match="uv does not say"):
        configured_indexes()
