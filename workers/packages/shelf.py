"""The folder of unpacked wheels that all reviews share: found by package, version and Python, bounded, never changed.

`wheels/<sha256>.<bytes>/` holds one archive's code in `files/` and what is known of it; it is made elsewhere and
renamed into place. `pins/<name>/<version>/<python>` says which of them a project gets. The lock `in-use` of a wheel is
shared by its users and exclusive for who removes it; the kernel takes it back from a killed worker.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from workers.shared_folder import hold, last_used, remove

STALE_SECONDS = 3600
"""A half-made folder of this age has no living maker: the time for one archive is far below."""
UNFIT_SECONDS = 24 * 3600
"""How long an archive that cannot be used is not downloaded again."""
FORMAT = 1

Origin = Literal["wheel", "sdist"]


@dataclass(frozen=True, slots=True)
class Pin:
    """One package that a project uses, with normalized name and version."""

    name: str
    version: str
    python: tuple[int, int]

    def path(self) -> Path:
        """Where the shelf notes what it has of it."""
        return Path(self.name) / self.version / ".".join(map(str, self.python))


@dataclass(frozen=True, slots=True)
class Wheel:
    """The code of one archive, unpacked; nobody writes to it and nothing of it is ever run."""

    name: str
    """Normalized."""
    version: str
    folder: Path
    """Laid out as an installation would be; holds only code, stubs, extension modules and what describes the wheel."""
    sha256: str
    """Of the archive: what is derived from a wheel can be kept under it."""
    origin: Origin
    """`sdist`: read from the source archive, so what a build would generate is not there."""
    roots: tuple[str, ...]
    """The names that `import` finds at its top, by its files."""
    left_out: int
    """How many files of code were too large to keep: if any, that a name is not there proves nothing."""

    def names(self) -> tuple[str, ...]:
        """Every path that an installation has, also of data that is not in `folder`."""
        return tuple((self.folder.parent / "names").read_text("utf-8").splitlines())

    def has_module(self, module: str) -> bool:
        """Whether it has files of this module or package (dotted; also one without `__init__`)."""
        start = module.replace(".", "/")
        return module.partition(".")[0] in self.roots and any(
            name.startswith((f"{start}/", f"{start}.")) for name in self.names()
        )


class Shelf:
    """The wheels of one data folder; what this object has given out is not removed until it is closed."""

    def __init__(self, folder: Path) -> None:
        self._wheels = folder / "wheels"
        self._pins = folder / "pins"
        self._held: dict[Path, int] = {}
        self._lock = threading.Lock()

    def find(self, pin: Pin, allowed: frozenset[str] | None) -> Wheel | None:
        """The wheel for a pin if it is here and, where its hash must be one of some, is."""
        noted = self._noted(pin)
        if noted is None or (allowed is not None and noted.partition(".")[0] not in allowed):
            return None
        return self._take(pin, noted)

    def why_unfit(self, pin: Pin, sha256: str) -> str | None:
        """What was said when the archive of this hash was of no use; None if that is long ago, or never was."""
        with contextlib.suppress(OSError):
            note = self._note_path(pin, f".{sha256}.unfit")
            if time.time() - note.stat().st_mtime < UNFIT_SECONDS:
                return note.read_text("utf-8")
        return None

    def note_unfit(self, pin: Pin, sha256: str, why: str) -> None:
        """Remember that the archive of this hash is of no use."""
        self._note(pin, why, f".{sha256}.unfit")

    def find_archive(self, pin: Pin, sha256: str) -> Wheel | None:
        """The wheel made of the archive of this hash, for a pin that has none or another."""
        for folder in self._wheels.glob(f"{sha256}.*"):
            self._note(pin, folder.name)
            return self._take(pin, folder.name)
        return None

    @contextlib.contextmanager
    def workbench(self) -> Iterator[Path]:
        """A folder to make a wheel in; what is left of it is removed."""
        self._wheels.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=".new-", suffix=".tmp", dir=self._wheels))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def put(self, pin: Pin, made: Path, sha256: str, size: int, facts: dict[str, object]) -> Wheel | None:
        """Take over a finished folder with its `files` and `names`; if the shelf has that archive, it keeps its own."""
        about = {"format": FORMAT, "name": pin.name, "version": pin.version, **facts}
        (made / "wheel.json").write_text(json.dumps(about), "utf-8")
        (made / "in-use").touch()
        place = self._wheels / f"{sha256}.{size}"
        with contextlib.suppress(OSError):  # Never onto a folder with content.
            made.rename(place)
        self._note(pin, place.name)
        return self._take(pin, place.name)

    def prune(self, max_bytes: int) -> None:
        """Remove the longest unused wheels until `max_bytes` suffice, and what killed workers left half made."""
        found = [(last_used(folder), _size(folder), folder) for folder in self._wheels.glob("[!.]*")]
        total = sum(size for _, size, _ in found)
        for _, size, folder in sorted(found):
            if total <= max_bytes:
                break
            total -= size if remove(folder) else 0
        for folder in self._wheels.glob(".*.tmp"):
            with contextlib.suppress(FileNotFoundError):
                if time.time() - folder.stat().st_mtime > STALE_SECONDS:
                    shutil.rmtree(folder, ignore_errors=True)
        self._forget_removed()

    def close(self) -> None:
        """Let everything be removed that was given out."""
        with self._lock:
            for descriptor in self._held.values():
                os.close(descriptor)
            self._held.clear()

    def _take(self, pin: Pin, noted: str) -> Wheel | None:
        """The wheel, held; None if it is gone, broken or another package's."""
        folder = self._wheels / noted
        if not self._hold(folder):
            return None
        try:
            facts = json.loads((folder / "wheel.json").read_bytes())
            if facts["format"] == FORMAT:
                # An index may give several packages one archive, but only one of them is inside.
                mine = (facts["name"], facts["version"]) == (pin.name, pin.version)
                return _wheel(folder, facts) if mine else None
        # A worker that lost power may have left an empty file.
        except (OSError, ValueError, KeyError, TypeError):
            pass
        with self._lock:
            os.close(self._held.pop(folder))
        remove(folder)
        return None

    def _hold(self, folder: Path) -> bool:
        """Keep a wheel from being removed; whether it is there."""
        with self._lock:
            if folder not in self._held:
                descriptor = hold(folder, make=False)
                if descriptor is None:
                    return False
                self._held[folder] = descriptor
        return True

    def _forget_removed(self) -> None:
        """Notes of wheels that are gone, and of unfit archives that may be looked at again."""
        for note in self._pins.glob("*/*/*"):
            with contextlib.suppress(OSError):
                old = time.time() - note.stat().st_mtime > UNFIT_SECONDS
                if old and (note.suffix == ".unfit" or not (self._wheels / note.read_text("utf-8")).is_dir()):
                    note.unlink()

    def _noted(self, pin: Pin) -> str | None:
        with contextlib.suppress(OSError):
            return self._note_path(pin).read_text("utf-8")
        return None

    def _note(self, pin: Pin, text: str, suffix: str = "") -> None:
        path = self._note_path(pin, suffix)
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{os.getpid()}.{threading.get_ident()}.tmp")
        temporary.write_text(text, "utf-8")
        temporary.replace(path)

    def _note_path(self, pin: Pin, suffix: str = "") -> Path:
        path = self._pins / pin.path()
        return path.with_name(path.name + suffix)


def _wheel(folder: Path, facts: dict[str, Any]) -> Wheel:
    return Wheel(
        name=facts["name"],
        version=facts["version"],
        folder=folder / "files",
        sha256=folder.name.partition(".")[0],
        origin=facts["origin"],
        roots=tuple(facts["roots"]),
        left_out=facts["left_out"],
    )


def _size(folder: Path) -> int:
    """The number in its name: to count the files of all wheels would take seconds."""
    number = folder.name.rpartition(".")[2]
    return int(number) if number.isdecimal() else 0
