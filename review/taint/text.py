"""Texts put together from pieces: what stands before a value decides what the value can still do."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from review.taint.values import MOST_PARTS, NOTHING, Part, Taints, Value

ABSOLUTE = "absolute"
"""In `Taint.safe`: does not begin the text, so it cannot make a path absolute."""
_FIXED_HOST = re.compile(
    r"^[a-z][a-z0-9+.-]*://[^/?#@\\\0]+[/?#]|^/[^/\\\0]|^[?#]|^\0(?!:?/{0,2}$|.*[@]$)", re.IGNORECASE | re.DOTALL
)
_PERCENT = re.compile(r"%(?:\((?P<name>[^)]*)\))?[-#0 +]*[\d*]*(?:\.[\d*]+)?[hlL]?(?P<kind>[diouxXeEfFgGcrsa%])")
_NUMERIC = frozenset("diouxXeEfFgGc")
REPRESENTED = frozenset({"-\n", "-\r", "log"})
"""What `repr` keeps out of a text."""


def concatenated(values: Iterable[Value], *, marks: bool = True) -> Value:
    """The text of all values in a row. With `marks`, what a piece before rules out is noted of the next."""
    parts: list[Part] = []
    before = ""
    for value in values:
        for part in value.text:
            if isinstance(part, str):
                before += part
                if parts and isinstance(parts[-1], str):
                    parts[-1] += part
                elif part:
                    parts.append(part)
                continue
            parts.append(_marked(part, before) if marks and before else part)
            before += "\0"
    if len(parts) > MOST_PARTS:
        parts = [*parts[:MOST_PARTS], _all_taints(parts[MOST_PARTS:])]
    taints = _all_taints(parts)
    only = parts[0] if len(parts) == 1 and isinstance(parts[0], str) else None
    known = (only,) if only is not None else (("",) if not parts else None)
    return Value(taints=taints, parts=tuple(parts), consts=known)


def _all_taints(parts: Iterable[Part]) -> Taints:
    return NOTHING.union(*(part for part in parts if not isinstance(part, str)))


def _marked(part: Taints, before: str) -> Taints:
    if not part:
        return part
    marks = {ABSOLUTE}
    if _FIXED_HOST.search(before):
        marks |= {"url", "redirect"}
    return frozenset(replace(taint, safe=taint.safe | marks) for taint in part)


def percent(template: str, values: Sequence[Value] | None, by_name: dict[str, Value] | None, whole: Value) -> Value:
    """`template % values`; `whole` is the right side where its items are not known."""
    pieces: list[Value] = []
    end = position = 0
    for match in _PERCENT.finditer(template):
        pieces.append(Value(consts=(template[end : match.start()],)))
        end = match.end()
        if match["kind"] == "%":
            pieces.append(Value(consts=("%",)))
            continue
        value = whole
        if match["name"] is not None and by_name is not None:
            value = by_name.get(match["name"], whole)
        elif values is not None and position < len(values):
            value = values[position]
        position += 1
        pieces.append(Value(parts=(NOTHING,)) if match["kind"] in _NUMERIC else converted(value, match["kind"]))
    return concatenated([*pieces, Value(consts=(template[end:],))])


def converted(value: Value, kind: str) -> Value:
    """The value as `%s` or `!r` writes it."""
    if kind not in ("r", "a") or not value.taints:
        return value
    taints = frozenset(replace(taint, safe=taint.safe | REPRESENTED) for taint in value.taints)
    return Value(taints=taints, parts=("'", taints, "'"))


def formatted(template: str, positional: Sequence[Value], by_name: dict[str, Value], rest: Value) -> Value:
    """`template.format(...)`; `rest` is what a field holds that is not known."""
    pieces: list[Value] = []
    position = 0
    try:
        fields = list(string.Formatter().parse(template))
    except ValueError:
        return concatenated([*positional, *by_name.values(), rest])
    for literal, field, spec, conversion in fields:
        pieces.append(Value(consts=(literal,)))
        if field is None:
            continue
        head = re.split(r"[.\[]", field, maxsplit=1)[0]
        index = int(head) if head.isdecimal() and len(head) < 4 else position
        position += not head
        value = by_name.get(head, rest) if head and not head.isdecimal() else _at(positional, index, rest)
        pieces.append(Value(parts=(NOTHING,)) if is_number_format(spec) else converted(value, conversion or ""))
    return concatenated(pieces)


def dollars(template: str, by_name: Mapping[str, Value], rest: Value) -> Value:
    """`string.Template(template).substitute(...)`; `rest` is what a name holds that is not known."""
    pieces: list[Value] = []
    end = 0
    for match in string.Template.pattern.finditer(template):
        pieces.append(Value(consts=(template[end : match.start()],)))
        end = match.end()
        name = match["named"] or match["braced"]
        pieces.append(by_name.get(name, rest) if name else Value(consts=("$",)))
    return concatenated([*pieces, Value(consts=(template[end:],))])


def _at(values: Sequence[Value], index: int, rest: Value) -> Value:
    return values[index] if index < len(values) else rest


def is_number_format(spec: str | None) -> bool:
    """Whether a format specification only takes numbers."""
    return spec is not None and "{" not in spec and spec[-1:] in _NUMERIC | {"n", "b"}
