from __future__ import annotations

import tarfile
from pathlib import Path

import pytest

from tests.phantom.typescript.registry import archive, archive_of
from workers.packages import npm_archive
from workers.packages.npm_archive import HostileArchiveError, unpack


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    return tmp_path / "a.tgz"


def everything_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() or path.is_symlink()}


def test_only_what_the_compiler_reads_is_kept(packed: Path, tmp_path: Path) -> None:
    packed.write_bytes(archive({"package/a.d.ts": "x", "package/b.js": "y", "package/c.md": "z", "package/d.png": "p"}))
    unpack(packed, tmp_path / "out")
    assert everything_below(tmp_path / "out") == {"a.d.ts", "b.js"}


@pytest.mark.parametrize(
    "path",
    [
        "../../up.d.ts",
        "package/../../up.d.ts",
        "/abs.d.ts",
        "package//abs.d.ts",
        "package/a\\..\\up.d.ts",
        "package/./a.d.ts",
    ],
)
def test_a_path_that_leads_elsewhere_is_not_taken(packed: Path, tmp_path: Path, path: str) -> None:
    packed.write_bytes(archive({path: "bad", "package/good.d.ts": ""}))
    unpack(packed, tmp_path / "out" / "inner")
    inside = everything_below(tmp_path / "out" / "inner")
    assert "good.d.ts" in inside
    assert everything_below(tmp_path) == {"a.tgz", *(f"out/inner/{name}" for name in inside)}
    assert not Path("/abs.d.ts").exists()


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
def test_links_and_devices_are_not_taken(packed: Path, tmp_path: Path, kind: bytes) -> None:
    link = tarfile.TarInfo("package/a.d.ts")
    link.type, link.linkname = kind, "/etc/passwd"
    through = tarfile.TarInfo("package/a.d.ts/b.d.ts")
    packed.write_bytes(archive_of([(link, b""), (through, b"x")]))
    unpack(packed, tmp_path / "out")
    assert everything_below(tmp_path / "out") <= {"a.d.ts/b.d.ts"}


def test_an_archive_that_grows_too_large_is_refused(
    packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(npm_archive, "MOST_UNPACKED", 1_000_000)
    packed.write_bytes(archive({f"package/{number}.bin": b"\0" * 300_000 for number in range(10)}))
    assert packed.stat().st_size < 100_000
    with pytest.raises(HostileArchiveError, match="more than 1000000 bytes"):
        unpack(packed, tmp_path / "out")


def test_an_archive_of_very_many_files_is_refused(
    packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(npm_archive, "MOST_FILES", 100)
    packed.write_bytes(archive({f"package/{number}.d.ts": "" for number in range(101)}))
    with pytest.raises(HostileArchiveError, match="more than 100 files"):
        unpack(packed, tmp_path / "out")


def test_a_header_that_claims_to_be_long_is_not_read(packed: Path, tmp_path: Path) -> None:
    long = tarfile.TarInfo("package/long")
    long.type = tarfile.XHDTYPE
    content = archive_of([(long, b"x" * 20_000_000)])
    packed.write_bytes(content)
    with pytest.raises(HostileArchiveError, match="claims"):
        unpack(packed, tmp_path / "out")


@pytest.mark.parametrize("cut", [0, 1, 20, -30])
def test_a_broken_archive_is_refused(packed: Path, tmp_path: Path, cut: int) -> None:
    packed.write_bytes(archive({"package/a.d.ts": "x" * 5000})[:cut])
    with pytest.raises(HostileArchiveError):
        unpack(packed, tmp_path / "out")


def test_a_manifest_keeps_only_what_resolving_needs(packed: Path, tmp_path: Path) -> None:
    packed.write_bytes(
        archive({"package/package.json": '{"name": "a", "types": "x.d.ts", "scripts": {"install": "boom"}}'})
    )
    unpack(packed, tmp_path / "out")
    assert (tmp_path / "out" / "package.json").read_text() == '{"name": "a", "types": "x.d.ts"}'
