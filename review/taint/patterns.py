"""What the functions of `re` make of the values that they are given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from review.taint.charset import lacking, lacks_after_match, lacks_after_removal
from review.taint.sinks import Call
from review.taint.values import CLEAN, Part, Value, in_form, join_all, made_safe


def _pattern_and(call: Call, place: int) -> tuple[object, Value]:
    """The expression, and the argument after it, of a function or of a compiled expression's method."""
    if call.name.startswith("re.compile()"):
        text = call.receiver.text
        return text[0] if len(text) == 1 else None, call.argument(place - 1, "string") or CLEAN
    return call.constant(0, "pattern"), call.argument(place, "string") or CLEAN


def _substituted(call: Call) -> Value:
    """`re.sub(pattern, replacement, text)`: a replacement from outside is in the text as well."""
    pattern, text = _pattern_and(call, 2)
    new = call.argument(0 if call.name.startswith("re.compile()") else 1, "repl") or CLEAN
    if new.taints:
        return Value(join_all([text, new]).taints)
    written = new.only()
    if not isinstance(pattern, str) or not isinstance(written, str):
        return text
    return made_safe(text, lacks_after_removal(pattern) - lacking(written))


def _found(call: Call) -> Value:
    """`re.match(pattern, text)`, `re.findall(...)`: pieces that hold only what the expression matches."""
    pattern, text = _pattern_and(call, 1)
    lacks = lacks_after_match(pattern, whole=True) if isinstance(pattern, str) else frozenset[str]()
    return replace(made_safe(in_form(Value(text.taints), "part"), lacks), name=f"{call.name}()")


def _split(call: Call) -> Value:
    return in_form(Value(_pattern_and(call, 1)[1].taints), "part")


def _compiled(call: Call) -> Value:
    pattern = call.argument(0, "pattern")
    text: tuple[Part, ...] = pattern.text if pattern is not None else (frozenset(),)
    return Value(call.whole(pattern).taints if pattern else frozenset(), parts=text, name="re.compile()")


_FINDING = ("match", "fullmatch", "search", "findall", "finditer")
FUNCTIONS: Mapping[str, Callable[[Call], Value]] = {
    "re.compile": _compiled,
    **{f"{owner}.{name}": _found for owner in ("re", "re.compile()") for name in _FINDING},
    **dict.fromkeys(("re.sub", "re.compile().sub"), _substituted),
    **dict.fromkeys(("re.split", "re.compile().split"), _split),
}
"""By name as called."""
