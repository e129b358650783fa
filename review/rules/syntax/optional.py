"""Where the result of a call that may be None is used as if it never were."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence

from review.rules.syntax.conditions import is_caught, tested, unit_of
from review.rules.syntax.meaning import Meaning
from review.rules.syntax.nodes import awaited, every

Use = ast.Attribute | ast.Subscript
MayBeNone = Callable[[ast.Call], bool]

_ERRORS = ("AttributeError", "TypeError")


def unguarded(meaning: Meaning, may_be_none: MayBeNone) -> Iterator[tuple[Use, ast.Call]]:
    """(use, call): `call().name` or `call()[0]`, at once or through a variable that its function never tests.

    Of each variable only the first use counts.
    """
    seen: set[tuple[int, str]] = set()
    for use in sorted(_uses(meaning), key=lambda one: (one.lineno, one.col_offset)):
        calls = sources(use.value, meaning)
        if not calls or not all(map(may_be_none, calls)) or is_caught(use, meaning.scopes, _ERRORS):
            continue
        unit = unit_of(use, meaning.scopes)
        text = ast.unparse(awaited(use.value))
        if text not in tested(unit) and (id(unit), text) not in seen:
            seen.add((id(unit), text))
            yield use, calls[0]


def _uses(meaning: Meaning) -> Iterator[Use]:
    yield from every(ast.Attribute, meaning.file)
    yield from every(ast.Subscript, meaning.file)


def sources(node: ast.expr, meaning: Meaning) -> Sequence[ast.Call]:
    """The calls that give `node` its value, if nothing else does in the scope that reads it."""
    given = [awaited(value) for value in values(awaited(node), meaning)]
    calls = [value for value in given if isinstance(value, ast.Call)]
    return calls if len(calls) == len(given) else ()


def values(node: ast.expr, meaning: Meaning) -> Sequence[ast.expr]:
    """Every expression that a local variable is plainly assigned; `node` itself if it is no variable.

    Empty where something else (a parameter, a loop, an outer scope) may give the variable its value too.
    """
    if not isinstance(node, ast.Name):
        return (node,)
    scope = meaning.scopes.of_name.get(node)
    owner, bindings = scope.lookup(node.id) if scope else (None, ())
    assigned = [binding.value for binding in bindings if binding.value is not None]
    return assigned if owner is scope and len(assigned) == len(bindings) else ()
