"""Several definitions of one thing, as guards and later code make them: how they count together."""

from __future__ import annotations

from collections.abc import Iterable

from review.phantom.index.facts import ClassFacts, Member, Openness
from review.phantom.index.serving import Serving

LOOSE: tuple[Openness, ...] = ("open", "whole", "stub")
"""What a module may do for names that are not listed, from the loosest on."""


def replaced(
    facts: ClassFacts, *, members: dict[str, tuple[Member, ...]] | None = None, dynamic: str = ""
) -> ClassFacts:
    """`facts` with other members, or open for the reason `dynamic`."""
    return ClassFacts(
        facts.bases,
        facts.members if members is None else members,
        dynamic or facts.dynamic,
        facts.instances,
        facts.metaclass,
        facts.decorators,
        facts.fields,
        facts.line,
        facts.deprecations,
    )


def both(one: ClassFacts, other: ClassFacts) -> ClassFacts:
    """Two definitions of one class, as the branches of a guard make them: what either has, the class may have."""
    names = [*one.members, *(name for name in other.members if name not in one.members)]
    return ClassFacts(
        bases=tuple(dict.fromkeys((*one.bases, *other.bases))),
        members={name: (*one.members.get(name, ()), *other.members.get(name, ())) for name in names},
        dynamic=one.dynamic or other.dynamic,
        instances=one.instances or other.instances,
        metaclass=one.metaclass or other.metaclass,
        decorators=(*one.decorators, *other.decorators),
        fields=(),
        line=one.line,
        deprecations=tuple(d for d in one.deprecations if any(d.parameter == o.parameter for o in other.deprecations)),
    )


def distinct(members: Iterable[Member]) -> tuple[Member, ...]:
    """The definitions without repetitions; of several that only bind some value, one is enough."""
    found: dict[tuple[str, str | None, object, bool], Member] = {}
    for member in members:
        found.setdefault(
            (member.kind, member.target or member.annotation, member.signature, bool(member.deprecations)), member
        )
    return tuple(found.values())


def loosest(servings: list[Serving]) -> Serving:
    """What holds whichever of several definitions of `__getattr__` is in force."""
    for missing in LOOSE:
        if any(serving.missing == missing for serving in servings):
            return Serving(missing)
    if not servings:
        return Serving("none")
    return Serving("raises", frozenset().union(*(serving.names for serving in servings)))
