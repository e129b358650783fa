"""npm packages unpacked on this machine, one folder per name and version, shared by repositories and workers."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from workers.packages.npm import ANOTHER_ARCHIVE, Npm, Packed, Refused, Wanted
from workers.packages.npm_archive import HostileArchiveError, unpack
from workers.process import GIGABYTE

MOST_STORED = 4 * GIGABYTE
REFUSAL_SECONDS = 24 * 3600
"""How long the registry's answer that it has no such package holds: it may be published later."""
IN_USE_SECONDS = 3600
"""A package that was asked for more recently may still be read: no review takes so long."""
_FILES, _WORDS, _NOTE = "files", "words", "note.json"


@dataclass(frozen=True)
class Stored:
    """One unpacked package."""

    name: str
    version: str
    folder: Path

    @property
    def files(self) -> Path:
        """The package as the compiler sees it."""
        return self.folder / _FILES

    def says(self, word: str) -> bool:
        """Whether its scripts and type definitions have the identifier `word`."""
        return f"\n{word}\n".encode() in self._words

    @cached_property
    def _words(self) -> bytes:
        return (self.folder / _WORDS).read_bytes()

    @cached_property
    def _note(self) -> dict[str, object]:
        note: dict[str, object] = json.loads((self.folder / _NOTE).read_text("utf-8"))
        return note

    @property
    def integrity(self) -> str:
        """`sha512-…` of the archive that it was."""
        return str(self._note["integrity"])

    @property
    def typed(self) -> bool:
        """Whether it has type definitions of its own."""
        return bool(self._note["typed"])

    @property
    def packages(self) -> frozenset[str]:
        """The packages that its type definitions import."""
        names = self._note["packages"]
        return frozenset(names) if isinstance(names, list) else frozenset()

    @cached_property
    def definitions(self) -> tuple[str, ...]:
        """The texts of its type definitions, in the order of their paths."""
        paths = sorted(path for path in self.files.rglob("*ts") if path.name.endswith((".d.ts", ".d.mts", ".d.cts")))
        return tuple(path.read_text("utf-8", "replace") for path in paths)


class NpmStore:
    """The packages below `root`; safe for several processes, because a package appears complete or not at all."""

    def __init__(self, root: Path, npm: Npm | None, most_bytes: int = MOST_STORED) -> None:
        """`npm` fetches what is missing; without it only what is there can be had."""
        self._root = root
        self._npm = npm
        self._most_bytes = most_bytes

    def obtain(self, wanted: Iterable[Wanted], seconds: float) -> dict[Wanted, Stored | Refused]:
        """Each package from the store, else by npm within `seconds` in all; never raises for a package."""
        every = sorted(set(wanted))
        known = {each: self._stored(each) for each in every}
        found = {each: answer for each, answer in known.items() if answer is not None}
        missing = [each for each in every if each not in found]
        if not missing:
            return found
        if self._npm is None or seconds <= 0:
            return found | dict.fromkeys(missing, Refused("it is not stored, and downloads are off"))
        self._root.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".incoming-", dir=self._root) as incoming:
            for each, answer in self._npm.pack(missing, Path(incoming), seconds).items():
                if isinstance(answer, Packed):
                    found[each] = self._add(each, answer, Path(incoming))
                    continue
                found[each] = answer
                if answer.proven:
                    self._remember(each, answer)
        self.prune()
        return found

    def _stored(self, wanted: Wanted) -> Stored | Refused | None:
        if not wanted.is_legal:
            return None
        link = self._place(wanted.name, wanted.version)
        try:
            folder = link.resolve(strict=True)
            os.utime(folder)
        except (FileNotFoundError, NotADirectoryError):
            return self._remembered(wanted)
        stored = Stored(wanted.name, folder.name, folder)
        try:
            return stored if wanted.allows(stored.integrity) else Refused(ANOTHER_ARCHIVE)
        except (OSError, ValueError, LookupError):
            # Written by another version of Assay, or cut off by a crash of the machine.
            shutil.rmtree(folder, ignore_errors=True)
            return None

    def _remember(self, wanted: Wanted, refused: Refused) -> None:
        path = self._refusal(wanted)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(refused.reason, "utf-8")

    def _remembered(self, wanted: Wanted) -> Refused | None:
        path = self._refusal(wanted)
        try:
            fresh = time.time() - path.stat().st_mtime < REFUSAL_SECONDS
            return Refused(path.read_text("utf-8"), proven=True) if fresh else None
        except FileNotFoundError:
            return None

    def _refusal(self, wanted: Wanted) -> Path:
        # No package has a name that begins with a dot.
        return self._root / ".refused" / quote(wanted.spec, safe="@")

    def _place(self, name: str, version: str) -> Path:
        # `quote` leaves no separator in a name; a range gets another name than any version.
        return self._root / quote(name, safe="@") / quote(version, safe="+")

    def _add(self, wanted: Wanted, packed: Packed, incoming: Path) -> Stored | Refused:
        place = self._place(wanted.name, packed.version)
        with tempfile.TemporaryDirectory(dir=incoming) as temporary:
            fresh = Path(temporary) / "package"
            try:
                contents = unpack(packed.archive, fresh / _FILES)
            except HostileArchiveError as error:
                return Refused(str(error))
            note = {
                "typed": contents.typed,
                "packages": sorted(contents.packages),
                "bytes": contents.kept,
                "integrity": packed.integrity,
            }
            (fresh / _WORDS).write_bytes(b"\n".join([b"", *sorted(contents.words), b""]))
            (fresh / _NOTE).write_text(json.dumps(note))
            place.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(OSError):  # another worker was faster: what is there is the same
                fresh.rename(place)
        packed.archive.unlink()
        if packed.version != wanted.version:
            link = self._place(wanted.name, wanted.version)
            link.unlink(missing_ok=True)
            with contextlib.suppress(FileExistsError):
                link.symlink_to(place.name)
        return Stored(wanted.name, packed.version, place)

    def prune(self) -> None:
        """Remove the packages that were longest not used until the rest fits, and what killed workers left.

        What was used lately stays: a review may be reading it.
        """
        size = 0
        for used, folder in sorted(self._packages(), reverse=True):
            size += _size(folder)
            if size > self._most_bytes and time.time() - used > IN_USE_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)
        for left, seconds in ((".incoming-*", IN_USE_SECONDS), (".refused/*", REFUSAL_SECONDS)):
            for path in self._root.glob(left):
                if time.time() - _changed(path) > seconds:
                    shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)

    def _packages(self) -> list[tuple[float, Path]]:
        """When each was last used, and where it is."""
        names = [name for name in self._root.glob("[!.]*") if name.is_dir()]
        folders = [folder for name in names for folder in name.glob("*") if not folder.is_symlink()]
        return [(_changed(folder), folder) for folder in folders]


def _changed(path: Path) -> float:
    """0.0 for what another worker removes."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _size(folder: Path) -> int:
    try:
        note = json.loads((folder / _NOTE).read_text("utf-8"))
        return int(note["bytes"]) + (folder / _WORDS).stat().st_size
    except (OSError, ValueError, LookupError):
        return 0  # another worker removes it
