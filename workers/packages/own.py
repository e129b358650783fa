"""Gather the repository's own Python modules that judging some changed files may need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from review.phantom.dossier import Repository
from review.phantom.own.layout import MODULE_ENDINGS, PROJECT_MARKS, Layout, joined, relevant
from review.phantom.pins import Files
from review.source import SourceFile

MOST_FILES = 2_000
"""Python files up to which a repository is read as a whole: a second witness is only heard if it has read all."""
MOST_BYTES = 24 * 1024 * 1024
"""Bytes that are handed over; 2,000 files of well-kept code have half of it."""
MOST_REACHED = 400
"""Modules that are read in a larger repository, those nearest to the changed files first."""
MOST_ROUNDS = 4
"""How many imports away from a changed file a module of a larger repository is still read."""
MOST_MARKS = 200

_FROM = re.compile(
    rb"^[ \t]*from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]*(\([^)]{0,20000}\)|[^\n#;]{0,2000})", re.MULTILINE
)
_IMPORT = re.compile(rb"^[ \t]*import[ \t]+([\w., \t]{1,2000})", re.MULTILINE)
_WORD = re.compile(rb"[A-Za-z_]\w*")


class Tree(Files, Protocol):
    """The repository at one commit, of which many files can be read at once."""

    def read_all(self, paths: Iterable[str]) -> Mapping[str, bytes]:
        """The contents of those that are there and not too large."""


def gather(files: Mapping[str, SourceFile], tree: Tree) -> Repository:
    """The own modules around `files`, the changed ones by path; empty if they import none."""
    paths = relevant(tree.names())
    layout = Layout(paths)
    if not any(_reached(path, file.content, layout) for path, file in files.items() if path.endswith(".py")):
        return Repository()
    known = {path: file.content for path, file in files.items() if path.endswith(MODULE_ENDINGS)}
    python = [path for path in paths if path.endswith((".py", ".pyi", ".pyx"))]
    if len(python) <= MOST_FILES:
        texts = {**tree.read_all(path for path in python if path not in known), **known}
    else:
        texts = _around(known, tree, layout)
    marks = [path for path in paths if path.rpartition("/")[2] in PROJECT_MARKS | {"setup.py"}]
    told = {**_within(texts), **tree.read_all(marks[:MOST_MARKS])}
    whole = all(path in told for path in python)
    return Repository(tuple(paths), {path: _text(content) for path, content in told.items()}, whole)


def _around(known: Mapping[str, bytes], tree: Tree, layout: Layout) -> dict[str, bytes]:
    """The modules that the `known` files import, those that these import, and so on; one reading for each round."""
    texts = dict(known)
    newest: Mapping[str, bytes] = known
    for _ in range(MOST_ROUNDS):
        wanted = {path for name, text in newest.items() for path in _reached(name, text, layout)} - texts.keys()
        newest = tree.read_all(sorted(wanted)[: max(MOST_REACHED - len(texts), 0)])
        texts |= newest
    return texts


def _reached(path: str, content: bytes, layout: Layout) -> set[str]:
    """The files of the repository that the imports in a file may lead to."""
    folder = path.rpartition("/")[0]
    found: set[str] = set()
    for level, dotted, names in imports_in(content):
        place = _beginning(folder, level, dotted, layout)
        if place is not None:
            found.update(_files_on_the_way(place, [part for part in dotted.split(".") if part], names, layout))
    return found


def _beginning(folder: str, level: int, dotted: str, layout: Layout) -> str | None:
    """The folder that the dotted name of an import starts from."""
    if level:
        meant = layout.upward(folder, level)
        return None if meant is None else joined(meant[0], meant[1].replace(".", "/"))
    home = layout.home(dotted.partition(".")[0], folder)
    return None if home is None else home.folder


def imports_in(content: bytes) -> Iterator[tuple[int, str, list[str]]]:
    """Level, module and names of each import. Read by pattern: hostile text is parsed only under limits."""
    for dots, module, names in _FROM.findall(content):
        yield len(dots), module.decode("ascii", "ignore"), [name.decode() for name in _WORD.findall(names)]
    for names in _IMPORT.findall(content):
        for name in names.split(b","):
            yield 0, name.strip().partition(b" ")[0].decode("ascii", "ignore"), []


def _files_on_the_way(place: str, parts: list[str], names: list[str], layout: Layout) -> Iterator[str]:
    for position in range(len(parts) + 1):
        here = "/".join([place, *parts[:position]]).strip("/")
        if position or layout.is_package(here):
            yield from _of_module(here, layout)
    last = "/".join([place, *parts]).strip("/")
    for name in names:
        yield from _of_module(joined(last, name), layout)


def _of_module(place: str, layout: Layout) -> Iterator[str]:
    folder, _, name = place.rpartition("/")
    for around, stem in ((place, "__init__"), (folder, name)):
        names = layout.files.get(around, set())
        yield from (joined(around, f"{stem}{ending}") for ending in (".py", ".pyi") if f"{stem}{ending}" in names)


def _within(texts: Mapping[str, bytes]) -> dict[str, bytes]:
    """As many texts as fit into `MOST_BYTES`."""
    kept: dict[str, bytes] = {}
    left = MOST_BYTES
    for path, content in texts.items():
        left -= len(content)
        if left < 0:
            break
        kept[path] = content
    return kept


def _text(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape")
