"""The unchanged Python files that changed ones import: values are followed into them, and they are not reported on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from review.source import SourceFile
from review.taint.imports import Places
from workers.packages.own import Tree, imports_in

MOST_FILES = 50
MOST_BYTES = 1_000_000
"""What is read beside the changed files. One that is used takes about as long to parse as a changed one."""
MOST_ROUNDS = 2
"""How many imports away from a changed file: a package's `__init__.py` often imports what others import from it."""


def around(files: Mapping[str, SourceFile], tree: Callable[[], Tree]) -> tuple[SourceFile, ...]:
    """The files of the repository that the Python files among `files` (by path) import, the nearest first."""
    python = {path: file.content for path, file in files.items() if file.language == "python"}
    if not any(next(imports_in(content), None) for content in python.values()):
        return ()
    repository = tree()
    places = Places(repository.names())
    known = dict.fromkeys(python, b"")
    found: dict[str, bytes] = {}
    newest: Mapping[str, bytes] = python
    for _ in range(MOST_ROUNDS):
        wanted = {place for path, content in newest.items() for place in _imported(path, content, places)}
        newest = repository.read_all(sorted(wanted - known.keys())[: MOST_FILES - len(found)])
        known |= newest
        found |= newest
    return tuple(_fitting(found))


def _imported(path: str, content: bytes, places: Places) -> Iterator[str]:
    """The packages that a file lies in, which say where its imports begin, and what it imports."""
    yield from places.packages_around(path)
    for level, module, names in imports_in(content):
        for dotted in (module, *(f"{module}.{name}".lstrip(".") for name in names)):
            place = places.file(path, level, dotted) if places.may_have(level, dotted) else None
            if place is not None:
                yield place


def _fitting(found: Mapping[str, bytes]) -> Iterator[SourceFile]:
    left = MOST_BYTES
    for path, content in found.items():
        if len(content) <= left:
            left -= len(content)
            yield SourceFile(path, content)
