"""What the methods of lists, dicts and sets do to what is known of their contents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from review.taint.state import Container, list_of
from review.taint.text import concatenated
from review.taint.values import CLEAN, NONE, UNKNOWN, Value, constant, join, join_all

Answer = tuple[Container, Value]
"""The container afterwards, and what the method gives."""


def apply(method: str, held: Container, arguments: list[Value], keywords: Mapping[str, Value]) -> Answer | None:
    """What a method does to a container and what it gives; None for a method that containers do not have."""
    work = _METHODS.get(method)
    return work(held, arguments, keywords) if work is not None else None


def _append(held: Container, arguments: list[Value], _: Mapping[str, Value]) -> Answer:
    value = arguments[0] if arguments else CLEAN
    known = held.values_in_order
    if known is None:
        return held.put_anywhere(value), NONE
    return list_of([*known, value]), NONE


def _add(held: Container, arguments: list[Value], _: Mapping[str, Value]) -> Answer:
    return held.put_anywhere(join_all(arguments)), NONE


def _insert(held: Container, arguments: list[Value], _: Mapping[str, Value]) -> Answer:
    known = held.values_in_order
    index = arguments[0].only() if arguments else UNKNOWN
    if known is None or not isinstance(index, int) or len(arguments) < 2:
        return held.put_anywhere(join_all(arguments[1:])), NONE
    known.insert(index, arguments[1])
    return list_of(known), NONE


def _pop(held: Container, arguments: list[Value], _: Mapping[str, Value]) -> Answer:
    key = arguments[0].only() if arguments else -1
    known = held.values_in_order
    if held.kind == "list":
        if known is None or not isinstance(key, int) or not -len(known) <= key < len(known):
            return held, held.anything()
        value = known.pop(key)
        return list_of(known), value
    if key is UNKNOWN or key not in held.items:
        return held, held.anything()
    rest = {name: item for name, item in held.items.items() if name != key}
    return replace(held, items=rest), held.items[key]


def _pop_left(held: Container, _: list[Value], keywords: Mapping[str, Value]) -> Answer:
    return _pop(held, [constant(0)], keywords)


def _append_left(held: Container, arguments: list[Value], keywords: Mapping[str, Value]) -> Answer:
    return _insert(held, [constant(0), *arguments], keywords)


def _reverse(held: Container, *_: object) -> Answer:
    known = held.values_in_order
    return (list_of(known[::-1]) if known is not None else held), NONE


def _remove_value(held: Container, arguments: list[Value], _: Mapping[str, Value]) -> Answer:
    """`list.remove(constant)`: the first item that equals it, if every item before is known not to."""
    known, wanted = held.values_in_order, arguments[0].only() if arguments else UNKNOWN
    for index, item in enumerate(known or ()):
        if wanted is UNKNOWN or item.only() is UNKNOWN:
            break
        if item.only() == wanted:
            return list_of([*(known or ())[:index], *(known or ())[index + 1 :]]), NONE
    return _remove(held)


def _remove(held: Container, *_: object) -> Answer:
    return replace(held, items={}, rest=held.anything()) if held.items else held, NONE


def _clear(held: Container, *_: object) -> Answer:
    return replace(held, items={}, rest=None), NONE


def _get(held: Container, arguments: list[Value], _: Mapping[str, Value]) -> Answer:
    if held.kind == "list":  # a queue
        return _pop_left(held, arguments, _)
    key = arguments[0].only() if arguments else UNKNOWN
    default = arguments[1] if len(arguments) > 1 else NONE
    if key is UNKNOWN or not isinstance(key, str | int | tuple):
        return held, join(held.anything(), default)
    if key in held.items:
        return held, held.items[key]
    return held, join(held.rest, default) if held.rest is not None else default


def _set_default(held: Container, arguments: list[Value], keywords: Mapping[str, Value]) -> Answer:
    held, value = _get(held, arguments, keywords)
    key = arguments[0].only() if arguments else UNKNOWN
    known = isinstance(key, str | int)
    return (held.put(key, value), value) if known else (held.put_anywhere(value), value)


def _keys(held: Container, *_: object) -> Answer:
    keys = [constant(key) for key in held.items]
    return held, join_all([*keys, *([Value(held.rest.taints)] if held.rest else [])])


def _values(held: Container, *_: object) -> Answer:
    return held, held.anything()


def _update(held: Container, arguments: list[Value], keywords: Mapping[str, Value]) -> Answer:
    for name, value in keywords.items():
        held = held.put(name, value)
    for value in arguments:
        if value.taints:
            held = held.put_anywhere(Value(value.taints))
    return held, NONE


def _written(held: Container, *_: object) -> Answer:
    """The text of a buffer that was written piece by piece."""
    known = held.values_in_order
    return held, concatenated(known) if known is not None else held.anything()


_METHODS: Mapping[str, Callable[[Container, list[Value], Mapping[str, Value]], Answer]] = {
    "append": _append,
    "appendleft": _append_left,
    "add": _add,
    "put": _append,
    "put_nowait": _append,
    "get_nowait": _pop_left,
    "write": _append,
    "getvalue": _written,
    "decode": _written,
    "insert": _insert,
    "pop": _pop,
    "popleft": _pop_left,
    "remove": _remove_value,
    "discard": _remove,
    "sort": _remove,
    "reverse": _reverse,
    "clear": _clear,
    "get": _get,
    "setdefault": _set_default,
    "keys": _keys,
    "update": _update,
    "extend": _update,
    "copy": _values,
}


def extended(held: Container, other: Container) -> Container:
    """`held.extend(other)` or `held.update(other)`."""
    if held.kind == "dict" and other.kind == "dict":
        return replace(held, items={**held.items, **other.items}, rest=other.rest or held.rest)
    mine, theirs = held.values_in_order, other.values_in_order
    if mine is not None and theirs is not None:
        return list_of(mine + theirs)
    return held.put_anywhere(other.anything())


def option(held: Container, arguments: list[Value]) -> Value:
    """`parser.get(section, option)` of a ConfigParser."""
    key = tuple(argument.only() for argument in arguments[:2])
    return held.items.get(key) or held.rest or CLEAN


def with_option(held: Container, arguments: list[Value]) -> Container:
    """`parser.set(section, option, value)` of a ConfigParser."""
    key = tuple(argument.only() for argument in arguments[:2])
    value = arguments[2] if len(arguments) > 2 else CLEAN
    return held.put_anywhere(value) if UNKNOWN in key else held.put(key, value)
