"""Facts as compact JSON, so that a distribution's text is parsed once.

Reading it back makes an object only of what is asked for: of the thousands of names around it, a lookup needs a few.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from review.phantom.index.facts import ClassFacts, Deprecation, Member, Members, ModuleFacts, Parameter, Signature

VERSION = 2
"""Raised whenever the facts or the way they are read change: facts written by another version are read anew."""

_FLAGS = ("varargs", "kwargs", "altered", "bound")

_Value = TypeVar("_Value")


class _Lazy(Mapping[str, _Value]):
    """Values that are made when they are first asked for."""

    def __init__(self, data: dict[str, Any], make: Callable[[Any], _Value]) -> None:
        self._data = data
        self._make = make
        self._made: dict[str, _Value] = {}

    def __getitem__(self, name: str) -> _Value:
        if name not in self._made:
            self._made[name] = self._make(self._data[name])
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._data

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)


def encode(facts: ModuleFacts) -> bytes:
    """The facts as JSON in UTF-8."""
    data = [
        VERSION,
        _members(facts.names),
        {name: _class(inner) for name, inner in facts.classes.items()},
        facts.star_imports,
        facts.all_names,
        facts.missing,
        facts.served,
        facts.dynamic,
        facts.traceable,
        facts.open_path,
        facts.stub,
        _deprecations((facts.deprecated,) if facts.deprecated else ()),
        {name: _deprecations((one,)) for name, one in facts.retired.items()},
    ]
    return json.dumps(data, separators=(",", ":")).encode()


def decode(data: bytes) -> ModuleFacts | None:
    """The facts that `encode` wrote; None for facts of another version, or bytes that are none."""
    try:
        version, *fields = json.loads(data)
        if version != VERSION:
            return None
        names, classes, stars, all_names, missing, served, dynamic, traceable, open_path, stub, old, retired = fields
        return ModuleFacts(
            names=_Lazy(names, _definitions_from),
            classes=_Lazy(classes, _class_from),
            star_imports=tuple(stars),
            all_names=None if all_names is None else tuple(all_names),
            missing=missing,
            served=tuple(served),
            dynamic=dynamic,
            traceable=traceable,
            open_path=open_path,
            stub=stub,
            deprecated=next(iter(_deprecations_from(old)), None),
            retired=_Lazy(retired, lambda data: _deprecations_from(data)[0]),
        )
    except (ValueError, TypeError, AttributeError, IndexError):
        # A torn or foreign file is no reason to fail: the text is still there.
        return None


def _members(members: Members) -> dict[str, list[Any]]:
    return {name: [_member(member) for member in definitions] for name, definitions in members.items()}


def _member(member: Member) -> list[Any]:
    signature = _signature(member.signature) if member.signature else None
    plain = [member.kind, member.line, member.target, signature, member.decorators, member.annotation]
    return [*plain, _deprecations(member.deprecations)] if member.deprecations else plain


def _deprecations(found: tuple[Deprecation, ...]) -> list[list[str]]:
    return [[one.says, one.where, one.parameter] for one in found]


def _signature(signature: Signature) -> list[Any]:
    flags = sum(1 << bit for bit, name in enumerate(_FLAGS) if getattr(signature, name))
    return [flags, *([p.name, p.kind, p.required] for p in signature.parameters)]


def _class(facts: ClassFacts) -> list[Any]:
    return [
        facts.bases,
        _members(facts.members),
        facts.dynamic,
        facts.instances,
        facts.metaclass,
        facts.decorators,
        [[field.name, field.kind, field.required] for field in facts.fields],
        facts.line,
        _deprecations(facts.deprecations),
    ]


def _definitions_from(data: list[Any]) -> tuple[Member, ...]:
    return tuple(map(_member_from, data))


def _member_from(data: list[Any]) -> Member:
    kind, line, target, signature, decorators, annotation, *deprecations = data
    known = _signature_from(signature) if signature else None
    said = _deprecations_from(deprecations[0]) if deprecations else ()
    return Member(kind, line, target, known, tuple(decorators), annotation, said)


def _deprecations_from(data: list[list[str]]) -> tuple[Deprecation, ...]:
    return tuple(Deprecation(*one) for one in data)


def _signature_from(data: list[Any]) -> Signature:
    flags, *parameters = data
    set_flags = {name: bool(flags & 1 << bit) for bit, name in enumerate(_FLAGS)}
    return Signature(tuple(Parameter(*parameter) for parameter in parameters), **set_flags)


def _class_from(data: list[Any]) -> ClassFacts:
    bases, members, dynamic, instances, metaclass, decorators, fields, line, deprecations = data
    return ClassFacts(
        bases=tuple(bases),
        members=_Lazy(members, _definitions_from),
        dynamic=dynamic,
        instances=instances,
        metaclass=metaclass,
        decorators=tuple(decorators),
        fields=tuple(Parameter(*field) for field in fields),
        line=line,
        deprecations=_deprecations_from(deprecations),
    )
