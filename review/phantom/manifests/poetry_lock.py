"""poetry.lock (1.0 to 2.x) and pdm.lock: they name a package's place only where it is not the default index."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from review.phantom.manifests import Reading, Source, Surroundings
from review.phantom.manifests import _names as names
from review.phantom.manifests._draft import Draft, pin
from review.phantom.manifests._python import python_of, table_source
from review.phantom.manifests._toml_lock import LockedPackage, TomlLock, toml_lock
from review.phantom.manifests._values import UnreadableError, array, dig, string, table

ECOSYSTEM: Final = "pypi"


def recognises(path: str) -> bool:
    """The names of both locks."""
    return path.rpartition("/")[2] in ("poetry.lock", "pdm.lock")


def read(path: str, text: str, surroundings: Surroundings) -> Reading:
    """Its packages."""
    draft = Draft(path, ECOSYSTEM)
    try:
        lock = toml_lock(text, "package")
    except UnreadableError as error:
        draft.problem(str(error))
        return draft.reading()
    metadata = table(lock.document.get("metadata"))
    draft.python = python_of(string(metadata.get("python-versions") or metadata.get("requires_python")))
    for package in lock.packages:
        _add(draft, package, lock, surroundings)
    return draft.reading()


def _add(draft: Draft, package: LockedPackage, lock: TomlLock, surroundings: Surroundings) -> None:
    values = package.values
    name = values.get("name")
    version = names.pypi_version(string(values.get("version")))
    if version is None:
        draft.problem(f"{names.shown(name)} has no valid version", package.line)
        return
    old_files = array(dig(lock.document, "metadata", "files", string(name)))
    new = replace(
        pin("pypi"),
        version=version,
        source=_source(package, surroundings),
        hashes=names.hashes([*package.hashes, *(table(file).get("hash") for file in old_files)]),
        marker=string(values.get("markers") or values.get("marker"))[: names.TEXT_LENGTH],
        direct=False,
    )
    draft.add("locked", name, package.line, new)


def _source(package: LockedPackage, surroundings: Surroundings) -> Source:
    """Poetry's `source` table, or PDM's keys in the package itself."""
    source = table(package.values.get("source"))
    kinds: dict[str, Source] = {"git": "vcs", "directory": "path", "file": "path", "url": "url"}
    kind = string(source.get("type"))
    if kind in kinds:
        return kinds[kind]
    if source:
        return surroundings.source(string(source.get("url")))
    keys = ("git", "hg", "svn", "path", "url")
    return table_source({key: value for key, value in package.values.items() if key in keys}, surroundings)
