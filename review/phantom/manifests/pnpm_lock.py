"""pnpm-lock.yaml, versions 6 to 9: what each package of the workspace (an "importer") can import, and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from review.phantom.manifests import Pin, Reading, Surroundings
from review.phantom.manifests import _names as names
from review.phantom.manifests._block_yaml import Entry, entries, inline
from review.phantom.manifests._draft import Draft
from review.phantom.manifests._npm import dependency, split_descriptor
from review.phantom.manifests._values import folder_of, inside

ECOSYSTEM: Final = "npm"

_KINDS = frozenset({"dependencies", "devDependencies", "optionalDependencies"})
_PEERS = re.compile(r"\(.*$")


def recognises(path: str) -> bool:
    """The one name of this lock."""
    return path.rpartition("/")[2] == "pnpm-lock.yaml"


def read(path: str, text: str, surroundings: Surroundings) -> Reading:  # it records no addresses
    """Direct dependencies by importer, then all packages; a version of a direct one takes its hash from there."""
    draft = Draft(path, ECOSYSTEM)
    lock = _Lock(draft)
    for entry in entries(text):
        lock.take(entry)
    if not lock.version.startswith(("6.", "7.", "9.")):
        draft.problem("is in a version of the format that is not read (6 to 9 are)", 1)
        return draft.reading()
    packages = {(pin.package or pin.name, pin.version): pin for pin in lock.packages}
    for pin in lock.direct():
        known = packages.get((pin.package or pin.name, pin.version))
        place = known.source if known and pin.source == "registry" else pin.source
        draft.add("locked", pin.name, 1, replace(pin, source=place, hashes=known.hashes if known else ()))
    for pin in lock.packages:
        draft.add("locked", pin.name, 1, pin)
    return draft.reading()


@dataclass
class _Lock:
    """The lock while its lines go by; `path` are the keys that the current line stands under."""

    draft: Draft
    version: str = ""
    packages: list[Pin] = field(default_factory=list)
    _path: list[tuple[int, str]] = field(default_factory=list)
    _specifiers: dict[tuple[str, str], str] = field(default_factory=dict)
    _versions: list[tuple[str, str, str, int]] = field(default_factory=list)

    def take(self, entry: Entry) -> None:
        """Take one line."""
        while self._path and self._path[-1][0] >= entry.indent:
            self._path.pop()
        keys = [key for _, key in self._path]
        if not keys and entry.key == "lockfileVersion":
            self.version = entry.value
        elif keys[:1] == ["packages"]:
            self._package(keys, entry)
        elif keys[:1] != ["snapshots"]:
            self._importer(keys, entry)
        if not entry.value:
            self._path.append((entry.indent, entry.key))

    def _importer(self, keys: list[str], entry: Entry) -> None:
        """`importers: {folder: {dependencies: {name: {specifier, version}}}}`; one alone may do without `importers`."""
        if keys[:1] != ["importers"]:
            keys = ["importers", ".", *keys]
        if len(keys) == 4 and keys[2] in _KINDS:
            folder, name = keys[1], keys[3]
            if entry.key == "specifier":
                self._specifiers[folder, name] = entry.value
            elif entry.key == "version":
                self._versions.append((folder, name, entry.value, entry.number))

    def _package(self, keys: list[str], entry: Entry) -> None:
        """`packages: {name@version: {resolution: {…}}}`."""
        if len(keys) == 2 and entry.key == "resolution":
            name, version = split_descriptor(_PEERS.sub("", keys[1].removeprefix("/")))
            self._resolved(name, version, entry)

    def _resolved(self, name: str, version: str, entry: Entry) -> None:
        if names.npm_name(name) is None:
            self.draft.problem(f"{names.shown(name)} is not a package name", entry.number)
            return
        found = Pin("npm", name, version=names.npm_version(version), direct=False)
        if found.version is None or not inline(entry.value, "integrity"):
            other = dependency(name, version)
            found = replace(found, source=other.source if other and other.source != "registry" else "url")
        place = f"{self.draft.path}:{entry.number}"
        hashes = names.hashes([inline(entry.value, "integrity")])
        self.packages.append(replace(found, hashes=hashes, declared_in=place))

    def direct(self) -> Iterator[Pin]:
        """What the importers name."""
        for folder, name, version, line in self._versions:
            scope = inside(folder_of(self.draft.path), folder)
            if scope is not None:
                specifier = names.npm_range(self._specifiers.get((folder, name), "")) or ""
                pin = _chosen(name, _PEERS.sub("", version))
                yield replace(pin, specifier=specifier, scope=scope, declared_in=f"{self.draft.path}:{line}")


def _chosen(name: str, version: str) -> Pin:
    """The pin for `version: 1.0.0`, `link:../other`, an address, or `real@1.0.0` of an alias."""
    if names.npm_version(version):
        return Pin("npm", name, version=version)
    real, exact = split_descriptor(version.removeprefix("/")) if version else ("", "")
    if names.npm_name(real) and names.npm_version(exact):
        return Pin("npm", name, version=exact, package="" if real == name else real)
    found = dependency(name, version)
    if found is None or found.source == "registry":
        return Pin("npm", name, source="unknown")
    return replace(found, source="workspace") if version.startswith("link:") else found
