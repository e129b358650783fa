"""Several files as one program: each is walked through on its own, into the others where it calls them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping

from review.taint.entries import Entries
from review.taint.files import Files
from review.taint.machine import Hit
from review.taint.sinks import SinkIndex
from review.taint.values import Module

Parse = Callable[[], ast.Module | None]
"""Gives a file's tree; None if it does not parse."""


class Program:
    """Files that are reviewed, and files around them whose functions may be called."""

    def __init__(self, reviewed: Mapping[str, ast.Module], around: Mapping[str, Parse], index: SinkIndex) -> None:
        """The trees of both by path."""
        self._index = index
        self._reviewed = reviewed
        self._around = {path: parse for path, parse in around.items() if path not in reviewed}
        paths = [*self._reviewed, *self._around]
        self._files = Files(paths if len(paths) > 1 else (), self._begin)
        self._walks: dict[str, Entries | None] = {}

    def hits(self) -> dict[str, list[Hit]]:
        """What reaches sinks, by the path of the reviewed file that it is told of."""
        found: dict[str, dict[tuple[str, str, int], Hit]] = {path: {} for path in self._reviewed}
        for path in self._reviewed:
            walk = self._walk(path)
            if walk is not None:
                walk.walk_module()
                _keep(found[path], (hit for hit in walk.hits.values() if hit.path == path))
        known = {key for hits in found.values() for key, hit in hits.items() if hit.taint.label != "parameter"}
        for hit in self._across(known):
            place = self._told_of(hit)
            if place is not None:
                _keep(found[place], [hit])
        return {path: list(hits.values()) for path, hits in found.items()}

    @property
    def cut_short(self) -> int:
        """How many functions were too much work to be walked through to their end."""
        return sum(walk.cut_short for walk in self._walks.values() if walk is not None)

    def _across(self, known: set[tuple[str, str, int]]) -> Iterator[Hit]:
        """What a walk through one file has found in another.

        What a function does with its own parameters is told by its own file, and a call that is a sink by its name
        is not told again of the function that it calls.
        """
        for path, walk in self._walks.items():
            for hit in walk.hits.values() if walk is not None and path in self._reviewed else ():
                is_foreign = hit.path != path and hit.taint.label != "parameter"
                if is_foreign and not any((hit.rule.kind, step.path, step.line) in known for step in hit.taint.steps):
                    yield hit

    def _told_of(self, hit: Hit) -> str | None:
        """The reviewed file that a hit in another file is told of: the sink's, else the last one before it."""
        paths = [step.path for step in hit.taint.steps]
        if all(path == hit.path for path in paths):
            return None  # the other file's own affair
        return next((path for path in (hit.path, *reversed(paths)) if path in self._reviewed), None)

    def _begin(self, path: str) -> Module | None:
        walk = self._walk(path)
        if walk is None:
            return None
        walk.begin()
        return walk.home

    def _walk(self, path: str) -> Entries | None:
        if path not in self._walks:
            tree = self._reviewed[path] if path in self._reviewed else self._around[path]()
            self._walks[path] = Entries(tree, self._index, path, self._files) if tree is not None else None
        return self._walks[path]


def _keep(found: dict[tuple[str, str, int], Hit], hits: Iterator[Hit] | list[Hit]) -> None:
    """The most certain origin for each sink."""
    for hit in hits:
        key = (hit.rule.kind, hit.path, hit.line)
        if key not in found or hit.rank < found[key].rank:
            found[key] = hit
