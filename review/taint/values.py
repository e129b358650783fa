"""What the engine knows of a value: where it comes from, what it can be, how its text is put together."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

Label = Literal["request", "network", "archive", "predictable", "local", "parameter"]
"""Who decides about a value, from the most to the least certain to be hostile: the client, another host, who made an
archive, a generator that can be predicted, who starts the program, who calls the function."""

EVERYTHING = "*"
"""In `Taint.safe`: harmless wherever it goes."""
ADDRESS = "address"
"""In `Taint.safe`: the request's own address, which the server has parsed."""
MOST_CONSTANTS = 6
MOST_PARTS = 40
MOST_STEPS = 12
"""Bounds on one value, so that generated code costs no more than written code. Beyond them knowledge is dropped."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a file that a value passes, and what happens there (empty: it is only handed on)."""

    path: str
    line: int
    what: str = ""


@dataclass(frozen=True, slots=True)
class Taint:
    """One origin that has a say in a value."""

    label: Label
    source: str
    """Tells origins apart."""
    form: tuple[str, ...] = ()
    """What was done to it since: `part` keeps its characters, every other word does not."""
    safe: frozenset[str] = frozenset()
    """Kinds of sinks for which it is harmless, and `-x` for texts `x` that it cannot contain."""
    text: str = field(default="", compare=False)
    """How the code calls the origin."""
    steps: tuple[Step, ...] = field(default=(), compare=False)


Taints = frozenset[Taint]
NOTHING: Taints = frozenset()
Part = str | Taints
"""A piece of a text: literal, or dynamic with the origins that it comes from."""
Key = tuple[str, tuple[str, ...]]
Facts = Mapping[Key, frozenset[str]]
"""What holds of a taint (by source and form) at a place in the code, in the words of `Taint.safe`."""
NO_FACTS: Facts = {}


