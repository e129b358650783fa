"""package.json: dependencies of every kind, overrides, and the workspaces that belong to it."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from review.phantom.manifests import Reading, Surroundings
from review.phantom.manifests import _names as names
from review.phantom.manifests._decoding import UndecodableError, text_of
from review.phantom.manifests._draft import Draft
from review.phantom.manifests._npm import dependency, split_descriptor
from review.phantom.manifests._values import (
    KeyLines,
    UnreadableError,
    dig,
    folder_of,
    json_object,
    string,
    strings,
    table,
)

ECOSYSTEM: Final = "npm"

WORKSPACES = 500
"""Packages of one workspace that are looked into for their names."""

_KINDS = ("dependencies", "devDependencies", "peerDependencies", "optionalDependencies")


def recognises(path: str) -> bool:
    """The one name of this file; those of installed packages are not the project's."""
    return path.rpartition("/")[2] == "package.json"


def read(path: str, text: str, surroundings: Surroundings) -> Reading:
    """What it declares; names of its workspaces are its own packages."""
    draft = Draft(path, ECOSYSTEM)
    try:
        document = json_object(text)
    except UnreadableError as error:
        draft.problem(str(error))
        return draft.reading()
    draft.own(document.get("name"))
    lines = KeyLines(text)
    for kind in _KINDS:
        for name, spec in table(document.get(kind)).items():
            _add(draft, name, string(spec), lines.line(name, after=lines.line(kind)), direct=True)
    for section, name, spec in _overrides(document):
        _add(draft, name, spec, lines.line(name, after=lines.line(section)), direct=False)
    for member in _workspaces(folder_of(path), document, surroundings):
        draft.own(member)
    return draft.reading()


def _add(draft: Draft, name: str, spec: str, line: int, *, direct: bool) -> None:
    found = dependency(name, spec)
    if found is None:
        draft.problem(f"the version of {names.shown(name)} is not understood", line)
    else:
        draft.add("declared", name, line, replace(found, direct=direct))


def _overrides(document: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Section, package and version of npm's, Yarn's and pnpm's overrides that hold for a package everywhere."""
    sections = {
        "overrides": document.get("overrides"),
        "resolutions": document.get("resolutions"),
        "pnpm": dig(document, "pnpm", "overrides"),
    }
    for section, entries in sections.items():
        for key, spec in table(entries).items():
            name = split_descriptor(key.removeprefix("**/"))[0]
            if isinstance(spec, str) and not spec.startswith("$") and names.npm_name(name):
                yield section, name, spec


def _workspaces(folder: str, document: dict[str, Any], surroundings: Surroundings) -> Iterator[object]:
    """The names in the package.json files that the `workspaces` patterns select."""
    workspaces = document.get("workspaces")
    patterns = strings(table(workspaces).get("packages") if isinstance(workspaces, dict) else workspaces)
    yield from member_names(folder, patterns, surroundings)


def member_names(folder: str, patterns: list[str], surroundings: Surroundings) -> Iterator[object]:
    """The names of the packages in the folders below `folder` that match `patterns`."""
    start = f"{folder}/" if folder else ""
    wanted = [re.compile(fnmatch.translate(start + pattern.strip("./"))) for pattern in patterns if "!" not in pattern]
    if not wanted:
        return
    found = (name for name in surroundings.files.names() if name.endswith("/package.json"))
    members = [path for path in found if any(want.match(folder_of(path)) for want in wanted)]
    for path in sorted(members)[:WORKSPACES]:
        try:
            yield json_object(text_of(surroundings.files.read(path) or b"")).get("name")
        except (UndecodableError, UnreadableError):
            continue  # it is a manifest of its own, and reported where it counts
