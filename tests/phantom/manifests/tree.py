"""A repository of text files, as the manifests see one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from textwrap import dedent

from review.phantom.pins import Declared, Pin, declared_for

REGISTRIES = frozenset({"registry.test"})
"""The one host that counts as the registry in these tests."""


@dataclass(frozen=True)
class Tree:
    """Files by path; text loses its common indentation."""

    contents: Mapping[str, str | bytes]

    def read(self, path: str) -> bytes | None:
        content = self.contents.get(path)
        return dedent(content).encode() if isinstance(content, str) else content

    def read_all(self, paths: Iterable[str]) -> dict[str, bytes]:
        contents = ((path, self.read(path)) for path in paths)
        return {path: content for path, content in contents if content is not None}

    def names(self) -> Collection[str]:
        return self.contents.keys()


def declared(source: str, contents: Mapping[str, str | bytes]) -> Declared:
    """What the files declare for the source file."""
    return declared_for(source, Tree(contents), REGISTRIES)


def only(found: Declared, name: str) -> Pin:
    """The one pin of a name."""
    (pin,) = found.pins[name]
    return pin
