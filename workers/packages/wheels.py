"""Reads a folder of unpacked wheels for the static index. Nothing in it is imported or executed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from review.phantom.index.coding import decode, encode
from review.phantom.index.facts import ModuleFacts
from review.phantom.index.reading import facts_of
from review.phantom.index.texts import Sources, Text, UnsearchableError, compiled
from workers.packages.memory import Memory

EXTENSION_ENDINGS = (".so", ".pyd")
TEXT_ENDINGS = (
    ".py",
    ".pyi",
    ".pyx",
    ".pxd",
    ".pxi",
    ".json",
    ".txt",
    ".toml",
    ".yaml",
    ".yml",
    ".csv",
    ".in",
    ".tmpl",
)
OPAQUE_ENDINGS = (".pyc", ".zip", ".whl", ".egg", ".gz", ".bz2", ".xz", ".zst")
"""Files that may hold names in a form that is not searched: with one of them, any name may occur."""

MOST_BYTES = 300 * 1024 * 1024
"""Bytes of one distribution that are searched for a name; more would cost a second for each."""

DAY_SECONDS = 24 * 3600

_Entries = tuple[frozenset[str], frozenset[str]]


class Wheels:
    """The modules of the wheels unpacked into `root`; implements `review.phantom.index.places.Source`.

    With `cache`, facts are kept there by the hash of the text they were read from, so that any number of folders,
    versions and processes can share it. Several that share a `memory` hold no more texts than one.
    """

    def __init__(self, root: Path, cache: Path | None = None, memory: Memory | None = None) -> None:
        self._root = root
        self._cache = cache
        self._memory = memory or Memory()
        self._entries: dict[str, _Entries] = {}
        self._kinds: dict[str, str | None] = {}
        self._facts: dict[str, tuple[ModuleFacts, ...]] = {}
        self._searched_files: dict[tuple[str, str], list[Path] | None] = {}
        self._mentioned: dict[tuple[str, str, str], bool] = {}

    def kind(self, dotted: str) -> str | None:
        """See `Source.kind`."""
        if dotted not in self._kinds:
            self._kinds[dotted] = self._kind(dotted)
        return self._kinds[dotted]

    def _kind(self, dotted: str) -> str | None:
        parent, _, name = dotted.rpartition(".")
        folders, files = self._listed(parent)
        inside = self._listed(dotted)[1] if name in folders else frozenset()
        for here, stem in ((inside, "__init__"), (files, name)):
            if f"{stem}.py" in here:
                return "source"
            if any(_is_extension(file, stem) for file in here):
                return "extension"
        if "__init__.pyi" in inside or f"{name}.pyi" in files:
            return "stub"
        return "namespace" if name in folders else None

    def _listed(self, dotted: str) -> _Entries:
        """The folders and files of a package's folder; the root's for an empty name."""
        if dotted not in self._entries:
            self._entries[dotted] = _scan(self._folder(dotted))
        return self._entries[dotted]

    def _folder(self, dotted: str) -> Path:
        return self._root.joinpath(*dotted.split(".")) if dotted else self._root

    def submodules(self, dotted: str) -> frozenset[str]:
        """See `Source.submodules`."""
        parent, _, name = dotted.rpartition(".")
        if name not in self._listed(parent)[0]:
            return frozenset()
        folders, files = self._listed(dotted)
        stems = {file.partition(".")[0] for file in files if file.endswith((".py", *EXTENSION_ENDINGS))}
        return frozenset(n for n in stems | folders if n != "__init__" and n.isidentifier() and n != "__pycache__")

    def facts(self, dotted: str) -> tuple[ModuleFacts, ...]:
        """See `Source.facts`."""
        if dotted not in self._facts:
            self._facts[dotted] = tuple(
                self._facts_of(path, dotted, stub=path.suffix == ".pyi") for path in self._texts(dotted)
            )
        return self._facts[dotted]

    def _texts(self, dotted: str) -> Iterator[Path]:
        parent, _, name = dotted.rpartition(".")
        folders, files = self._listed(parent)
        inside = self._listed(dotted)[1] if name in folders else frozenset()
        package = any(file.startswith("__init__.") for file in inside)
        for ending in (".py", ".pyi"):
            if package and f"__init__{ending}" in inside:
                yield self._folder(dotted) / f"__init__{ending}"
            elif not package and f"{name}{ending}" in files:
                yield self._folder(parent) / f"{name}{ending}"

    def _facts_of(self, path: Path, dotted: str, *, stub: bool) -> ModuleFacts:
        text = path.read_bytes()
        is_package = path.stem == "__init__"
        kept = self._kept(text, dotted, is_package=is_package, stub=stub)
        facts = _recalled(kept) if kept is not None else None
        if facts is None:
            facts = facts_of(text, dotted, is_package=is_package, stub=stub)
            if kept is not None:
                # Another review reads the text again where this one could not write, on a full disk say.
                with contextlib.suppress(OSError):
                    _write(kept, encode(facts))
        return facts

    def _kept(self, text: bytes, dotted: str, *, is_package: bool, stub: bool) -> Path | None:
        if self._cache is None:
            return None
        key = hashlib.blake2b(text, digest_size=16, key=f"{is_package}{stub}".encode())
        key.update(dotted.encode())
        name = key.hexdigest()
        return self._cache / name[:2] / f"{name}.json"

    # The third witness

    def mentions(self, top: str, identifier: str, binary: str = "") -> bool:
        """See `Source.mentions`."""
        key = (top, identifier, binary)
        if key not in self._mentioned:
            self._mentioned[key] = self._mentions(self._searchable(top, binary), identifier.encode())
        return self._mentioned[key]

    def _mentions(self, paths: list[Path] | None, identifier: bytes) -> bool:
        try:
            return paths is None or any(self._text(path).mentions(identifier) for path in paths)
        except UnsearchableError:
            return True

    def _searchable(self, top: str, binary: str) -> list[Path] | None:
        """The files in which a name of `top` would occur, compiled ones first; None if some cannot be searched."""
        key = (top, binary)
        if key not in self._searched_files:
            self._searched_files[key] = self._choose(list(self._files(top)), binary)
        return self._searched_files[key]

    def _choose(self, files: list[Path], binary: str) -> list[Path] | None:
        libraries = [path for path in files if _is_extension(path.name, None)]
        if binary:
            own = [path for path in libraries if self._dotted(path) == binary]
            chosen = own + [path for path in libraries if path.name.startswith("lib") and path not in own]
            if not own:
                return None
        else:
            if any(path.name.endswith(OPAQUE_ENDINGS) and not _aside(path) for path in files):
                return None
            chosen = libraries + [path for path in files if path.name.endswith(TEXT_ENDINGS)]
        return chosen if sum(path.stat().st_size for path in chosen) <= MOST_BYTES else None

    def _dotted(self, path: Path) -> str:
        """The module name of an extension file, the package name of a folder."""
        parts = [*path.relative_to(self._root).parent.parts, path.name.partition(".")[0]]
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def _files(self, top: str) -> Iterator[Path]:
        """Every file under the top-level name, and the compiled libraries beside it."""
        folders, files = self._listed("")
        yield from (self._root / file for file in files if file.partition(".")[0] == top)
        if top in folders:
            for folder, _, names in os.walk(self._root / top):
                yield from (Path(folder, name) for name in names)

    def _text(self, path: Path) -> Text:
        read = compiled if _is_extension(path.name, None) else Text
        return self._memory.recall(path, lambda: read(path.read_bytes()))

    def assigns(self, top: str, identifier: str, owner: str, *, of_module: bool) -> bool:
        """See `Source.assigns`."""
        sources = self._memory.recall((self._root, top), lambda: self._sources(top))
        ask = sources.sets_on_module if of_module else sources.sets_on_class
        return ask(owner, identifier)

    def _sources(self, top: str) -> Sources:
        paths = (path for path in self._files(top) if path.suffix == ".py" and not _aside(path))
        return Sources.of((self._dotted(path.parent), path.read_bytes()) for path in paths)


def _scan(folder: Path) -> _Entries:
    try:
        with os.scandir(folder) as entries:
            found = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    except OSError:
        return frozenset(), frozenset()
    return frozenset(n for n, is_folder in found if is_folder), frozenset(n for n, is_folder in found if not is_folder)


def _aside(path: Path) -> bool:
    """Whether a file belongs to tests or is a by-product: no import of the package reads it."""
    return not {"tests", "test", "__pycache__"}.isdisjoint(path.parts)


def _is_extension(file: str, stem: str | None) -> bool:
    return file.endswith(EXTENSION_ENDINGS) and (stem is None or file.partition(".")[0] == stem)


def _recalled(kept: Path) -> ModuleFacts | None:
    """Facts that were written down; the file's time tells for how long nobody asked for them."""
    try:
        facts = decode(kept.read_bytes())
        if time.time() - kept.stat().st_mtime > DAY_SECONDS:
            os.utime(kept)
    except OSError:  # not there yet, or another process just removed it
        return None
    return facts


def _write(path: Path, content: bytes) -> None:
    """Write in one step, so that a reader in another process never sees half of it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)
