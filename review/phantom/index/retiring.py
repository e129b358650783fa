"""What the distributions say of the deprecation of something that exists, once a lookup has reached it."""

from __future__ import annotations

from collections.abc import Iterator

from review.phantom.index.deprecations import CONSTRUCTORS
from review.phantom.index.facts import Deprecation, Member
from review.phantom.index.places import Callable, Class, Module, Opaque, Place
from review.phantom.index.retirement import ANY
from review.phantom.index.signatures import last_part
from review.phantom.index.steps import Steps

_Said = tuple[Deprecation, ...]
_VALUES = ("variable", "instance")
_WRITING = frozenset({"setter", "deleter"})


def deprecations_at(steps: Steps, owners: tuple[Place, ...], name: str, places: tuple[Place, ...]) -> _Said:
    """What is said of `name` on `owners`, which leads to `places`, and of its parameters.

    A name with several definitions (guards, overloads) is deprecated if all of them are.
    """
    retired = [one for owner in owners if isinstance(owner, Module) for one in _retired(steps, owner.dotted, name)]
    if retired:
        return tuple(retired[:1])
    said = [*_of_functions(places), *_of_others(steps, places)]
    if any(isinstance(place, Opaque) for place in places):
        said += _of_values(steps, owners, name)
    return _agreed(said)


def _retired(steps: Steps, module: str, name: str) -> Iterator[Deprecation]:
    for facts in steps.source.facts(module):
        if name in facts.retired:
            yield facts.retired[name]
        elif ANY in facts.retired and name not in facts.names and name not in steps.source.submodules(module):
            yield facts.retired[ANY]


def _of_functions(places: tuple[Place, ...]) -> list[_Said]:
    """Of the source where there is one, else of the stub; overloads count only where nothing stands beside them."""
    found = [place for place in places if isinstance(place, Callable)]
    found = [place for place in found if not place.stub] or found
    plain = [place for place in found if "overload" not in _decorators(place.member)]
    return [place.member.deprecations for place in plain or found]


def _of_others(steps: Steps, places: tuple[Place, ...]) -> Iterator[_Said]:
    for place in places:
        if isinstance(place, Class) and not place.instance:
            yield _of_class(steps, place)
        elif isinstance(place, Module):
            said = [facts.deprecated for facts in steps.source.facts(place.dotted) if not facts.stub]
            yield tuple(one for one in said if one is not None)


def _of_class(steps: Steps, place: Class) -> _Said:
    """Of the class itself, and of the parameters of the constructor that it has or inherits."""
    own = [one for facts in steps.layers(place)[:1] for one in facts.deprecations]
    whole = tuple(one for one in own if not one.parameter)
    for ancestor in steps.ancestry(place)[0]:
        layers = steps.layers(ancestor)[:1]
        if any(CONSTRUCTORS & facts.members.keys() for facts in layers):
            return *whole, *(one for facts in layers for one in facts.deprecations if one.parameter)
    return tuple(own)


def _of_values(steps: Steps, owners: tuple[Place, ...], name: str) -> list[_Said]:
    """Of properties and of assigned names."""
    found: list[_Said] = []
    for owner in owners:
        holders = steps.ancestry(owner)[0] if isinstance(owner, Class) else [owner]
        members = next(filter(None, (_members(steps, holder, name) for holder in holders)), ())
        found += [one.deprecations for one in members if one.kind in _VALUES and not _decorators(one) & _WRITING]
    return found


def _members(steps: Steps, holder: Place, name: str) -> tuple[Member, ...]:
    if isinstance(holder, Class):
        return next((facts.members[name] for facts in steps.layers(holder) if name in facts.members), ())
    if isinstance(holder, Module):
        return next((facts.names[name] for facts in steps.source.facts(holder.dotted) if name in facts.names), ())
    return ()


def _decorators(member: Member) -> set[str]:
    return {last_part(name) for name in member.decorators}


def _agreed(said: list[_Said]) -> _Said:
    """What every definition says."""
    return tuple(
        one for one in (said[0] if said else ()) if all(any(o.parameter == one.parameter for o in s) for s in said)
    )
