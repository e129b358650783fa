"""Pipfile and Pipfile.lock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from review.phantom.manifests import Pin, Reading, Source, Surroundings
from review.phantom.manifests import _names as names
from review.phantom.manifests._draft import Draft, pin
from review.phantom.manifests._python import add_poetry, python_of, table_source
from review.phantom.manifests._values import (
    KeyLines,
    UnreadableError,
    array,
    dig,
    json_object,
    string,
    strings,
    table,
    toml,
)

ECOSYSTEM: Final = "pypi"

_NO_CATEGORY = frozenset({"source", "requires", "scripts", "pipenv", "_meta"})
"""Tables that hold no packages; every other one does (`packages`, `dev-packages` and custom categories)."""


def recognises(path: str) -> bool:
    """Both files."""
    return path.rpartition("/")[2] in ("Pipfile", "Pipfile.lock")


def read(path: str, text: str, surroundings: Surroundings) -> Reading:
    """What is asked for (Pipfile), or what was chosen (Pipfile.lock)."""
    draft = Draft(path, ECOSYSTEM, names_index=True)
    is_lock = path.endswith(".lock")
    try:
        document = json_object(text) if is_lock else toml(text)
    except UnreadableError as error:
        draft.problem(str(error))
        return draft.reading()
    requires = dig(document, "_meta", "requires") if is_lock else document.get("requires")
    draft.python = python_of(string(dig(requires, "python_full_version") or dig(requires, "python_version")))
    indexes = _indexes(dig(document, "_meta", "sources") if is_lock else document.get("source"), surroundings)
    lines = KeyLines(text)
    for category, name, value in _entries(document):
        line = lines.line(name, after=lines.line(category))
        if is_lock:
            _add_locked(draft, name, line, table(value), _place(table(value), indexes, surroundings))
        else:
            add_poetry(draft, name, _asked(value, indexes), line, surroundings)
    return _from_indexes(draft, indexes).reading()


def _entries(document: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Category, name and value of every package."""
    for category, packages in document.items():
        if category not in _NO_CATEGORY:
            for name, value in table(packages).items():
                yield category, name, value


def _indexes(sources: object, surroundings: Surroundings) -> dict[str, Source]:
    """What each named index is; packages without a name come from the first."""
    return {
        string(table(source).get("name")): surroundings.source(string(table(source).get("url")))
        for source in array(sources)
    }


def _asked(value: object, indexes: dict[str, Source]) -> object:
    """The entry without the name of an index that is the registry."""
    return {
        key: item
        for key, item in table(value).items()
        if not (key == "index" and indexes.get(string(item)) == "registry")
    } or value


def _place(value: dict[str, Any], indexes: dict[str, Source], surroundings: Surroundings) -> Source:
    """Where a locked package came from."""
    if "index" in value:
        return indexes.get(string(value["index"]), "private index")
    return table_source(value, surroundings)


def _add_locked(draft: Draft, name: str, line: int, value: dict[str, Any], source: Source) -> None:
    version = names.exact(string(value.get("version")))
    if version is None and source == "registry":
        draft.problem(f"{names.shown(name)} has no valid version", line)
        return
    new = replace(
        pin("pypi"),
        version=version,
        source=source,
        hashes=names.hashes(strings(value.get("hashes"))),
        marker=string(value.get("markers"))[: names.TEXT_LENGTH],
        direct=False,
    )
    draft.add("locked", name, line, new)


def _from_indexes(draft: Draft, indexes: dict[str, Source]) -> Draft:
    """The draft, with packages that name no index marked as private if the first or any index is."""
    if any(source != "registry" for source in indexes.values()):
        draft.declared = [_private(item) for item in draft.declared]
        if next(iter(indexes.values())) != "registry":
            draft.locked = [_private(item) for item in draft.locked]
    return draft


def _private(item: Pin) -> Pin:
    return replace(item, source="private index") if item.source == "registry" else item
