"""uv.lock: every package of a uv project or workspace, with the place that each came from."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from review.phantom.manifests import Reading, Surroundings
from review.phantom.manifests import _names as names
from review.phantom.manifests._draft import Draft, pin
from review.phantom.manifests._python import table_source
from review.phantom.manifests._toml_lock import LockedPackage, toml_lock
from review.phantom.manifests._values import UnreadableError, string, table

ECOSYSTEM: Final = "pypi"


def recognises(path: str) -> bool:
    """The one name of this lock."""
    return path.rpartition("/")[2] == "uv.lock"


def read(path: str, text: str, surroundings: Surroundings) -> Reading:
    """Its packages; those whose source is a folder of this repository are its own."""
    draft = Draft(path, ECOSYSTEM, names_index=True)
    try:
        lock = toml_lock(text, "package")
    except UnreadableError as error:
        draft.problem(str(error))
        return draft.reading()
    draft.python = names.specifiers(string(lock.document.get("requires-python"))) or ""
    for package in lock.packages:
        _add(draft, package, surroundings)
    return draft.reading()


def _add(draft: Draft, package: LockedPackage, surroundings: Surroundings) -> None:
    values = package.values
    source = table(values.get("source"))
    if "editable" in source or "virtual" in source:
        draft.own(values.get("name"))
        return
    kind = table_source(source, surroundings)
    version = names.pypi_version(string(values.get("version")))
    if version is None and kind in ("registry", "private index"):
        draft.problem(f"{names.shown(values.get('name'))} has no valid version", package.line)
        return
    new = replace(pin("pypi"), version=version, source=kind, hashes=names.hashes(package.hashes), direct=False)
    draft.add("locked", values.get("name"), package.line, new)
