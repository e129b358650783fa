"""The cache of packages stays within its bounds, whoever works with it meanwhile."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.packages.conftest import soon
from tests.packages.index import LocalIndex
from workers.packages import cache
from workers.packages.cache import PackageCache, prune_files
from workers.packages.shelf import Wheel
from workers.packages.wheels import DAY_SECONDS, Wheels


def aged(path: Path, seconds: float) -> Path:
    moment = time.time() - seconds
    os.utime(path, (moment, moment))
    return path


def kept(folder: Path, name: str, age: float) -> Path:
    path = folder / name[:2] / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x" * 100)
    return aged(path, age)


def test_the_longest_unused_facts_go_first(tmp_path: Path) -> None:
    old, middle, new = (kept(tmp_path, name, age) for name, age in (("aa1", 300), ("ab1", 200), ("aa2", 100)))
    prune_files(tmp_path, 200)
    assert [path.exists() for path in (old, middle, new)] == [False, True, True]


def test_what_a_killed_worker_left_half_written_goes(tmp_path: Path) -> None:
    whole = kept(tmp_path, "aa1", 10_000)
    left, young = tmp_path / "aa" / "tmpx1", tmp_path / "aa" / "tmpx2"
    left.write_bytes(b"half")
    young.write_bytes(b"half")
    aged(left, 10_000)
    prune_files(tmp_path, 1000)
    assert (whole.exists(), left.exists(), young.exists()) == (True, False, True)


def test_facts_that_are_read_stay_young(tmp_path: Path) -> None:
    source, facts = tmp_path / "source", tmp_path / "facts"
    source.mkdir()
    (source / "acme.py").write_text("x = 1\n")
    Wheels(source, facts).facts("acme")
    [path] = facts.rglob("*.json")
    aged(path, 2 * DAY_SECONDS)
    Wheels(source, facts).facts("acme")
    assert time.time() - path.stat().st_mtime < DAY_SECONDS


def test_everything_is_pruned_while_reviews_go_on(
    index: LocalIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", index.url)
    for name in ("FACT_BYTES", "LISTING_BYTES", "WHEEL_BYTES"):
        monkeypatch.setattr(cache, name, 0)
    index.publish_wheel("acme", "1.0", {"acme.py": "x = 1\n"})
    packages = PackageCache(tmp_path)
    with packages.wheels(packages.registry()) as store:
        used = store.get([("acme", "1.0")], "3.12", soon())["acme", "1.0"]
        assert isinstance(used, Wheel)
        kept(packages.facts, "aa1", 100)
        with ThreadPoolExecutor(4) as workers:
            for done in [workers.submit(PackageCache(tmp_path).prune) for _ in range(8)]:
                done.result()
        assert (used.folder / "acme.py").exists()
    packages.prune()
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["3.12"]


def test_a_cache_that_is_not_there_yet_needs_no_pruning(tmp_path: Path) -> None:
    PackageCache(tmp_path / "nowhere").prune()
    assert not (tmp_path / "nowhere").exists()
