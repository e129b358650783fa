"""When a name that the text does not define may exist all the same: the rules under which the lookup abstains."""

from __future__ import annotations

import builtins
import collections
import enum
from collections.abc import Mapping
from types import FunctionType
from typing import NamedTuple

from review.phantom.index.facts import ClassFacts, ModuleFacts
from review.phantom.index.places import Callable, Class, Found, Missing, Opaque, Open, Step
from review.phantom.index.signatures import KEEPING_DECORATORS, VALUE_DECORATORS, last_part

PLAIN_CLASS_DECORATORS = frozenset(
    {
        "dataclass", "dataclass_transform", "final", "runtime_checkable", "total_ordering", "unique", "set_module",
        "define", "frozen", "mutable", "attrs", "deprecated", "disjoint_base", "type_check_only",
    }
)  # fmt: skip
"""Class decorators that give a class no further public members, by the last part of their names."""

EMPTY_BASES = frozenset(
    {
        "abc.ABC", "typing.Generic", "typing.Protocol", "typing_extensions.Generic", "typing_extensions.Protocol",
        "object", "builtins.object",
    }
)  # fmt: skip
"""Bases outside the environment that add no public members."""


def compiled_name(module: str, what: str, where: str = "") -> Open:
    """A name in the compiled `module`: only its file can tell, and only that a name is not there."""
    return Open(f"{what} is compiled", traceable=True, where=where or module, binaries=frozenset({module}))


def class_doubt(facts: ClassFacts, place: Class) -> str:
    """Why a class, or (as `place` says) an object of it, may have members that its text does not name; or ''."""
    if facts.dynamic:
        return facts.dynamic
    if facts.instances and place.instance and not place.proxy:
        return facts.instances
    if facts.metaclass and not place.instance:
        return "its metaclass may add attributes"
    unknown = [name for name in facts.decorators if last_part(name) not in PLAIN_CLASS_DECORATORS]
    return f"the decorator `{unknown[0]}` may add members" if unknown else ""


_AnyTuple: type = NamedTuple("_AnyTuple", [])

STANDARD_BASES: Mapping[str, type] = {
    "collections.OrderedDict": collections.OrderedDict,
    "collections.UserDict": collections.UserDict,
    "collections.UserList": collections.UserList,
    "collections.defaultdict": collections.defaultdict,
    "enum.Enum": enum.Enum,
    "enum.Flag": enum.Flag,
    "enum.IntEnum": enum.IntEnum,
    "enum.IntFlag": enum.IntFlag,
    "enum.StrEnum": enum.StrEnum,
    "typing.NamedTuple": _AnyTuple,
    "typing.TypedDict": dict,
    "typing_extensions.NamedTuple": _AnyTuple,
    "typing_extensions.TypedDict": dict,
}
"""Classes of the standard library that others are often derived from and that have had these members for long."""


def has_standard(base: str, name: str) -> bool:
    """Whether `base` is a built-in type, or one of `STANDARD_BASES`, with that attribute."""
    known = STANDARD_BASES.get(base) or getattr(builtins, base.removeprefix("builtins."), None)
    return known is not None and any(name in vars(origin) for origin in known.__mro__)


def outside_base(base: str) -> Step:
    """What a base that no distribution of the environment defines can add."""
    if base in EMPTY_BASES or base in STANDARD_BASES or base.startswith("builtins."):
        return Missing(base)
    return Open(f"its base `{base}` could not be read" if base != "?" else "one of its bases is computed")


def module_doubts(dotted: str, layers: tuple[ModuleFacts, ...]) -> Open | None:
    """Why a module with this source (and stubs) may have names that nothing lists."""
    facts, *stubs = layers
    # Whoever writes a full stub beside a module that fills itself lists what it fills itself with.
    stubbed = any(stub.missing == "none" for stub in stubs)
    if facts.dynamic:
        return Open(f"`{dotted}`: {facts.dynamic}", facts.traceable or stubbed, dotted)
    if facts.missing in ("open", "whole"):
        return Open(f"`{dotted}` has a `__getattr__`", facts.missing == "whole" or stubbed, dotted)
    if facts.open_path:
        return Open(f"`{dotted}` extends its `__path__`")
    return None


def function_attribute(place: Callable, name: str) -> Step:
    """Attributes of a function: those that every function has."""
    if hasattr(FunctionType, name):
        return Found((Opaque(),))
    decorators = {last_part(decorator) for decorator in place.member.decorators}
    if place.stub or not decorators <= KEEPING_DECORATORS | VALUE_DECORATORS or decorators & {"lru_cache", "cache"}:
        return Open(f"`{place.dotted}` may be more than a function")
    return Missing(place.dotted)
