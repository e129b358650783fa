"""Compiled modules: a name that their file does not hold cannot come from them."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from review.phantom.index.lookup import Absent, Exists, Index, Unknown
from review.phantom.index.texts import UnsearchableError, compiled
from tests.phantom.index.conftest import Packages
from workers.packages.wheels import Wheels

ENDING = ".cpython-311-x86_64-linux-gnu.so"


def test_a_name_in_the_file_may_exist_and_one_that_is_not_there_cannot(packages: Packages) -> None:
    index = packages({f"fast/_core{ENDING}": b"\0\0encode\0decode_all\0", "fast/__init__.py": "from ._core import *\n"})
    names = ["fast.encode", "fast._core.decode_all", "fast.encod", "fast._core.transcode"]
    assert [type(index.lookup(name)) for name in names] == [Unknown, Unknown, Absent, Absent]


def test_a_linker_may_keep_a_name_as_the_end_of_a_longer_one(packages: Packages) -> None:
    index = packages({f"re_{ENDING}": b"\0precompile\0"})
    assert type(index.lookup("re_.compile")) is Unknown


def test_every_compiled_module_that_a_star_reaches_is_asked(packages: Packages) -> None:
    index = packages(
        {
            "two/__init__.py": "from ._a import *\nfrom ._b import *\n",
            f"two/_a{ENDING}": b"\0first\0",
            f"two/_b{ENDING}": b"\0second\0",
        }
    )
    assert [type(index.lookup(f"two.{name}")) for name in ("first", "second", "third")] == [Unknown, Unknown, Absent]


def test_a_stub_adds_names_and_is_not_taken_for_complete(packages: Packages) -> None:
    index = packages({f"arr/_c{ENDING}": b"\0hidden\0", "arr/_c.pyi": "class Array:\n    def sort(self): ...\n"})
    names = ["arr._c.Array.sort", "arr._c.hidden", "arr._c.Array.hidden", "arr._c.Array.sorted_"]
    assert [type(index.lookup(name)) for name in names] == [Exists, Unknown, Unknown, Absent]


def test_string_tables_of_cython_are_unpacked() -> None:
    table = b"".join(b"firstsecondhidden" for _ in range(20))
    text = compiled(b"\0__pyx_x\0" + zlib.compress(table) + b"\0")
    assert text.mentions(b"second")
    assert not text.mentions(b"third")


@pytest.mark.parametrize(
    "binary",
    [b"\0__pyx\0LZSS string data decompression failed\0", b"\0__pyx\0 bz2 decompress\0", b"\0_cffi_backend\0"],
)
def test_a_file_that_hides_its_names_is_not_searched(binary: bytes, packages: Packages) -> None:
    with pytest.raises(UnsearchableError):
        compiled(binary)
    assert type(packages({f"mod{ENDING}": binary}).lookup("mod.anything")) is Unknown


def test_the_source_beside_a_compiled_module_tells_its_names(packages: Packages) -> None:
    index = packages({f"mypyc_{ENDING}": b"\0", "mypyc_.py": "def parse(text): ...\n"})
    assert [type(index.lookup(f"mypyc_.{name}")) for name in ("parse", "parses")] == [Exists, Absent]


def test_facts_are_kept_and_read_again(tmp_path: Path) -> None:
    folder, cache = tmp_path / "wheels", tmp_path / "cache"
    folder.mkdir()
    source = "from .a import *\nclass A(B):\n    x: int = 1\n    def m(self, a, *, b=1): ...\nprice: A = A()\n"
    (folder / "kept.py").write_text(source)
    first = Wheels(folder, cache).facts("kept")
    for kept in cache.rglob("*.json"):
        kept.write_bytes(kept.read_bytes().replace(b'"m"', b'"n"'))
    second = Wheels(folder, cache).facts("kept")
    assert "m" in first[0].classes["A"].members
    assert "n" in second[0].classes["A"].members
    assert second[0].names == first[0].names


def test_torn_facts_are_read_anew(tmp_path: Path) -> None:
    folder, cache = tmp_path / "wheels", tmp_path / "cache"
    folder.mkdir()
    (folder / "kept.py").write_text("x = 1\n")
    before = Wheels(folder, cache).facts("kept")
    for kept in cache.rglob("*.json"):
        kept.write_bytes(kept.read_bytes()[:20])
    assert Wheels(folder, cache).facts("kept") == before
    assert type(Index(Wheels(folder, cache)).lookup("kept.y")) is Absent
