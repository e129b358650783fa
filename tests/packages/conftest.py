"""An index on loopback that uv and pip of the worker are set to, and stores that use it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packages.index import LocalIndex, serve
from workers.packages.indexes import Index
from workers.packages.registry import Registry
from workers.packages.store import Missing, WheelStore
from workers.process import GIGABYTE

SETTINGS = ("UV_", "PIP_", "XDG_CONFIG_", "NETRC", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")


@pytest.fixture(autouse=True)
def operator(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home folder of an operator who has set nothing."""
    home = tmp_path_factory.mktemp("home")
    for name in [name for name in os.environ if name.startswith(SETTINGS)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    return home


@pytest.fixture
def index() -> Iterator[LocalIndex]:
    with serve() as running:
        yield running


@pytest.fixture
def registry(index: LocalIndex, tmp_path: Path) -> Registry:
    return Registry(tmp_path / "listings", lambda: [Index.at(index.url)])


@pytest.fixture
def store(registry: Registry, tmp_path: Path) -> Iterator[WheelStore]:
    with WheelStore(tmp_path / "store", registry, GIGABYTE) as opened:
        yield opened


def soon(seconds: float = 30.0) -> float:
    """A deadline."""
    return time.monotonic() + seconds


def reason(answer: object) -> str:
    """Why a package is missing; fails for a wheel."""
    assert isinstance(answer, Missing)
    return answer.reason
