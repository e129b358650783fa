"""Calls that say that something is deprecated: `warnings.warn`, libraries' own ways to do so, and decorators."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

from review.phantom.index.signatures import dotted, last_part

LONGEST_SAID = 300
"""Characters of a package's own words that are kept; the longest first sentence in numpy, pandas and scipy has 210."""

Texts = Mapping[str, ast.expr | str]
"""What names stand for: an expression that is assigned to them, or text that is known."""

_CATEGORY = re.compile(r"Deprecat|^FutureWarning$|^Pandas\d+Warning$|^RemovedIn\w+")
_ANNOUNCING = re.compile(
    r"^_{0,2}(?:warn_?(?:about_?)?deprecat\w*|deprecat\w*_warn\w*|raise_warning|deprecated?_warn)$"
)
_MARKING = re.compile(
    r"^_{0,2}deprecated?(?:_(?:alias|api|attribute|class|cls|func|function|instance_property|method|privatize_attribute"
    r"|property|with_doc))?$"
)
_SAYS_SO = re.compile(r"deprecat|obsolete|removed|no longer|instead|has moved|renamed", re.IGNORECASE)
_REPLACING = frozenset({"alternative", "instead", "new_name", "replacement", "use_instead"})
_LINE_OF_SIGNS = re.compile(r"[^\w\s`.]{6,}")
_NAME = re.compile(r"^[\w.]+(?:\(\))?$")
_UNREADABLE = "…"


def words_of(node: ast.expr | str | None, texts: Texts, depth: int = 6) -> str:
    """The text that an expression makes, on one line and bounded; what is only known at run time becomes "…"."""
    said = _LINE_OF_SIGNS.sub(" ", _words(node, texts, depth))
    return " ".join(said.split())[:LONGEST_SAID]


def _words(node: ast.expr | str | None, texts: Texts, depth: int) -> str:
    parts: list[ast.expr | str | None] = []
    match node:
        case str(said) | ast.Constant(value=str(said)):
            return said
        case ast.JoinedStr(values=values):
            parts = [*values]
        case ast.FormattedValue(value=value):
            parts = [value]
        case ast.Name(id=name):
            parts = [texts.get(name)]
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            parts = [left, right]
        case ast.BinOp(left=left, op=ast.Mod()):
            parts = [left]
        case ast.Call(func=ast.Attribute(value=ast.Constant() as value)):
            parts = [value]
        case ast.Call(args=[first, *_]):
            parts = [first]
    return "".join(_words(part, texts, depth - 1) for part in parts) if parts and depth else _UNREADABLE


def _first(call: ast.Call) -> ast.expr | None:
    return call.args[0] if call.args else None


def announced(statement: ast.stmt, texts: Texts) -> str | None:
    """What the statement warns of, if it is a call that warns of a deprecation; None if it is anything else."""
    if not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Call):
        return None
    call = statement.value
    name = last_part(dotted(call.func) or "")
    if _ANNOUNCING.match(name):
        return _longest(call, texts)
    if name not in ("warn", "warn_explicit", "_warn", "warn_external") or not _is_of_category(call):
        return None
    message = _first(call) or next((one.value for one in call.keywords if one.arg == "message"), None)
    if isinstance(message, ast.Call) and _CATEGORY.search(last_part(dotted(message.func) or "")):
        message = _first(message)
    said = words_of(message, texts)
    return said if _UNREADABLE in said or _SAYS_SO.search(said) else None


def _is_of_category(call: ast.Call) -> bool:
    given = [*call.args[:2], *(one.value for one in call.keywords if one.arg == "category")]
    named = (dotted(one.func if isinstance(one, ast.Call) else one) or "" for one in given)
    return any(_CATEGORY.search(last_part(name)) for name in named)


def _longest(call: ast.Call, texts: Texts) -> str:
    """The longest text among the arguments, and what replaces it where an argument says so."""
    values = [*call.args, *(one.value for one in call.keywords if one.arg not in _REPLACING)]
    said = max((words_of(one, texts) for one in values), key=len, default="")
    instead = [words_of(one.value, texts) for one in call.keywords if one.arg in _REPLACING]
    use = [f"Use `{name}` instead." if _NAME.match(name) else f"Instead: {name}" for name in instead if name.strip("…")]
    return " ".join([*([said] if " " in said else []), *use])


def marks(decorator: ast.expr, texts: Texts) -> str | None:
    """What a decorator that deprecates the whole definition says, or an empty text; None for any other decorator."""
    call = decorator if isinstance(decorator, ast.Call) else None
    name = dotted(call.func if call else decorator)
    if name is None or not _MARKING.match(last_part(name)):
        return None
    return _longest(call, texts) if call else ""


def marked_value(value: ast.expr | None, texts: Texts) -> str | None:
    """The same for `name = deprecated(...)`, `name = deprecated(...)(function)`."""
    if not isinstance(value, ast.Call):
        return None
    return marks(value.func if isinstance(value.func, ast.Call) else value, texts)


_RENAMING = frozenset({"delete_parameter", "rename_parameter"})
"""Decorators of matplotlib whose first argument is the version."""
_RETIRING = frozenset({"deprecate_kwarg", "deprecate_parameter", "deprecated_kwarg", "deprecate_argument"})


def retired_parameters(decorator: ast.expr, texts: Texts) -> Iterator[tuple[str, str]]:
    """The parameters that a decorator deprecates, with what it says of each."""
    if not isinstance(decorator, ast.Call):
        return
    kind = last_part(dotted(decorator.func) or "").lstrip("_")
    given = [*decorator.args, *(one.value for one in decorator.keywords)]
    held = [one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if kind == "deprecated_params":
        yield from ((one.arg, words_of(_last(one.value), texts)) for one in decorator.keywords if one.arg)
    elif kind in _RENAMING and held and held[0][:1].isdigit():
        yield from _renamed(held[1:])
    elif kind == "rename_parameter" and len(held) == 3:
        yield from _renamed(held)  # scipy's: without a version, it does not warn
    elif kind in _RETIRING and not any(one.arg == "mapping" for one in decorator.keywords):
        yield from _renamed(held)


def _renamed(names: list[str]) -> Iterator[tuple[str, str]]:
    """The old name, and the new one if it is another."""
    if names and names[0].isidentifier() and names[0] != "".join(names[1:2]):
        new = names[1] if len(names) > 1 and names[1].isidentifier() else ""
        yield names[0], f"Use `{new}` instead." if new else ""


def _last(value: ast.expr) -> ast.expr:
    return value.elts[-1] if isinstance(value, ast.Tuple) and value.elts else value
