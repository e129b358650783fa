"""Archives that want out of their folder, or to exhaust who unpacks them."""

from __future__ import annotations

import io
import stat
import struct
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packages.conftest import reason, soon
from tests.packages.index import LocalIndex, sdist, wheel
from workers.packages import unpack
from workers.packages import wheels as reading
from workers.packages.registry import Registry
from workers.packages.shelf import Wheel
from workers.packages.store import Caps, Missing, WheelStore
from workers.process import GIGABYTE, MEGABYTE

WHEEL = "acme-1.0-py3-none-any.whl"
SDIST = "acme-1.0.tar.gz"
CAPS = Caps(unpacked_bytes=3 * MEGABYTE, files=50, file_bytes=2 * MEGABYTE)


@pytest.fixture
def small_store(registry: Registry, tmp_path: Path) -> Iterator[WheelStore]:
    with WheelStore(tmp_path / "data/store", registry, GIGABYTE, CAPS) as store:
        yield store


def unpacked(index: LocalIndex, store: WheelStore, content: bytes, filename: str = WHEEL) -> Wheel | Missing:
    index.publish(filename, content)
    return store.get([("acme", "1.0")], "3.12", soon())["acme", "1.0"]


@pytest.mark.parametrize(
    "path",
    [
        "../evil.py",
        "acme/../../evil.py",
        "/tmp/evil.py",
        "acme\\..\\..\\evil.py",
        "C:/evil.py",
        "acme/\nevil.py",
        "acme-1.0.data/purelib/../../../evil.py",
        "a" * 300 + ".py",
        "d/" * 600 + "evil.py",
    ],
)
def test_a_path_that_leads_out_refuses_the_wheel(
    index: LocalIndex, small_store: WheelStore, tmp_path: Path, path: str
) -> None:
    assert reason(unpacked(index, small_store, wheel("acme", "1.0", {"acme.py": "", path: "evil"}))) == "refused"
    assert not list(tmp_path.rglob("*evil*"))
    assert not list((tmp_path / "data/store/wheels").iterdir())


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_refuse_the_wheel(index: LocalIndex, small_store: WheelStore, kind: int) -> None:
    content = io.BytesIO(wheel("acme", "1.0", {"acme.py": ""}))
    with zipfile.ZipFile(content, "a") as archive:
        link = zipfile.ZipInfo("acme_data.py")
        link.external_attr = (kind | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert reason(unpacked(index, small_store, content.getvalue())) == "refused"


def test_a_path_that_comes_twice_refuses_the_wheel(index: LocalIndex, small_store: WheelStore) -> None:
    content = io.BytesIO(wheel("acme", "1.0", {"acme.py": "good = 1"}))
    with zipfile.ZipFile(content, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("acme.py", "bad = 1")
    assert reason(unpacked(index, small_store, content.getvalue())) == "refused"


def test_a_file_that_is_also_a_folder_refuses_the_wheel(index: LocalIndex, small_store: WheelStore) -> None:
    content = wheel("acme", "1.0", {"acme.py": "", "acme.py/inner.py": ""})
    assert reason(unpacked(index, small_store, content)) == "refused"


def test_a_bomb_of_many_files_is_too_large(index: LocalIndex, small_store: WheelStore, tmp_path: Path) -> None:
    files = {f"acme/m{number}.py": b"\0" * MEGABYTE for number in range(20)}
    assert reason(unpacked(index, small_store, wheel("acme", "1.0", files))) == "too large"
    assert not list((tmp_path / "data/store/wheels").iterdir())


def test_a_bomb_that_understates_itself_is_refused(index: LocalIndex, small_store: WheelStore) -> None:
    content = bytearray(wheel("acme", "1.0", {"acme.py": b"\0" * 8 * MEGABYTE}))
    directory = content.index(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = struct.pack("<I", 10)
    assert reason(unpacked(index, small_store, bytes(content))) == "refused"


def test_too_many_files_are_too_many(index: LocalIndex, small_store: WheelStore) -> None:
    files = {f"acme/m{number}.py": "" for number in range(60)}
    assert reason(unpacked(index, small_store, wheel("acme", "1.0", files))) == "too large"


def test_one_huge_file_is_left_out_and_counted(index: LocalIndex, small_store: WheelStore) -> None:
    content = wheel("acme", "1.0", {"acme.py": "", "acme_core.so": b"\0" * 10 * MEGABYTE})
    found = unpacked(index, small_store, content)
    assert isinstance(found, Wheel)
    assert found.left_out == 1
    assert found.roots == ("acme", "acme_core")
    assert not (found.folder / "acme_core.so").exists()


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x05\x06" + b"\0" * 18, b"\x1f\x8b\x08", b"<html>"])
def test_what_is_no_archive_is_refused(index: LocalIndex, small_store: WheelStore, content: bytes) -> None:
    assert reason(unpacked(index, small_store, content)) == "refused"
    assert reason(unpacked(index, small_store, content, SDIST)) == "refused"


def test_a_wheel_of_another_package_is_refused(index: LocalIndex, small_store: WheelStore) -> None:
    assert reason(unpacked(index, small_store, wheel("other", "1.0", {"acme.py": ""}))) == "refused"


def test_an_encrypted_wheel_is_refused(index: LocalIndex, small_store: WheelStore) -> None:
    content = bytearray(wheel("acme", "1.0", {"acme.py": "x"}))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + flags] |= 1
    assert reason(unpacked(index, small_store, bytes(content))) == "refused"


def test_a_directory_of_countless_entries_exhausts_only_its_reader(index: LocalIndex, small_store: WheelStore) -> None:
    entry = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    count = 300_000
    size = len(entry) * count
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, count & 0xFFFF, count & 0xFFFF, size, 0, 0)
    answer = unpacked(index, small_store, entry * count + end)
    assert reason(answer) in {"refused", "too large"}


@pytest.mark.parametrize("path", ["../../evil.py", "/tmp/evil.py"])
def test_a_source_archive_stays_inside_as_well(
    index: LocalIndex, small_store: WheelStore, tmp_path: Path, path: str
) -> None:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as archive:
        archive.addfile(tarfile.TarInfo(path), io.BytesIO())
    assert reason(unpacked(index, small_store, content.getvalue(), SDIST)) == "refused"
    assert not list(tmp_path.rglob("*evil*"))


@pytest.mark.parametrize("modules", ["..\n", "../..\n", "/etc\n", ".\n", ""])
def test_a_source_archive_s_list_of_modules_names_only_its_own(
    index: LocalIndex, small_store: WheelStore, modules: str
) -> None:
    content = sdist("acme", "1.0", {"acme.egg-info/top_level.txt": modules, "acme.py": ""})
    assert reason(unpacked(index, small_store, content, SDIST)) == "no wheel"


def test_a_source_archive_can_be_a_bomb_too(index: LocalIndex, small_store: WheelStore) -> None:
    files = {f"acme/m{number}.py": "#" * MEGABYTE for number in range(8)}
    assert reason(unpacked(index, small_store, sdist("acme", "1.0", files), SDIST)) == "too large"


def test_all_that_is_searched_for_names_is_kept() -> None:
    assert set(reading.TEXT_ENDINGS) | set(reading.EXTENSION_ENDINGS) <= {*unpack.CODE, *unpack.TEXTS}
    assert set(reading.OPAQUE_ENDINGS) <= set(unpack.OPAQUE)
