"""Unpacks what the compiler needs of an npm archive: type definitions and package.json; other files become empty.

An archive is hostile: only plain files with plain paths are taken, and what it may cost is limited while it is read.
"""

from __future__ import annotations

import gzip
import json
import re
import tarfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from review.phantom.typescript.specifiers import package_of, specifiers
from workers.process import MEGABYTE

MOST_UNPACKED = 400 * MEGABYTE
"""What an archive may hold; typescript 5.9 and next 15, large ones, hold 23 and 150 MB."""
MOST_KEPT = 100 * MEGABYTE
MOST_FILES = 50_000
LARGEST_HEADER = MEGABYTE
"""tarfile reads an extended header at once, whatever length it claims."""
LARGEST_FILE_READ = 8 * MEGABYTE
MOST_WORDS = 400_000
LONGEST_PART = 200
LONGEST_PATH = 800

KEPT = (".ts", ".tsx", ".mts", ".cts")
SCRIPTS = (".js", ".cjs", ".mjs", ".jsx")
PLACEHOLDERS = (*SCRIPTS, ".json", ".node", ".wasm")
WORD = re.compile(rb"[A-Za-z_$][A-Za-z0-9_$]{0,99}")


class HostileArchiveError(ValueError):
    """The archive is not one that npm makes, or too large."""


@dataclass
class Contents:
    """What was seen in an archive."""

    words: set[bytes] = field(default_factory=set)
    packages: set[str] = field(default_factory=set)
    """Packages that its type definitions import."""
    typed: bool = False
    """Whether it has any type definition."""
    kept: int = 0


def unpack(archive: Path, folder: Path) -> Contents:
    """Unpack `archive` below the new folder `folder`. Raises HostileArchiveError, with the folder partly filled."""
    contents = Contents()
    folder.mkdir(parents=True)
    try:
        with gzip.open(archive) as stream:
            for path, member, opened in _members(_Limited(stream)):
                _take(folder / path, path, member, opened, contents)
    except (tarfile.TarError, OSError, EOFError, zlib.error, ValueError) as error:
        raise HostileArchiveError(f"{archive.name} cannot be unpacked: {error}") from error
    return contents


class _Limited:
    """A stream that ends in an error before it costs too much."""

    def __init__(self, stream: gzip.GzipFile) -> None:
        self._stream = stream
        self._left = MOST_UNPACKED

    def read(self, size: int) -> bytes:
        chunk = self._stream.read(size)
        self._left -= len(chunk)
        if self._left < 0:
            raise HostileArchiveError(f"it holds more than {MOST_UNPACKED} bytes")
        return chunk


class _Member(tarfile.TarInfo):
    """A member whose extended header is read only if it is short."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _Member:
        member = super().frombuf(buf, encoding, errors)
        if member.size > LARGEST_HEADER and not member.isfile():
            raise HostileArchiveError(f"a header claims {member.size} bytes")
        return member


def _members(stream: _Limited) -> Iterator[tuple[PurePosixPath, tarfile.TarInfo, tarfile.TarFile]]:
    # `r|` reads forwards only, in blocks, so nothing is held back and nothing is read twice.
    with tarfile.open(fileobj=stream, mode="r|", bufsize=tarfile.RECORDSIZE, tarinfo=_Member) as opened:  # type: ignore[call-overload]
        for count, member in enumerate(opened):
            if count >= MOST_FILES:
                raise HostileArchiveError(f"it has more than {MOST_FILES} files")
            if member.size > MOST_UNPACKED:
                raise HostileArchiveError(f"one file claims {member.size} bytes")
            opened.members = []  # tarfile would keep every header it has read
            path = _plain_path(member)
            if path:
                yield path, member, opened


def _plain_path(member: tarfile.TarInfo) -> PurePosixPath | None:
    """Where a member goes, without its first folder (`package/`), or None if it is not wanted."""
    parts = member.name.split("/")[1:]
    if not member.isreg() or not parts or len(member.name) > LONGEST_PATH:
        return None
    if any(not part or part in (".", "..") or len(part.encode("utf-8", "replace")) > LONGEST_PART for part in parts):
        return None
    if "node_modules" in parts or any("\\" in part or "\0" in part for part in parts):
        return None
    return PurePosixPath(*parts)


def _take(
    target: Path, path: PurePosixPath, member: tarfile.TarInfo, opened: tarfile.TarFile, contents: Contents
) -> None:
    ending = path.suffix.lower()
    source = opened.extractfile(member)
    if source is None or ending not in (*KEPT, *PLACEHOLDERS) or member.size > LARGEST_FILE_READ:
        return
    content = source.read()
    if ending in (*KEPT, *SCRIPTS) and len(contents.words) < MOST_WORDS:
        contents.words.update(WORD.findall(content))
    if path.name.endswith((".d.ts", ".d.mts", ".d.cts")):
        contents.typed = True
    if ending in KEPT:
        names = (package_of(specifier) for specifier in specifiers(content.decode("utf-8", "replace")))
        contents.packages.update(filter(None, names))
    kept = content if ending in KEPT else _manifest(content) if path.name == "package.json" else b""
    contents.kept += len(kept)
    if contents.kept > MOST_KEPT:
        raise HostileArchiveError(f"it keeps more than {MOST_KEPT} bytes")
    _write(target, b"{}" if ending == ".json" and not kept else kept)


def _manifest(content: bytes) -> bytes:
    """What resolving modules needs of a package.json."""
    try:
        document = json.loads(content)
        wanted = (
            "name",
            "version",
            "type",
            "main",
            "module",
            "types",
            "typings",
            "typesVersions",
            "exports",
            "imports",
        )
        return json.dumps({name: document[name] for name in wanted if name in document}).encode()
    except (ValueError, TypeError, RecursionError):
        return b"{}"


def _write(target: Path, content: bytes) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(content)
    except (FileExistsError, NotADirectoryError):
        # Twice the same path, or names that differ only in case on a disk that does not tell them apart.
        return
