"""pylock.toml and pylock.<name>.toml, the standard lock of PEP 751."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from review.phantom.manifests import Reading, Source, Surroundings
from review.phantom.manifests import _names as names
from review.phantom.manifests._draft import Draft, pin
from review.phantom.manifests._toml_lock import LockedPackage, toml_lock
from review.phantom.manifests._values import UnreadableError, array, string, table

ECOSYSTEM: Final = "pypi"

_SOURCES: tuple[tuple[str, Source], ...] = (("vcs", "vcs"), ("directory", "path"), ("archive", "url"))


def recognises(path: str) -> bool:
    """The names that PEP 751 gives the file."""
    return bool(re.fullmatch(r"pylock(\.[^.]+)?\.toml", path.rpartition("/")[2]))


def read(path: str, text: str, surroundings: Surroundings) -> Reading:
    """Its packages."""
    draft = Draft(path, ECOSYSTEM)
    try:
        lock = toml_lock(text, "packages")
    except UnreadableError as error:
        draft.problem(str(error))
        return draft.reading()
    draft.python = names.specifiers(string(lock.document.get("requires-python"))) or ""
    for package in lock.packages:
        _add(draft, package, surroundings)
    return draft.reading()


def _add(draft: Draft, package: LockedPackage, surroundings: Surroundings) -> None:
    values = package.values
    new = replace(
        pin("pypi"),
        version=names.pypi_version(string(values.get("version"))),
        source=_source(values, surroundings),
        hashes=names.hashes(_hashes(values)),
        marker=string(values.get("marker"))[: names.TEXT_LENGTH],
        direct=False,
    )
    if new.version is None and new.source == "registry":
        draft.problem(f"{names.shown(values.get('name'))} has no valid version", package.line)
        return
    draft.add("locked", values.get("name"), package.line, new)


def _source(values: dict[str, Any], surroundings: Surroundings) -> Source:
    for key, source in _SOURCES:
        if key in values:
            return source
    index = values.get("index")
    return surroundings.source(index) if isinstance(index, str) else "registry"


def _hashes(values: dict[str, Any]) -> Iterator[str]:
    files = [values.get("sdist"), *array(values.get("wheels"))]
    for file in files:
        for algorithm, digest in table(table(file).get("hashes")).items():
            yield f"{algorithm}:{digest}"
