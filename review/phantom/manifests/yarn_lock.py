"""yarn.lock, of Yarn 1 and of Yarn 2 and later ("berry")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from review.phantom.manifests import Pin, Reading, Surroundings
from review.phantom.manifests import _names as names
from review.phantom.manifests._block_yaml import Entry, entries
from review.phantom.manifests._draft import Draft
from review.phantom.manifests._npm import dependency, split_descriptor

ECOSYSTEM: Final = "npm"


def recognises(path: str) -> bool:
    """The one name of this lock."""
    return path.rpartition("/")[2] == "yarn.lock"


def read(path: str, text: str, surroundings: Surroundings) -> Reading:
    """A pin for each range that each version was chosen for, so that a declared range finds its version."""
    draft = Draft(path, ECOSYSTEM)
    if "<<<<<<<" in text:
        draft.problem("has conflict markers")
    for block in _blocks(text):
        if block.header.key != "__metadata":
            _add(draft, block, surroundings)
    return draft.reading()


@dataclass
class _Block:
    """One chosen version: the descriptors it answers, and its fields."""

    header: Entry
    fields: dict[str, str] = field(default_factory=dict)


def _blocks(text: str) -> Iterator[_Block]:
    current: _Block | None = None
    for entry in entries(text):
        if entry.indent == 0:
            if current:
                yield current
            current = None if entry.value else _Block(entry)
        elif entry.indent == 2 and current:
            current.fields[entry.key] = entry.value
    if current:
        yield current


def _add(draft: Draft, block: _Block, surroundings: Surroundings) -> None:
    for descriptor in block.header.key.split(", "):
        name, spec = split_descriptor(descriptor.strip("\"'"))
        if "@workspace:" in block.fields.get("resolution", ""):
            draft.own(name)
            continue
        place = f"{draft.path}:{block.header.number}"
        pin = _pin(name, spec, block, place, surroundings)
        if pin is None or (pin.version is None and pin.source == "registry"):
            draft.problem(f"{names.shown(name)} has no valid version", block.header.number)
        else:
            draft.add("locked", name, block.header.number, pin)


def _pin(name: str, spec: str, block: _Block, place: str, surroundings: Surroundings) -> Pin | None:
    """The pin of one descriptor."""
    asked = dependency(name, spec)
    if asked is None:
        return None
    resolved = block.fields.get("resolved", "")
    recorded = asked.source == "registry" and bool(resolved)  # berry records no address
    return replace(
        asked,
        version=names.npm_version(block.fields.get("version")),
        source=surroundings.source(resolved) if recorded else asked.source,
        hashes=names.hashes(block.fields.get("integrity", "").split()),
        direct=False,
        declared_in=place,
    )
