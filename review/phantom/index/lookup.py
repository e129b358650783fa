"""The first witness: whether a dotted name exists in the distributions that were read."""

from __future__ import annotations

from dataclasses import dataclass, field

from review.phantom.index.facts import Deprecation, Signature
from review.phantom.index.names import near_names, signature_of_places
from review.phantom.index.places import Class, Found, Missing, Module, Opaque, Open, Place, Source, Step, joined
from review.phantom.index.retiring import deprecations_at
from review.phantom.index.steps import Steps

__all__ = ["Absent", "Answer", "Exists", "Index", "Source", "Unknown"]


@dataclass(frozen=True, slots=True)
class Exists:
    """The name exists. `places` are where it leads, for a caller that goes on from there."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Absent:
    """Proven absent: `where`, a module, class or function, was reached, and it has no `name`."""

    where: str
    name: str
    owners: tuple[Place, ...] = field(default=(), repr=False)
    """What was found to have no such name."""
    steps: Steps | None = field(default=None, repr=False, compare=False)
    by_words: bool = field(default=False, compare=False)
    """Whether the owner left it open, and only the third witness ruled the name out: then it is no further one."""

    @property
    def near(self) -> tuple[tuple[str, str], ...]:
        """The most similar names that do exist there, best first, each with its signature, or an empty text."""
        return near_names(self.steps, self.owners, self.name) if self.steps else ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """Neither could be shown, for `reason`."""

    reason: str


Answer = Exists | Absent | Unknown


class Index:
    """Lookups over one environment. Keep it for a whole review: it remembers what it has resolved."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._steps = Steps(source)
        self._answers: dict[tuple[str, bool], Answer] = {}

    def lookup(self, dotted: str, *, instance: bool = False) -> Answer:
        """Whether the absolute name `dotted` exists. `Unknown` for names of no distribution in the environment.

        With `instance`, the owner of the last part is an object that its constructor made, not the class itself.
        """
        key = (dotted, instance)
        if key not in self._answers:
            self._answers[key] = self._look_up(dotted, instance)
        return self._answers[key]

    def _look_up(self, dotted: str, instance: bool) -> Answer:
        parts = dotted.split(".")
        if self._source.kind(parts[0]) is None:
            return Unknown(f"`{parts[0]}` is not among the distributions that were read")
        current: Step = Found((Module(parts[0]),))
        for position, name in enumerate(parts[1:], 1):
            owners = current.places if isinstance(current, Found) else ()
            if instance and position == len(parts) - 1:
                owners = tuple(_as_instance(place) for place in owners)
            current = joined([self._steps.step(place, name) for place in owners])
            if isinstance(current, Open):
                return self._doubted(parts[0], name, current, owners)
            if isinstance(current, Missing):
                return self._missing(parts[0], name, current.where, owners)
        return Exists(current.places) if isinstance(current, Found) else Unknown("nothing is known about it")

    def signature(self, dotted: str) -> Signature | None:
        """What a call of `dotted` (a function, method or class) may pass, or None where that is not known."""
        answer = self.lookup(dotted)
        return signature_of_places(self._steps, answer.places) if isinstance(answer, Exists) else None

    def deprecations(self, dotted: str, *, instance: bool = False) -> tuple[Deprecation, ...]:
        """What the distributions say of the deprecation of a name and of its parameters; nothing if it is absent."""
        answer = self.lookup(dotted, instance=instance)
        owner, _, name = dotted.rpartition(".")
        held = self.lookup(owner) if owner else None
        owners = held.places if isinstance(held, Exists) else ()
        if isinstance(answer, Absent):
            return ()
        # A module that only hands names on leaves open which it has, and may warn of each.
        places = answer.places if isinstance(answer, Exists) else ()
        return deprecations_at(self._steps, tuple(map(_as_instance, owners)) if instance else owners, name, places)

    def _doubted(self, top: str, name: str, step: Open, owners: tuple[Place, ...]) -> Answer:
        """The third witness: what occurs in no file of the distribution cannot come from one of them."""
        if not step.traceable or any(self._source.mentions(top, name, file) for file in sorted(step.binaries)):
            return Unknown(step.reason)
        return self._missing(top, name, step.where or _dotted(owners), owners, by_words=True)

    def _missing(self, top: str, name: str, where: str, owners: tuple[Place, ...], *, by_words: bool = False) -> Answer:
        of_module = all(isinstance(owner, Module) for owner in owners)
        if self._source.assigns(top, name, where, of_module=of_module):
            return Unknown(f"code in the distribution sets an attribute `{name}` on some object")
        return Absent(where, name, owners, self._steps, by_words)


def _dotted(owners: tuple[Place, ...]) -> str:
    return next((owner.dotted for owner in owners if not isinstance(owner, Opaque)), "")


def _as_instance(place: Place) -> Place:
    return Class(place.module, place.qualified, instance=True) if isinstance(place, Class) else place
