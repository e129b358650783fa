"""The code of pinned packages: fetched once, shared, verified, bounded, never run."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.packages.conftest import reason, soon
from tests.packages.index import LocalIndex, sdist, send, serve, wheel
from workers.packages.indexes import Index
from workers.packages.listings import Listings
from workers.packages.registry import Registry
from workers.packages.shelf import Wheel
from workers.packages.store import DEFAULT_CAPS, Caps, Missing, Wanted, WheelStore, provides
from workers.process import GIGABYTE, MEGABYTE, Limits, network_can_be_cut, run

ACME: Wanted = ("acme", "1.0")
Opening = Callable[..., WheelStore]


@pytest.fixture
def open_store(registry: Registry, tmp_path: Path, request: pytest.FixtureRequest) -> Opening:
    """Another store in the same folder, as another worker has it."""

    def opened(caps: Caps = DEFAULT_CAPS, max_bytes: int = GIGABYTE, indexes: list[Index] | None = None) -> WheelStore:
        asked = registry if indexes is None else Registry(tmp_path / "listings", lambda: indexes)
        store = WheelStore(tmp_path / "store", asked, max_bytes, caps)
        request.addfinalizer(store.close)
        return store

    return opened


def get(store: WheelStore, wanted: Wanted = ACME, python: str = "3.12", hashes: list[str] | None = None) -> object:
    return store.get([wanted], python, soon(), {wanted: hashes} if hashes is not None else None)[wanted]


def got(answer: object) -> Wheel:
    assert isinstance(answer, Wheel), answer
    return answer


def test_a_wheel_is_unpacked_as_it_would_be_installed(index: LocalIndex, store: WheelStore) -> None:
    sha256 = index.publish_wheel("acme", "1.0", {"acme/__init__.py": "def f(): ...\n", "acme/data.bin": b"\0"})
    found = got(get(store))
    assert (found.folder / "acme/__init__.py").read_text() == "def f(): ...\n"
    assert found.sha256 == sha256
    assert found.names() == ("acme-1.0.dist-info/METADATA", "acme/__init__.py", "acme/data.bin")
    assert not (found.folder / "acme/data.bin").exists()
    assert (found.folder / "acme/__init__.py").stat().st_mode & 0o222 == 0


def test_the_worker_s_own_client_says_where_the_index_is(
    index: LocalIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", index.url)
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    with WheelStore(tmp_path / "store", Registry(tmp_path / "listings"), GIGABYTE) as store:
        assert got(get(store)).roots == ("acme",)


def test_the_folder_may_be_a_relative_one(
    index: LocalIndex, registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    monkeypatch.chdir(tmp_path)
    with WheelStore(Path("store"), registry, GIGABYTE) as store:
        assert got(get(store)).folder.is_dir()


def test_names_and_versions_are_normalized(index: LocalIndex, store: WheelStore) -> None:
    index.publish_wheel("acme-tools", "1.0", {"acme.py": ""})
    assert got(get(store, ("Acme.Tools", "v1.0"))).name == "acme-tools"


def test_import_names_come_from_the_contents(index: LocalIndex, store: WheelStore) -> None:
    files = {
        "one/__init__.py": "",
        "two.py": "",
        "_three.cpython-312-x86_64-linux-gnu.so": "",
        "four/deep/five.pyi": "",
    }
    index.publish_wheel(
        "acme", "1.0", {**files, "acme-1.0.data/purelib/six.py": "", "acme-1.0.data/scripts/seven.py": ""}
    )
    assert got(get(store)).roots == ("_three", "four", "one", "six", "two")


def test_a_namespace_package_belongs_to_several_distributions(index: LocalIndex, store: WheelStore) -> None:
    index.publish_wheel("acme-red", "1.0", {"acme/red/__init__.py": ""})
    index.publish_wheel("acme-blue", "1.0", {"acme/blue.py": ""})
    wanted = [("acme-red", "1.0"), ("acme-blue", "1.0")]
    wheels = [got(answer) for answer in store.get(wanted, "3.12", soon()).values()]
    assert [wheel.name for wheel in provides("acme", wheels)] == ["acme-red", "acme-blue"]
    assert [wheel.name for wheel in provides("acme.blue", wheels)] == ["acme-blue"]
    assert provides("acme.bl", wheels) == ()
    assert provides("acme_red", wheels) == ()


def test_what_is_here_needs_no_network(index: LocalIndex, store: WheelStore, tmp_path: Path) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    get(store)
    if not network_can_be_cut():
        pytest.skip("this machine does not let a program run without network")
    script = (
        "import sys, time; from pathlib import Path; from workers.packages.registry import Registry;"
        "from workers.packages.store import WheelStore; here = Path(sys.argv[1]);"
        "store = WheelStore(here / 'store', Registry(here / 'listings'), 10**9);"
        "print(store.get([('acme', '1.0')], '3.12', time.monotonic() + 9)['acme', '1.0'].roots)"
    )
    done = run([sys.executable, "-c", script, str(tmp_path)], cwd=Path.cwd(), limits=Limits())
    assert done.network_off
    assert done.stdout == b"('acme',)\n", done.stderr


def test_each_python_gets_its_own_wheel(index: LocalIndex, store: WheelStore, open_store: Opening) -> None:
    for number in (311, 312):
        index.publish_wheel("acme", "1.0", {f"for_{number}.py": ""}, f"cp{number}-cp{number}-manylinux_2_17_x86_64")
    index.publish_wheel("acme", "1.0", {"for_others.py": ""})
    index.publish_wheel("acme", "1.0", {"for_windows.py": ""}, "cp312-cp312-win_amd64")
    for asked in (store, open_store()):
        roots = [got(get(asked, python=python)).roots for python in ("3.12", "3.11", "3.10")]
        assert roots == [("for_312",), ("for_311",), ("for_others",)]


def test_a_wheel_for_another_processor_is_better_than_none(index: LocalIndex, store: WheelStore) -> None:
    index.publish_wheel("acme", "1.0", {"arm.py": ""}, "cp39-abi3-manylinux_2_28_aarch64")
    assert got(get(store)).roots == ("arm",)


def test_what_no_index_has_is_told_apart(index: LocalIndex, store: WheelStore) -> None:
    index.publish_wheel("acme", "1.0", {})
    index.publish_wheel("acme", "2.0", {}, "cp312-cp312-win_amd64")
    assert reason(get(store, ("acme-invented", "1.0"))) == "no such package"
    assert reason(get(store, ("acme", "9.9"))) == "no such version"
    assert reason(get(store, ("acme", "2.0"))) == "no wheel"


def test_a_new_release_is_found_at_once(index: LocalIndex, store: WheelStore, tmp_path: Path) -> None:
    index.publish_wheel("acme", "1.0", {})
    get(store)
    index.publish_wheel("acme", "1.1", {"new.py": ""})
    remembered = Listings(tmp_path / "listings")
    listing = remembered.read("acme")
    assert listing is not None
    remembered.write("acme", replace(listing, fetched=listing.fetched - 3600))
    assert got(get(store, ("acme", "1.1"))).roots == ("new",)


@pytest.mark.parametrize("wanted", [("--index-url", "1.0"), ("../acme", "1.0"), ("acme", "../1"), ("acme", "1.*")])
def test_what_is_not_a_pin_is_refused(index: LocalIndex, store: WheelStore, wanted: Wanted) -> None:
    assert reason(get(store, wanted)) == "refused"
    assert not index.requests


def test_a_version_of_python_is_a_version_of_python(store: WheelStore) -> None:
    with pytest.raises(ValueError, match="is not a version of Python"):
        store.get([ACME], "3.12/../..", soon())


def test_the_hashes_of_the_lock_file_hold(index: LocalIndex, store: WheelStore) -> None:
    sha256 = index.publish_wheel("acme", "1.0", {"acme.py": ""})
    assert reason(get(store, hashes=[f"sha256:{'0' * 64}"])) == "refused"
    assert reason(get(store, hashes=["md5:0cc175b9c0f1b6a831c399e269772661"])) == "refused"
    assert got(get(store, hashes=["sha256:" + "1" * 64, f"sha256:{sha256}"]))
    assert reason(get(store, hashes=[f"sha256:{'0' * 64}"])) == "refused"


def test_the_lock_file_s_hashes_choose_among_the_wheels(index: LocalIndex, store: WheelStore) -> None:
    index.publish_wheel("acme", "1.0", {"better.py": ""}, "cp312-cp312-manylinux_2_17_x86_64")
    sha256 = index.publish_wheel("acme", "1.0", {"locked.py": ""})
    assert got(get(store)).roots == ("better",)
    assert got(get(store, hashes=[f"sha256:{sha256}"])).roots == ("locked",)


def test_a_file_that_was_exchanged_is_refused(index: LocalIndex, store: WheelStore, open_store: Opening) -> None:
    published = index.publish("acme-1.0-py3-none-any.whl", wheel("acme", "1.0", {"acme.py": "bad"}))
    published.extra["hashes"] = {"sha256": "0" * 64}
    assert reason(get(store)) == "refused"
    published.extra["hashes"] = {}
    promised = hashlib.sha256(wheel("acme", "1.0", {"acme.py": "good"})).hexdigest()
    fresh = open_store(indexes=[Index.at(index.url + "/")])
    assert reason(get(fresh, hashes=[f"sha256:{promised}"])) == "refused"


def test_more_than_a_review_may_download_waits_for_the_background_job(index: LocalIndex, open_store: Opening) -> None:
    for name in ("one", "two", "three"):
        index.publish_wheel(name, "1.0", {f"{name}.bin": os.urandom(60_000), f"{name}.py": ""})
    wanted = [(name, "1.0") for name in ("one", "two", "three")]
    store = open_store(Caps(review_bytes=130_000))
    answers = store.get(wanted, "3.12", soon())
    late = [one for one in wanted if isinstance(answers[one], Missing)]
    assert [reason(answers[one]) for one in late] == ["over budget"]
    assert all(isinstance(answer, Wheel) for answer in open_store().fill(wanted, "3.12", soon()).values())
    assert got(store.get(late, "3.12", soon())[late[0]])


def test_an_index_that_hides_sizes_is_counted_as_it_delivers(index: LocalIndex, open_store: Opening) -> None:
    published = index.publish("acme-1.0-py3-none-any.whl", wheel("acme", "1.0", {"a.bin": os.urandom(60_000)}))
    published.extra["size"] = None
    assert reason(get(open_store(Caps(review_bytes=30_000)))) == "over budget"
    assert reason(get(open_store(Caps(archive_bytes=30_000)))) == "too large"


def test_an_index_that_lies_about_sizes_delivers_no_more_than_it_said(index: LocalIndex, open_store: Opening) -> None:
    published = index.publish("acme-1.0-py3-none-any.whl", wheel("acme", "1.0", {"a.bin": os.urandom(60_000)}))
    published.extra["size"] = 100
    assert reason(get(open_store())) == "too large"


def test_a_wheel_of_two_gigabytes_is_not_downloaded(index: LocalIndex, store: WheelStore) -> None:
    published = index.publish("acme-1.0-py3-none-any.whl", b"")
    published.extra["size"] = 2 * GIGABYTE
    assert reason(get(store)) == "too large"
    assert index.requests == ["/simple/acme/"]


def test_an_index_that_is_away_is_said_to_be(open_store: Opening) -> None:
    assert reason(get(open_store(indexes=[Index("http://127.0.0.1:9/simple")]))) == "registry unreachable"


def test_settings_that_name_no_index_do_not_stop_the_review(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_CONFIG_FILE", str(tmp_path / "none.toml"))
    with WheelStore(tmp_path / "store", Registry(tmp_path / "listings"), GIGABYTE) as store:
        assert reason(get(store)) == "registry unreachable"


def test_a_file_that_never_comes_costs_no_more_than_the_budget(index: LocalIndex, store: WheelStore) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    index.publish_wheel("quick", "1.0", {"quick.py": ""})
    index.answers["/files/acme-1.0-py3-none-any.whl"] = index.hang
    started = time.monotonic()
    answers = store.get([ACME, ("quick", "1.0")], "3.12", soon(1.5))
    assert time.monotonic() - started < 4
    assert reason(answers[ACME]) in {"over budget", "registry unreachable"}
    assert got(answers["quick", "1.0"])


def test_links_to_another_host_need_tls(index: LocalIndex, store: WheelStore) -> None:
    with serve() as other:
        content = wheel("acme", "1.0", {"acme.py": ""})
        other.publish("acme-1.0-py3-none-any.whl", content)
        elsewhere = other.url.replace("/simple", "/files/acme-1.0-py3-none-any.whl")
        index.publish("acme-1.0-py3-none-any.whl", content, url=elsewhere)
        assert reason(get(store)) == "registry unreachable"
        index.publish("plain-1.0-py3-none-any.whl", content)
        index.answers["/files/plain-1.0-py3-none-any.whl"] = lambda handler: send(
            handler, b"", "text/html", 302, Location=elsewhere
        )
        assert reason(get(store, ("plain", "1.0"))) == "registry unreachable"
        assert not other.requests


def test_links_into_the_worker_s_disk_are_not_followed(index: LocalIndex, store: WheelStore, tmp_path: Path) -> None:
    content = wheel("acme", "1.0", {"acme.py": ""})
    (tmp_path / "acme-1.0-py3-none-any.whl").write_bytes(content)
    index.publish("acme-1.0-py3-none-any.whl", content, url=(tmp_path / "acme-1.0-py3-none-any.whl").as_uri())
    assert reason(get(store)) == "registry unreachable"


def test_a_source_archive_is_read_and_not_built(index: LocalIndex, store: WheelStore, tmp_path: Path) -> None:
    files = {
        "setup.py": f"open({str(tmp_path / 'ran')!r}, 'w')",
        "tests/test_acme.py": "",
        "src/acme/__init__.py": "x = 1\n",
        "src/acme.egg-info/top_level.txt": "acme\n",
    }
    index.publish("acme-1.0.tar.gz", sdist("acme", "1.0", files, {"src/acme/secret.py": "/etc/passwd"}))
    found = got(get(store))
    assert found.origin == "sdist"
    assert found.roots == ("acme",)
    assert (found.folder / "acme/__init__.py").read_text() == "x = 1\n"
    assert [path.name for path in found.folder.iterdir()] == ["acme"]
    assert not (found.folder / "acme/secret.py").is_symlink()
    assert not (tmp_path / "ran").exists()


def test_a_source_archive_that_does_not_list_its_modules_is_no_wheel(index: LocalIndex, store: WheelStore) -> None:
    index.publish("acme-1.0.tar.gz", sdist("acme", "1.0", {"acme/__init__.py": ""}))
    assert reason(get(store)) == "no wheel"


def test_nothing_of_a_wheel_is_run(index: LocalIndex, store: WheelStore, tmp_path: Path) -> None:
    trap = f"import pathlib; pathlib.Path({str(tmp_path / 'ran')!r}).touch()\n"
    traps = ("acme/__init__.py", "acme.pth", "sitecustomize.py", "json.py", "zipfile.py", "unpack.py")
    index.publish_wheel("acme", "1.0", dict.fromkeys(traps, trap))
    assert got(get(store))
    assert not (tmp_path / "ran").exists()


def test_the_longest_unused_wheels_go_first(index: LocalIndex, open_store: Opening, tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        index.publish_wheel(name, "1.0", {f"{name}.py": "#" * 10_000})
        with open_store() as store:
            folder = got(get(store, (name, "1.0"))).folder
        os.utime(folder.parent / "in-use", (0, {"one": 20, "two": 10, "three": 30}[name]))
    open_store(max_bytes=25_000).prune()
    index.requests.clear()
    store = open_store()
    assert got(get(store, ("one", "1.0")))
    assert not index.requests
    assert got(get(store, ("two", "1.0")))
    assert "/files/two-1.0-py3-none-any.whl" in index.requests


def test_use_makes_a_wheel_young_again(index: LocalIndex, open_store: Opening) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    with open_store() as store:
        used = got(get(store)).folder.parent / "in-use"
    os.utime(used, (0, 0))
    get(open_store())
    assert used.stat().st_mtime > time.time() - 60


def test_a_wheel_in_use_stays(index: LocalIndex, open_store: Opening) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    using, pruning = open_store(), open_store(max_bytes=0)
    folder = got(get(using)).folder
    pruning.prune()
    assert (folder / "acme.py").exists()
    using.close()
    pruning.prune()
    assert not folder.exists()


def test_half_a_wheel_of_a_killed_worker_is_replaced(index: LocalIndex, open_store: Opening) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    with open_store() as store:
        folder = got(get(store)).folder
    (folder.parent / "wheel.json").write_text("")
    assert got(get(open_store())).roots == ("acme",)


def test_workers_that_want_the_same_share_it(index: LocalIndex, tmp_path: Path) -> None:
    for number in range(5):
        index.publish_wheel(f"acme-{number}", "1.0", {f"acme_{number}.py": "#" * 1000})
    script = (
        "import sys, time; from pathlib import Path; from workers.packages.indexes import Index;"
        "from workers.packages.registry import Registry; from workers.packages.store import WheelStore;"
        "here = Path(sys.argv[1]);"
        "registry = Registry(here / 'listings', lambda: [Index.at(sys.argv[2])]);"
        "wanted = [(f'acme-{n}', '1.0') for n in range(5)];"
        "get = lambda: WheelStore(here / 'store', registry, 2500).get(wanted, '3.12', time.monotonic() + 30);"
        "print(sum(len(get()[one].roots) for one in wanted for _ in range(3)))"
    )
    command = [sys.executable, "-c", script, str(tmp_path), index.url]
    workers = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
    for worker in workers:
        out, err = worker.communicate(timeout=60)
        assert out == b"15\n", err.decode()
    assert not list((tmp_path / "store/wheels").glob(".*"))


def test_a_full_disk_leaves_the_package_unknown(
    index: LocalIndex, store: WheelStore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    (tmp_path / "store").mkdir()
    (tmp_path / "store/wheels").write_text("a file where a folder should be")
    assert reason(get(store)) == "over budget"


def test_an_archive_that_is_unfit_is_downloaded_once_a_day(index: LocalIndex, store: WheelStore) -> None:
    index.publish("acme-1.0-py3-none-any.whl", b"no archive at all" * MEGABYTE)
    assert reason(get(store)) == "refused"
    index.requests.clear()
    assert reason(get(store)) == "refused"
    assert not index.requests


def test_an_index_cannot_pass_one_package_off_as_another(index: LocalIndex, store: WheelStore) -> None:
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    index.publish("other-1.0-py3-none-any.whl", index.pages["acme"][0].content)
    assert got(get(store))
    assert reason(get(store, ("other", "1.0"))) == "refused"


def test_a_job_s_time_limit_does_not_wait_for_the_index(index: LocalIndex, store: WheelStore) -> None:
    class TimeLimitError(Exception):
        pass

    def strike(_signal: int, _frame: object) -> None:
        raise TimeLimitError

    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    index.answers["/files/acme-1.0-py3-none-any.whl"] = index.hang
    before = signal.signal(signal.SIGALRM, strike)
    started = time.monotonic()
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.5)
        with pytest.raises(TimeLimitError):
            get(store)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert time.monotonic() - started < 5