@dataclass(frozen=True, eq=False, slots=True)
class Module:
    """A file, and what its names stand for."""

    path: str
    globals: dict[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """A name that an import binds to something in another file, which is looked up when the name is used."""

    importer: str
    """The path of the file that has the import."""
    level: int
    """How many dots the import begins with."""
    dotted: str


@dataclass(frozen=True, eq=False, slots=True)
class Function:
    """A function of one of the files, perhaps bound to an object, with the variables it was defined among."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    closure: Mapping[str, Value]
    home: Module
    receiver: Value | None = None
    owner: Class | None = None
    given: tuple[Value, ...] = ()
    """What `functools.partial` has given it already."""
    given_by_name: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, slots=True)
class Class:
    """A class of one of the files."""

    node: ast.ClassDef
    members: Mapping[str, Value]
    bases: tuple[Value, ...]

    def member(self, name: str, depth: int = 0) -> Value | None:
        """The class's own member, or the first base's that has it."""
        if name in self.members or depth > 8:
            return self.members.get(name)
        found = (base.known.member(name, depth + 1) for base in self.bases if isinstance(base.known, Class))
        return next((value for value in found if value is not None), None)

    def base_names(self, depth: int = 0) -> Iterable[str]:
        """Dotted names of all bases, also of bases' bases."""
        for base in self.bases:
            if isinstance(base.known, Class) and depth < 8:
                yield from base.known.base_names(depth + 1)
            yield base.name


@dataclass(frozen=True, eq=False, slots=True)
class Value:
    """Everything known of what an expression gives. Immutable; containers live in the state's heap."""

    taints: Taints = NOTHING
    consts: tuple[object, ...] | None = None
    """All that it can be, if that is known."""
    parts: tuple[Part, ...] | None = None
    """The text, piece by piece, where it was put together here."""
    refs: tuple[int, ...] = ()
    """Containers and objects in the heap that it can be."""
    name: str = ""
    """What it is called outside the file: `os.path.join`, `flask.request.args`, `sqlite3.connect().cursor`."""
    known: Function | Class | Link | None = None
    truth: tuple[Facts, Facts] | None = None
    """What holds if it is true, and if it is false."""

    @property
    def text(self) -> tuple[Part, ...]:
        """The parts, also of a value that was not put together here."""
        if self.parts is not None:
            return self.parts
        if self.consts is not None and len(self.consts) == 1:
            only = self.consts[0]
            return (only if isinstance(only, str) else str(only)[:200],)
        return (self.taints,)

    @property
    def is_constant(self) -> bool:
        """Whether nothing outside the code decides about it."""
        return self.consts is not None

    def only(self) -> object:
        """The one constant that it is, or UNKNOWN."""
        return self.consts[0] if self.consts is not None and len(self.consts) == 1 else UNKNOWN


class _Unknown:
    """Stands for 'no single constant', because None is one."""


UNKNOWN = _Unknown()
CLEAN = Value()
"""Not known, and of no origin that matters."""
NONE = Value(consts=(None,))
TRUE_OR_FALSE = Value(consts=(True, False))


def called(value: Value, name: str) -> Value:
    """The value under another name."""
    return Value(value.taints, value.consts, value.parts, value.refs, name, value.known, value.truth)


def telling(value: Value, truth: tuple[Facts, Facts] | None) -> Value:
    """The value, as a condition that tells something."""
    return Value(value.taints, value.consts, value.parts, value.refs, value.name, value.known, truth)


def constant(value: object) -> Value:
    """A value that is just this."""
    return Value(consts=(value,))


def tainted(taints: Iterable[Taint], name: str = "") -> Value:
    """A value of these origins."""
    return Value(taints=frozenset(taints), name=name)


def same_constant(one: object, other: object) -> bool:
    """Equality that tells 1 from True and 1.0."""
    return type(one) is type(other) and one == other


def join(one: Value, other: Value) -> Value:
    """What is known of something that is either of the two."""
    if one is other:
        return one
    return Value(
        taints=one.taints | other.taints if one.taints is not other.taints else one.taints,
        consts=_constants(one, other),
        parts=_parts(one, other),
        refs=tuple(dict.fromkeys(one.refs + other.refs)),
        name=one.name or other.name,
        known=one.known or other.known,
        truth=_truth(one, other),
    )


def join_all(values: Iterable[Value]) -> Value:
    """`join` of many; CLEAN of none."""
    result: Value | None = None
    for value in values:
        result = value if result is None else join(result, value)
    return result or CLEAN


def _constants(one: Value, other: Value) -> tuple[object, ...] | None:
    if one.consts is None or other.consts is None:
        return None
    new = [value for value in other.consts if not any(same_constant(value, known) for known in one.consts)]
    both = one.consts + tuple(new)
    return both if len(both) <= MOST_CONSTANTS else None


def _parts(one: Value, other: Value) -> tuple[Part, ...] | None:
    """The longer text, but one with an origin before one without: it is the one that sinks are about."""
    if one.parts is None and other.parts is None:
        return None
    return max((one, other), key=lambda value: (bool(value.taints), len(value.text))).text


def _truth(one: Value, other: Value) -> tuple[Facts, Facts] | None:
    if one.truth is None and other.truth is None:
        return None
    return both(_side(one, 0), _side(other, 0)), both(_side(one, 1), _side(other, 1))


def _side(value: Value, index: int) -> Facts | None:
    """The facts of one outcome; None if the value cannot come out so."""
    if value.consts is not None and not any(bool(const) is (index == 0) for const in value.consts):
        return None
    return value.truth[index] if value.truth else NO_FACTS


def both(one: Facts | None, other: Facts | None) -> Facts:
    """What holds either way; None stands for a way that is not taken."""
    if one is None or other is None:
        return one or other or NO_FACTS
    shared = {key: _common(one[key], other[key]) for key in one.keys() & other.keys()}
    return {key: safe for key, safe in shared.items() if safe}


def _common(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """What two sets of words both say; what is harmless everywhere is so in every respect."""
    if EVERYTHING in one:
        return other
    return one if EVERYTHING in other else one & other


def together(one: Facts, other: Facts) -> Facts:
    """What holds if both hold."""
    if not one or not other:
        return one or other
    return {key: one.get(key, frozenset()) | other.get(key, frozenset()) for key in {**one, **other}}


def holds_of(taint: Taint, facts: Facts) -> frozenset[str]:
    """What `facts` say of a taint: of itself, and of what it is a part of."""
    if not facts:
        return taint.safe
    safe = taint.safe | facts.get((taint.source, taint.form), frozenset())
    form = taint.form
    while form and form[-1] == "part":
        form = form[:-1]
        safe |= facts.get((taint.source, form), frozenset())
    return safe


def with_taints(value: Value, change: Mapping[Taint, Taint]) -> Value:
    """The same value with its taints exchanged, in its parts too."""
    parts = value.parts
    if parts is not None:
        parts = tuple(
            part if isinstance(part, str) else frozenset(change.get(taint, taint) for taint in part) for part in parts
        )
    taints = frozenset(change.get(taint, taint) for taint in value.taints)
    return Value(taints, value.consts, parts, value.refs, value.name, value.known, value.truth)


def made_safe(value: Value, safe: frozenset[str]) -> Value:
    """The value, harmless in these respects."""
    if not value.taints or not safe:
        return value
    return with_taints(value, {taint: replace(taint, safe=taint.safe | safe) for taint in value.taints})


def in_form(value: Value, word: str, safe: frozenset[str] = frozenset()) -> Value:
    """What `word` makes of the value: the same origins in another form."""
    change = {taint: _formed(taint, word, safe) for taint in value.taints}
    return Value(taints=frozenset(change.values()))


def _formed(taint: Taint, word: str, safe: frozenset[str]) -> Taint:
    if word != "part":
        kept = taint.safe if ADDRESS in taint.safe or "file" in taint.form else frozenset({EVERYTHING}) & taint.safe
        return replace(taint, form=(*taint.form[-3:], word), safe=kept | safe)
    form = taint.form if taint.form[-2:] == ("part", "part") else (*taint.form, "part")
    return replace(taint, form=form, safe=taint.safe | safe)


def passing(value: Value, step: Step) -> Value:
    """The value after one more step of its way."""
    if not value.taints:
        return value
    news = [taint for taint in value.taints if _is_news(taint, step)]
    change = {taint: replace(taint, steps=(*taint.steps, step)) for taint in news}
    return with_taints(value, change) if change else value


def arriving(value: Value, step: Step) -> Value:
    """The value that another file gives, after this step where it has not passed a line of the step's file before."""
    news = [taint for taint in value.taints if all(one.path != step.path for one in taint.steps[:MOST_STEPS])]
    change = {taint: replace(taint, steps=(*taint.steps, step)) for taint in news}
    return with_taints(value, change) if change else value


def _is_news(taint: Taint, step: Step) -> bool:
    if len(taint.steps) >= MOST_STEPS:
        return False
    last = taint.steps[-1] if taint.steps else None
    return bool(step.what) or last is None or (last.line, last.path) != (step.line, step.path)
