"""Unpacks the code of one wheel or source archive as data. Started only by `workers.packages.store`.

It runs as `python -I -S unpack.py ARCHIVE KIND NAME FOLDER MOST_BYTES MOST_FILES MOST_FILE_BYTES` in a process with
limits of its own, because an archive may be made to exhaust who reads it. It writes to the new FOLDER and to nothing
else, and answers on standard output with a JSON object: `names` (every path that an installation would have), `bytes`,
`left_out` (how many files were too large to keep); or `refused`, `too large` or `no wheel` with a text for people. It
fails if this machine is to blame.
"""

from __future__ import annotations

import errno
import json
import lzma
import os
import re
import shutil
import stat
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO

CODE = (".py", ".pyi", ".pyx", ".pxd", ".pxi", ".so", ".pyd")
TEXTS = (".json", ".txt", ".toml", ".yaml", ".yml", ".csv", ".in", ".tmpl", ".typed", ".pth")
"""Packages also take names from data, so who asks whether a name occurs in one looks there, too."""
OPAQUE = (".pyc", ".zip", ".whl", ".egg", ".gz", ".bz2", ".xz", ".zst")
"""May hold names in a form that is not searched: kept as an empty file, so that this can be seen."""
METADATA = (".dist-info/METADATA", ".dist-info/RECORD", ".dist-info/WHEEL")
SOURCE_FOLDERS = ("", "src/", "lib/", "python/")
ARCHIVE_ERRORS = {errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.EINVAL, errno.ENAMETOOLONG, errno.EILSEQ}
"""Paths that exclude each other or that no file can have. Other errors are this machine's, such as a full disk."""
MOST_PATH_BYTES = 1000
MOST_PART_BYTES = 255
"""What Linux lets a file be called."""
CHUNK = 256 * 1024
_CONTROL = re.compile(r"[\x00-\x1f\x7f\\]|^[A-Za-z]:")

Entry = tuple[str, Callable[[], IO[bytes] | None]]
"""A path in the archive, and how to read it."""


class Refused(Exception):  # noqa: N818 -- the name is the key of the answer
    """The archive is not unpacked: which answer, and why."""

    def __init__(self, answer: str, why: str) -> None:
        super().__init__(why)
        self.answer = answer


def safe(name: str) -> str:
    """The path in an archive if it stays inside; raises Refused."""
    parts = name.split("/")
    too_long = len(os.fsencode(name)) > MOST_PATH_BYTES or max(map(len, map(os.fsencode, parts))) > MOST_PART_BYTES
    if name.startswith("/") or ".." in parts or _CONTROL.search(name) or too_long:
        raise Refused("refused", f"it holds the path {name[:100]!a}")
    return "/".join(part for part in parts if part not in {"", "."})


def wheel_entries(archive: Path, most_files: int) -> Iterator[Entry]:
    """The files of a wheel, with the paths that an installation gives them."""
    with zipfile.ZipFile(archive) as wheel:
        infos = wheel.infolist()
        if len(infos) > most_files:
            raise Refused("too large", f"it holds more than {most_files} files")
        for info in infos:
            kind = stat.S_IFMT(info.external_attr >> 16)
            if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
                raise Refused("refused", f"it holds a link or a device, {info.filename[:100]!a}")
            path = installed(safe(info.filename))
            if path and not info.is_dir():
                yield path, partial(wheel.open, info)


def installed(path: str) -> str:
    """Where a file of a wheel goes in site-packages; empty for scripts, headers and data."""
    first, _, rest = path.partition("/")
    if not first.endswith(".data"):
        return path
    scheme, _, rest = rest.partition("/")
    return rest if scheme in {"purelib", "platlib"} else ""


def source_entries(archive: Path, most_files: int) -> Iterator[Entry]:
    """The files of a source archive, without the folder around them. Links are passed over: a build copies none."""
    if zipfile.is_zipfile(archive):
        entries = wheel_entries(archive, most_files)
        yield from ((inner, reader) for path, reader in entries if (inner := path.partition("/")[2]))
        return
    with tarfile.open(archive, "r|gz") as source:
        for number, member in enumerate(source):
            if number >= most_files:
                raise Refused("too large", f"it holds more than {most_files} files")
            path = safe(member.name).partition("/")[2]
            if member.isreg() and path:
                yield path, partial(source.extractfile, member)


