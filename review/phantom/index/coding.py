"""Facts as compact JSON, so that a distribution's text is parsed once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from review.phantom.index.facts import ClassFacts, Member, Members, ModuleFacts, Parameter, Signature

VERSION = 1
"""Raised whenever the facts or the way they are read change: facts written by another version are read anew."""

_FLAGS = ("varargs", "kwargs", "altered", "bound")


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
    ]
    return json.dumps(data, separators=(",", ":")).encode()


def decode(data: bytes) -> ModuleFacts | None:
    """The facts that `encode` wrote; None for facts of another version, or bytes that are none."""
    try:
        version, *fields = json.loads(data)
        if version != VERSION:
            return None
        names, classes, stars, all_names, missing, served, dynamic, traceable, open_path, stub = fields
        return ModuleFacts(
            names=_members_from(names),
            classes={name: _class_from(inner) for name, inner in classes.items()},
            star_imports=tuple(stars),
            all_names=None if all_names is None else tuple(all_names),
            missing=missing,
            served=tuple(served),
            dynamic=dynamic,
            traceable=traceable,
            open_path=open_path,
            stub=stub,
        )
    except (ValueError, TypeError, AttributeError, IndexError):
        # A torn or foreign file is no reason to fail: the text is still there.
        return None


def _members(members: Members) -> dict[str, list[Any]]:
    return {name: [_member(member) for member in definitions] for name, definitions in members.items()}


def _member(member: Member) -> list[Any]:
    signature = _signature(member.signature) if member.signature else None
    return [member.kind, member.line, member.target, signature, member.decorators, member.annotation]


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
    ]


def _members_from(data: Mapping[str, list[Any]]) -> Members:
    return {name: tuple(_member_from(member) for member in definitions) for name, definitions in data.items()}


def _member_from(data: list[Any]) -> Member:
    kind, line, target, signature, decorators, annotation = data
    known = _signature_from(signature) if signature else None
    return Member(kind, line, target, known, tuple(decorators), annotation)


def _signature_from(data: list[Any]) -> Signature:
    flags, *parameters = data
    set_flags = {name: bool(flags & 1 << bit) for bit, name in enumerate(_FLAGS)}
    return Signature(tuple(Parameter(*parameter) for parameter in parameters), **set_flags)


def _class_from(data: list[Any]) -> ClassFacts:
    bases, members, dynamic, instances, metaclass, decorators, fields, line = data
    return ClassFacts(
        bases=tuple(bases),
        members=_members_from(members),
        dynamic=dynamic,
        instances=instances,
        metaclass=metaclass,
        decorators=tuple(decorators),
        fields=tuple(Parameter(*field) for field in fields),
        line=line,
    )
