from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tests.phantom.typescript.registry import Registry, integrity
from workers.packages.npm import Npm, Refused, Wanted, client_environment
from workers.packages.npm_store import IN_USE_SECONDS, NpmStore, Stored

LEFT = Wanted("left", "1.2.0")
SECONDS = 60.0


def one(store: NpmStore, wanted: Wanted) -> Stored | Refused:
    return store.obtain([wanted], SECONDS)[wanted]


def stored(store: NpmStore, wanted: Wanted) -> Stored:
    answer = one(store, wanted)
    assert isinstance(answer, Stored), answer
    return answer


def refused(store: NpmStore, wanted: Wanted) -> Refused:
    answer = one(store, wanted)
    assert isinstance(answer, Refused), answer
    return answer


def test_a_package_is_unpacked_with_its_definitions_and_words(registry: Registry, store: NpmStore) -> None:
    registry.publish("left", "1.2.0", {"index.d.ts": "import 'right'; export function pad(): void;", "a.js": "deep()"})
    left = stored(store, LEFT)
    assert left.typed
    assert left.packages == {"right"}
    assert left.says("pad")
    assert left.says("deep")
    assert not left.says("dee")
    assert (left.files / "a.js").read_bytes() == b""


def test_a_stored_package_is_not_asked_for_again(registry: Registry, store: NpmStore) -> None:
    registry.publish("left", "1.2.0", {"index.d.ts": ""})
    stored(store, LEFT)
    registry.asked.clear()
    stored(store, LEFT)
    assert registry.asked == []


def test_a_range_is_answered_with_its_newest_version(registry: Registry, store: NpmStore) -> None:
    for version in ("1.2.0", "1.9.0", "2.0.0"):
        registry.publish("left", version, {"index.d.ts": ""})
    assert stored(store, Wanted("left", "^1")).version == "1.9.0"
    registry.asked.clear()
    assert stored(store, Wanted("left", "^1")).version == "1.9.0"
    assert registry.asked == []


def test_the_registry_saying_no_is_proof_and_takes_nothing_from_the_others(registry: Registry, store: NpmStore) -> None:
    registry.publish("left", "1.2.0", {"index.d.ts": ""})
    invented, too_new = Wanted("left-invented", "1.0.0"), Wanted("left", "7.0.0")
    answers = store.obtain([LEFT, invented, too_new], SECONDS)
    assert isinstance(answers[LEFT], Stored)
    assert answers[invented] == Refused("The registry has no package `left-invented@1.0.0`.", proven=True)
    assert answers[too_new] == Refused("The registry has no version `left@7.0.0`.", proven=True)


def test_a_refusal_is_remembered(registry: Registry, store: NpmStore) -> None:
    invented = Wanted("left-invented", "1.0.0")
    first = refused(store, invented)
    registry.asked.clear()
    assert refused(store, invented) == first
    assert registry.asked == []


def test_a_registry_that_is_away_proves_nothing(tmp_path: Path, npm: Npm) -> None:
    away = Npm(npm.command, {**npm.environment, "npm_config_registry": "http://127.0.0.1:9/"})
    assert not refused(NpmStore(tmp_path / "store", away), LEFT).proven


def test_without_time_or_npm_nothing_is_asked(registry: Registry, store: NpmStore, tmp_path: Path) -> None:
    registry.publish("left", "1.2.0", {"index.d.ts": ""})
    assert isinstance(store.obtain([LEFT], 0)[LEFT], Refused)
    assert isinstance(NpmStore(tmp_path / "other", None).obtain([LEFT], SECONDS)[LEFT], Refused)
    assert registry.asked == []


def test_an_archive_must_be_the_one_that_the_lock_names(registry: Registry, store: NpmStore) -> None:
    content = registry.publish("left", "1.2.0", {"index.d.ts": ""})
    named = Wanted("left", "1.2.0", integrity(content))
    forged = Wanted("left", "1.2.0", integrity(b"another"))
    assert isinstance(one(store, forged), Refused)
    assert isinstance(one(store, named), Stored)
    assert isinstance(one(store, forged), Refused), "also from the store"


@pytest.mark.parametrize(
    "name",
    ["--registry", "../left", "/etc/passwd", "left@file:.", "git+ssh://x/y", "a b", "", ".", "@x/../y", "x" * 300],
)
def test_what_is_no_package_name_never_reaches_npm(registry: Registry, store: NpmStore, name: str) -> None:
    assert not refused(store, Wanted(name, "1.0.0")).proven
    assert registry.asked == []


@pytest.mark.parametrize("version", ["latest", "file:..", "npm:other@1", "1.0.0 || 2", "--x", "../1", ""])
def test_what_is_no_version_never_reaches_npm(registry: Registry, store: NpmStore, version: str) -> None:
    assert isinstance(one(store, Wanted("left", version)), Refused)
    assert registry.asked == []


def test_scripts_of_a_package_never_run(registry: Registry, store: NpmStore, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    every = ("preinstall", "install", "postinstall", "prepare", "prepack", "postpack", "prepublish")
    registry.publish("left", "1.2.0", {"index.d.ts": ""}, scripts=dict.fromkeys(every, f"touch {mark}"))
    stored(store, LEFT)
    assert not mark.exists()


def test_a_hostile_archive_is_refused_and_leaves_nothing(registry: Registry, store: NpmStore, tmp_path: Path) -> None:
    registry.publish_archive("left", "1.2.0", b"not an archive")
    assert not refused(store, LEFT).proven
    assert list((tmp_path / "store").iterdir()) == []


def test_what_was_longest_not_used_makes_room(registry: Registry, npm: Npm, tmp_path: Path) -> None:
    small = NpmStore(tmp_path / "store", npm, most_bytes=3000)
    for name in ("left", "right"):
        registry.publish(name, "1.2.0", {"index.d.ts": f"// {name}\n" * 200})
        stored(small, Wanted(name, "1.2.0"))
    kept = NpmStore(tmp_path / "store", None, most_bytes=3000)
    assert isinstance(one(kept, LEFT), Stored), "what was used a moment ago may still be read"
    os.utime(tmp_path / "store" / "left" / "1.2.0", (0, time.time() - 2 * IN_USE_SECONDS))
    kept.prune()
    assert isinstance(one(kept, Wanted("right", "1.2.0")), Stored)
    assert isinstance(one(kept, LEFT), Refused)


def test_npm_gets_its_own_settings_and_no_secret_of_the_worker() -> None:
    given = {
        "HOME": "/home/a",
        "NPM_CONFIG_REGISTRY": "r",
        "HTTPS_PROXY": "p",
        "GITHUB_TOKEN": "secret",
        "PATH": "/bin",
    }
    kept = client_environment(given)
    assert kept == {"NPM_CONFIG_REGISTRY": "r", "HTTPS_PROXY": "p", "npm_config_userconfig": "/home/a/.npmrc"}


def test_a_damaged_entry_is_fetched_again(registry: Registry, store: NpmStore) -> None:
    registry.publish("left", "1.2.0", {"index.d.ts": ""})
    (stored(store, LEFT).folder / "note.json").write_text("{")
    assert stored(store, LEFT).typed
