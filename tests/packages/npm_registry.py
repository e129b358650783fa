"""An npm registry on loopback that also knows when packages came, and which of them were given up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.phantom.typescript.registry import Registry, serving


@dataclass
class NpmRegistry(Registry):
    created: dict[str, str] = field(default_factory=dict)
    deprecated: dict[str, str] = field(default_factory=dict)

    def _document(self, name: str, versions: Mapping[str, bytes]) -> dict[str, object]:
        document = super()._document(name, versions)
        entries = document["versions"]
        assert isinstance(entries, dict)
        for entry in entries.values():
            entry["dist"]["unpackedSize"] = 50_000
            if name in self.deprecated:
                entry["deprecated"] = self.deprecated[name]
        created = self.created.get(name, "2019-01-01T00:00:00.000Z")
        return {**document, "time": {"created": created, **dict.fromkeys(versions, created)}}


@contextmanager
def npm_registry() -> Iterator[NpmRegistry]:
    """An empty registry that answers until the block ends."""
    registry = NpmRegistry()
    with serving(registry):
        yield registry
