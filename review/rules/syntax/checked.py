"""Values that the code compares with what it allows before it uses them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence

from review.rules.syntax.conditions import unit_of
from review.rules.syntax.flow import literal
from review.rules.syntax.meaning import Meaning
from review.rules.syntax.nodes import either, last_name, method_of
from review.rules.syntax.own import is_own
from review.taint.charset import lacks_after_match

Function = ast.FunctionDef | ast.AsyncFunctionDef

_MAKERS = frozenset({"__init__", "__post_init__", "__new__"})
_ESCAPED = re.compile(r"\\[dsDntr.()\[\]+*/%-]")
_LETTERS = re.compile(r"[A-Za-z]|\\|\[\^")
_ANY_CHARACTER = re.compile(r"\.(?![^\[]*\])")


def is_among_own(node: ast.expr, meaning: Meaning) -> bool:
    """Whether the function, or the maker of the object, asks if the value is in a collection of the program's own."""
    text = ast.unparse(node)
    for test in _nodes_around(node, meaning):
        if not isinstance(test, ast.Compare) or not isinstance(test.ops[0], ast.In | ast.NotIn):
            continue
        allowed = test.comparators[0]
        if (
            ast.unparse(test.left) == text
            and not isinstance(literal(allowed, meaning), str)
            and is_own(allowed, meaning)
        ):
            return True
    return False


def patterns_of(node: ast.expr, meaning: Meaning) -> Iterator[tuple[str, bool]]:
    """Regular expressions that the value is matched with, and whether they have to reach its end."""
    text = ast.unparse(node)
    for call in _nodes_around(node, meaning):
        if not isinstance(call, ast.Call) or method_of(call) not in ("match", "fullmatch"):
            continue
        subject = call.args[-1] if len(call.args) in (1, 2) else None
        pattern = literal(call.args[0], meaning) if len(call.args) == 2 else _compiled(call.func, meaning)
        if subject is not None and isinstance(pattern, str) and ast.unparse(subject) == text:
            yield pattern, method_of(call) == "fullmatch"


def lacks(node: ast.expr, meaning: Meaning, characters: Iterable[str]) -> bool:
    """Whether a pattern keeps all of these characters out of the value."""
    wanted = {f"-{one}" for one in characters}
    return any(wanted <= lacks_after_match(pattern, whole=whole) for pattern, whole in patterns_of(node, meaning))


def lacks_letters(node: ast.expr, meaning: Meaning) -> bool:
    """Whether a pattern leaves only digits and signs to the value."""
    for pattern, whole in patterns_of(node, meaning):
        plain = _ESCAPED.sub("", pattern)
        if (whole or pattern.endswith(("$", "\\Z"))) and not _LETTERS.search(plain.removesuffix("\\Z")):
            return not _ANY_CHARACTER.search(plain)
    return False


def _compiled(function: ast.expr, meaning: Meaning) -> object:
    """The text of `PATTERN` in `PATTERN.fullmatch(…)`."""
    owner = function.value if isinstance(function, ast.Attribute) else None
    bindings = meaning.bindings(owner)
    made = bindings[0].value if len(bindings) == 1 else None
    is_pattern = isinstance(made, ast.Call) and meaning.dotted(made.func) == "re.compile" and made.args
    return literal(made.args[0], meaning) if is_pattern and isinstance(made, ast.Call) else None


def _nodes_around(node: ast.expr, meaning: Meaning) -> Iterator[ast.AST]:
    """All of the function around `node`, and for a member of an object what is done when one is made."""
    yield from ast.walk(unit_of(node, meaning.scopes))
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self":
        above = (parent for parent, _ in meaning.scopes.ancestors(node))
        owner = next((one for one in above if isinstance(one, ast.ClassDef)), None)
        makers = (one for one in owner.body if isinstance(one, Function) and one.name in _MAKERS) if owner else ()
        for maker in makers:
            yield from ast.walk(maker)


def called_in(nodes: Iterable[ast.AST], meaning: Meaning) -> Sequence[Function]:
    """The functions of the file that some nodes call, as `name(…)` or `self.name(…)`."""
    names = {last_name(node.func) for node in nodes if isinstance(node, ast.Call) and calls_own(node.func)}
    return [one for one in either(ast.FunctionDef, ast.AsyncFunctionDef, meaning.file) if one.name in names]


def calls_own(function: ast.expr) -> bool:
    """Whether what is called may be a function or a method of the file itself: `name(…)`, `self.name(…)`."""
    return isinstance(function, ast.Name) or last_name(getattr(function, "value", None)) in ("self", "cls")
