"""What lies near a name that does not exist, and what a call of one that does may pass."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from review.phantom.index.doubts import EMPTY_BASES
from review.phantom.index.facts import ClassFacts, Parameter, Signature
from review.phantom.index.places import Callable, Class, Found, Module, Place
from review.phantom.index.signatures import last_part, merged
from review.phantom.index.steps import Steps

MOST_NEAR = 3
NEAR_ENOUGH = 0.6
"""Similarity (difflib's ratio) from which a name is offered; below it the offers look arbitrary."""


def near_names(steps: Steps, owners: tuple[Place, ...], name: str) -> tuple[tuple[str, str], ...]:
    """The names on `owners` most similar to `name`, best first, each with its signature or an empty text."""
    known = sorted({candidate for owner in owners for candidate in _names(steps, owner)})
    folded = [candidate for candidate in known if _fold(candidate) == _fold(name)]
    close = difflib.get_close_matches(name, known, MOST_NEAR, NEAR_ENOUGH)
    chosen = list(dict.fromkeys((*folded, *close)))[:MOST_NEAR]
    return tuple((candidate, _signature_text(steps, owners, candidate)) for candidate in chosen)


def _fold(name: str) -> str:
    """`getJson`, `get_json` and `GetJSON` are the same word."""
    return name.replace("_", "").lower()


def _names(steps: Steps, owner: Place) -> Iterator[str]:
    if isinstance(owner, Module):
        yield from (name for name in _module_names(steps, owner.dotted) if not name.startswith("_"))
    elif isinstance(owner, Class):
        for current in steps.ancestry(owner)[0]:
            for facts in steps.layers(current):
                yield from (name for name in facts.members if not name.startswith("_"))


def _module_names(steps: Steps, dotted: str) -> Iterator[str]:
    waiting, seen = [dotted], set[str]()
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        yield from steps.source.submodules(current) if current == dotted else ()
        for facts in steps.source.facts(current):
            exported = facts.all_names if current != dotted and facts.all_names is not None else None
            yield from facts.names if exported is None else exported
            yield from facts.served
            waiting.extend(facts.star_imports)


def _signature_text(steps: Steps, owners: tuple[Place, ...], name: str) -> str:
    for owner in owners:
        step = steps.step(owner, name)
        if isinstance(step, Found):
            signature = signature_of_places(steps, step.places)
            if signature is not None:
                return str(signature)
    return ""


def signature_of_places(steps: Steps, places: tuple[Place, ...]) -> Signature | None:
    """What a call may pass that reaches any of `places`; None if one of them is not understood."""
    sources = [place for place in places if not (isinstance(place, Callable) and place.stub)]
    functions = [place for place in sources or places if isinstance(place, Callable)]
    if functions and len(functions) == len(sources or places):
        return _of_functions(functions)
    if len(places) == 1 and isinstance(places[0], Class):
        return _of_class(steps, places[0])
    return None


def _of_functions(functions: list[Callable]) -> Signature | None:
    """Overloads count only where no definition stands beside them that takes them all."""
    plain = [f for f in functions if "overload" not in {last_part(d) for d in f.member.decorators}]
    signatures = [f.member.signature for f in plain or functions]
    known = [signature for signature in signatures if signature is not None]
    return merged(known) if known and len(known) == len(signatures) else None


def _of_class(steps: Steps, place: Class) -> Signature | None:
    """The constructor: the first `__init__` or `__new__` among the bases, or the fields of a dataclass."""
    classes, outside = steps.ancestry(place)
    layers = [(current, facts) for current in classes for facts in steps.layers(current)]
    if any(facts.metaclass for _, facts in layers):
        return None
    for current, facts in layers:
        made = _constructor(steps, current, facts)
        if made is not None:
            return made
        if "__init__" in facts.members or "__new__" in facts.members or facts.decorators:
            return None
    return Signature(bound=True) if all(base in EMPTY_BASES for base in outside) else None


def _constructor(steps: Steps, place: Class, facts: ClassFacts) -> Signature | None:
    names = [name for name in ("__init__", "__new__") if name in facts.members]
    if len(names) == 1 and not facts.decorators:
        step = steps.step(place, names[0])
        functions = [p for p in step.places if isinstance(p, Callable)] if isinstance(step, Found) else []
        return _of_functions(functions) if functions else None
    if not names and [last_part(name) for name in facts.decorators] == ["dataclass"] and not facts.bases:
        return _of_fields(facts.fields)
    return None


def _of_fields(fields: tuple[Parameter, ...]) -> Signature:
    """Of a dataclass: `field(init=False)` and `kw_only` only ever take arguments away, so nothing valid is refused."""
    return Signature(parameters=fields, bound=True)
