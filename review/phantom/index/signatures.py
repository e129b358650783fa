"""The signature of a definition, read from its syntax tree."""

from __future__ import annotations

import ast

from review.phantom.index.facts import Parameter, Signature

KEEPING_DECORATORS = frozenset(
    {
        "staticmethod", "classmethod", "abstractmethod", "override", "final", "overload", "lru_cache", "cache",
        "contextmanager", "asynccontextmanager", "set_module", "wraps", "no_type_check", "deprecated",
    }
)  # fmt: skip
"""Decorators after which a function still takes the same arguments, by the last part of their names."""

VALUE_DECORATORS = frozenset({"property", "cached_property", "getter", "setter", "deleter"})
"""Decorators that turn a method into an attribute with a value of its own."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def dotted(node: ast.expr) -> str | None:
    """`a.b.c` for a name or a chain of attributes, else None."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    return ".".join([node.id, *reversed(parts)])


def decorators_of(node: Function | ast.ClassDef) -> tuple[str, ...]:
    """The names of the decorators without their arguments; `?` for one that is not a name."""
    bare = (decorator.func if isinstance(decorator, ast.Call) else decorator for decorator in node.decorator_list)
    return tuple(dotted(decorator) or "?" for decorator in bare)


def last_part(name: str) -> str:
    """`c` of `a.b.c`."""
    return name.rpartition(".")[2]


def signature_of(node: Function, *, method: bool = False) -> Signature | None:
    """What a call of `node` may pass; None where the decorated name is a value (a property) and not callable as such.

    With `method`, the first parameter is the bound one, and is left out unless the method is static.
    """
    decorators = {last_part(name) for name in decorators_of(node)}
    if decorators & VALUE_DECORATORS:
        return None
    bound = method and "staticmethod" not in decorators
    parameters = [*_positional(node.args), *_keyword_only(node.args)]
    if bound and parameters and parameters[0].kind != "keyword":
        del parameters[0]
    return Signature(
        parameters=tuple(parameters),
        varargs=node.args.vararg is not None,
        kwargs=node.args.kwarg is not None,
        altered=not decorators <= KEEPING_DECORATORS,
        bound=bound,
    )


def _positional(arguments: ast.arguments) -> list[Parameter]:
    named = [*arguments.posonlyargs, *arguments.args]
    required = len(named) - len(arguments.defaults)
    only = len(arguments.posonlyargs)
    return [
        Parameter(argument.arg, "positional" if position < only or _is_private(argument.arg) else "either",
                  position < required)
        for position, argument in enumerate(named)
    ]  # fmt: skip


def _is_private(name: str) -> bool:
    """Whether a stub marks the parameter as positional-only in the way of before Python 3.8."""
    return name.startswith("__") and not name.endswith("__")


def _keyword_only(arguments: ast.arguments) -> list[Parameter]:
    pairs = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    return [Parameter(argument.arg, "keyword", default is None) for argument, default in pairs]


def merged(overloads: list[Signature]) -> Signature:
    """What any of several overloads accepts: every name of any of them, required only where all require it."""
    first, *rest = overloads
    if not rest:
        return first
    by_name: dict[str, Parameter] = {}
    for overload in overloads:
        for parameter in overload.parameters:
            known = by_name.get(parameter.name)
            if known is None or known.kind != "either":
                by_name[parameter.name] = parameter
    required = set.intersection(*({p.name for p in s.parameters if p.required} for s in overloads))
    ranked = sorted(by_name.values(), key=lambda p: ("positional", "either", "keyword").index(p.kind))
    return Signature(
        parameters=tuple(Parameter(p.name, p.kind, p.name in required) for p in ranked),
        varargs=any(overload.varargs for overload in overloads),
        kwargs=any(overload.kwargs for overload in overloads),
        altered=any(overload.altered for overload in overloads),
        bound=first.bound,
    )
