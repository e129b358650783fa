"""package-lock.json and npm-shrinkwrap.json, versions 1 to 3."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from review.phantom.manifests import Pin, Reading, Source, Surroundings
from review.phantom.manifests import _names as names
from review.phantom.manifests._draft import Draft
from review.phantom.manifests._npm import dependency
from review.phantom.manifests._values import KeyLines, UnreadableError, folder_of, inside, json_object, string, table

ECOSYSTEM: Final = "npm"

_MODULES = "node_modules/"


def recognises(path: str) -> bool:
    """Both names."""
    return path.rpartition("/")[2] in ("package-lock.json", "npm-shrinkwrap.json")


def read(path: str, text: str, surroundings: Surroundings) -> Reading:
    """What can be imported: packages at the top of a `node_modules`, not those nested in another package."""
    draft = Draft(path, ECOSYSTEM)
    try:
        document = json_object(text)
    except UnreadableError as error:
        draft.problem(str(error))
        return draft.reading()
    lines = KeyLines(text)
    packages = table(document.get("packages"))
    for key, value in packages.items():
        _package(draft, key, table(value), lines.line(key), surroundings)
    if not packages:
        start = lines.line("dependencies")
        for name, value in table(document.get("dependencies")).items():
            _old_package(draft, name, table(value), lines.line(name, after=start), surroundings)
    return draft.reading()


def _package(draft: Draft, key: str, value: dict[str, Any], line: int, surroundings: Surroundings) -> None:
    """One entry of versions 2 and 3, by its place on disk."""
    parent, found, name = key.rpartition(_MODULES)
    if not found:  # the project, or a package of its workspace
        draft.own(value.get("name"))
        return
    scope = inside(folder_of(draft.path), parent.rstrip("/") or ".")
    if _MODULES in parent or scope is None:
        return
    if value.get("link"):
        draft.add("locked", name, line, Pin("npm", name, source="workspace", direct=False, scope=scope))
        return
    resolved = string(value.get("resolved"))
    package = string(value.get("name"))
    if package and names.npm_name(package) is None:
        draft.problem(f"{names.shown(package)} is not a package name", line)
        return
    pin = Pin("npm", name, version=names.npm_version(value.get("version")), package=package, scope=scope)
    _finish(draft, pin, value, line, _source(resolved, surroundings))


def _old_package(draft: Draft, name: str, value: dict[str, Any], line: int, surroundings: Surroundings) -> None:
    """One entry of version 1, where `version` may be a place or an alias."""
    found = dependency(name, string(value.get("version")))
    if found is None:
        draft.problem(f"the version of {names.shown(name)} is not understood", line)
        return
    source = _source(string(value.get("resolved")), surroundings) if found.source == "registry" else found.source
    _finish(draft, replace(found, specifier="", scope=folder_of(draft.path)), value, line, source)


def _finish(draft: Draft, pin: Pin, value: dict[str, Any], line: int, source: Source) -> None:
    if pin.version is None and source == "registry":
        draft.problem(f"{names.shown(pin.name)} has no valid version", line)
        return
    integrity = names.hashes(string(value.get("integrity")).split())
    draft.add("locked", pin.name, line, replace(pin, source=source, hashes=integrity, direct=False))


def _source(resolved: str, surroundings: Surroundings) -> Source:
    """Where npm took it from; nothing is recorded for the registry if npm was told to omit it."""
    found = dependency("x", resolved) if resolved else None
    if found is None or found.source != "url":
        return found.source if found else "registry"
    return surroundings.source(resolved)
