"""Several unpacked wheels, seen as one installation: namespace packages have parts in more than one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from review.phantom.index.facts import ModuleFacts
from workers.packages.memory import Memory
from workers.packages.wheels import Wheels

_KINDS = ("source", "extension", "stub", "namespace")
"""What a module is called that is different things in different wheels: the first that applies."""


class Layers:
    """Satisfies `review.phantom.index.places.Source`."""

    def __init__(self, layers: Sequence[Wheels]) -> None:
        self._layers = layers
        self._providers: dict[str, tuple[Wheels, ...]] = {}
        self._kinds: dict[str, str | None] = {}
        self._facts: dict[str, tuple[ModuleFacts, ...]] = {}
        self._submodules: dict[str, frozenset[str]] = {}

    @classmethod
    def of(cls, folders: Iterable[Path], cache: Path) -> Layers:
        """The wheels unpacked into `folders`, one into each, which share the memory for their texts."""
        memory = Memory()
        return cls([Wheels(folder, cache, memory) for folder in folders])

    def kind(self, dotted: str) -> str | None:
        """See `Source.kind`."""
        if dotted not in self._kinds:
            found = {layer.kind(dotted) for layer in self._with(dotted)}
            self._kinds[dotted] = next((kind for kind in _KINDS if kind in found), None)
        return self._kinds[dotted]

    def facts(self, dotted: str) -> tuple[ModuleFacts, ...]:
        """See `Source.facts`."""
        if dotted not in self._facts:
            self._facts[dotted] = tuple(facts for layer in self._with(dotted) for facts in layer.facts(dotted))
        return self._facts[dotted]

    def submodules(self, dotted: str) -> frozenset[str]:
        """See `Source.submodules`."""
        if dotted not in self._submodules:
            parts = (layer.submodules(dotted) for layer in self._with(dotted))
            self._submodules[dotted] = frozenset[str]().union(*parts)
        return self._submodules[dotted]

    def mentions(self, top: str, identifier: str, binary: str = "") -> bool:
        """See `Source.mentions`."""
        return any(layer.mentions(top, identifier, binary) for layer in self._with(top))

    def assigns(self, top: str, identifier: str, owner: str, *, of_module: bool) -> bool:
        """See `Source.assigns`."""
        return any(layer.assigns(top, identifier, owner, of_module=of_module) for layer in self._with(top))

    def _with(self, dotted: str) -> tuple[Wheels, ...]:
        """The wheels that have anything of the top-level name: mostly one of dozens."""
        top = dotted.partition(".")[0]
        if top not in self._providers:
            self._providers[top] = tuple(layer for layer in self._layers if layer.kind(top) is not None)
        return self._providers[top]