class Unpacking:
    """The folder that is written, and how much may still be."""

    def __init__(self, folder: Path, most_bytes: int, most_file_bytes: int) -> None:
        self.folder = folder
        self.names: list[str] = []
        self.left_out = 0
        self.bytes = 0
        self._most_bytes = most_bytes
        self._most_file_bytes = most_file_bytes

    def add(self, path: str, reader: Callable[[], IO[bytes] | None]) -> None:
        """Take one file: its name and folder always, its content if it is code or text."""
        self.names.append(path)
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.endswith(OPAQUE):
            target.touch(exist_ok=False)
        elif path.endswith((*CODE, *TEXTS, *METADATA)) and (source := reader()) is not None:
            with source, target.open("xb") as file:
                whole = self._copy(source, file)
            if not whole:
                target.unlink()
                self.left_out += 1
                return
            target.chmod(0o444)

    def _copy(self, source: IO[bytes], target: IO[bytes]) -> bool:
        """Whether all of it was small enough; counts what is really there, not what the archive says."""
        size = 0
        while chunk := source.read(CHUNK):
            size += len(chunk)
            if size > self._most_file_bytes:
                self.bytes -= size - len(chunk)
                return False
            self.bytes += len(chunk)
            if self.bytes > self._most_bytes:
                raise Refused("too large", f"it unpacks to more than {self._most_bytes} bytes")
            target.write(chunk)
        return True


def check_wheel(names: list[str], name: str) -> None:
    """A wheel describes itself, once and under its own name; raises Refused."""
    described = [path for path in names if path.count("/") == 1 and path.endswith(".dist-info/METADATA")]
    owners = {re.sub(r"[-_.]+", "-", path.partition("-")[0]).lower() for path in described}
    if len(described) != 1 or owners != {name}:
        raise Refused("refused", f"it does not describe itself as {name}")


def choose_sources(unpacked: Path, names: list[str], folder: Path) -> list[str]:
    """Move what the archive's own list of modules names to `folder`; returns its paths there. Raises Refused."""
    listed = [path for path in names if path.endswith(".egg-info/top_level.txt") and path.count("/") <= 2]
    modules = {line.strip() for path in listed for line in (unpacked / path).read_text("utf-8").splitlines()} - {""}
    for base in SOURCE_FOLDERS:
        kept = [path.removeprefix(base) for path in names if path.startswith(base)]
        kept = [path for path in kept if path.partition("/")[0].removesuffix(".py") in modules]
        if kept:
            for top in {path.partition("/")[0] for path in kept}:
                (unpacked / base / top).rename(folder / top)
            return kept
    raise Refused("no wheel", "there is no wheel of it that fits, and its source archive does not list its modules")


def unpack(archive: Path, kind: str, name: str, folder: Path, limits: tuple[int, int, int]) -> dict[str, object]:
    """Do it; the answer for standard output."""
    most_bytes, most_files, most_file_bytes = limits
    folder.mkdir()
    apart = folder / ".source" if kind == "sdist" else folder
    unpacking = Unpacking(apart, most_bytes, most_file_bytes)
    for path, reader in (source_entries if kind == "sdist" else wheel_entries)(archive, most_files):
        unpacking.add(path, reader)
    names = unpacking.names
    if kind == "sdist":
        names = choose_sources(apart, names, folder)
        shutil.rmtree(apart)
    else:
        check_wheel(names, name)
    return {"names": sorted(names), "bytes": unpacking.bytes, "left_out": unpacking.left_out}


def main(arguments: list[str]) -> None:
    """Unpack and say how it went."""
    archive, kind, name, folder, *limits = arguments
    most_bytes, most_files, most_file_bytes = map(int, limits)
    answer: dict[str, object]
    try:
        answer = unpack(Path(archive), kind, name, Path(folder), (most_bytes, most_files, most_file_bytes))
    except Refused as error:
        answer = {error.answer: str(error)}
    except OSError as error:
        if error.errno not in ARCHIVE_ERRORS:
            raise
        answer = {"refused": f"it has a path that cannot be ({error.strerror})"}
    except MemoryError:
        answer = {"too large": "its directory does not fit into memory"}
    except (
        zipfile.BadZipFile,
        zlib.error,
        lzma.LZMAError,
        tarfile.TarError,
        EOFError,
        RuntimeError,
        ValueError,
    ) as error:
        answer = {"refused": f"it cannot be read ({type(error).__name__})"}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
