"""Several unpacked wheels, seen as one installation: namespace packages have parts in more than one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from review.phantom.index.facts import ModuleFacts
from workers.packages.wheels import Wheels

_KINDS = ("source", "extension", "stub", "namespace")
"""What a module is called that is different things in different wheels: the first that applies."""


class Layers:
    """Satisfies `review.phantom.index.places.Source`."""

    def __init__(self, layers: Sequence[Wheels]) -> None:
        self._layers = layers

    def kind(self, dotted: str) -> str | None:
        """See `Source.kind`."""
        found = {layer.kind(dotted) for layer in self._layers}
        return next((kind for kind in _KINDS if kind in found), None)

    def facts(self, dotted: str) -> tuple[ModuleFacts, ...]:
        """See `Source.facts`."""
        return tuple(facts for layer in self._with(dotted) for facts in layer.facts(dotted))

    def submodules(self, dotted: str) -> frozenset[str]:
        """See `Source.submodules`."""
        return frozenset[str]().union(*(layer.submodules(dotted) for layer in self._with(dotted)))

    def mentions(self, top: str, identifier: str, binary: str = "") -> bool:
        """See `Source.mentions`."""
        return any(layer.mentions(top, identifier, binary) for layer in self._with(top))

    def assigns(self, top: str, identifier: str, owner: str, *, of_module: bool) -> bool:
        """See `Source.assigns`."""
        return any(layer.assigns(top, identifier, owner, of_module=of_module) for layer in self._with(top))

    def _with(self, dotted: str) -> Iterator[Wheels]:
        return (layer for layer in self._layers if layer.kind(dotted) is not None)
