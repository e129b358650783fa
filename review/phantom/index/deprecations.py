"""Reads what a definition says of its own deprecation: in its decorators, its docstring and the warnings it raises."""

from __future__ import annotations

import ast
import inspect
import re
from collections import ChainMap
from collections.abc import Iterable, Iterator, Sequence

from review.phantom.index.announcements import Texts, announced, marked_value, marks, retired_parameters, words_of
from review.phantom.index.directives import directives_of
from review.phantom.index.facts import Deprecation
from review.phantom.index.signatures import Function
from review.phantom.index.statements import in_scope

CONSTRUCTORS = frozenset({"__init__", "__new__", "__post_init__"})
_SPEAKING_FOR_CLASS = CONSTRUCTORS | {"__init_subclass__"}
"""Methods whose warning is one about the class."""

_ABOUT_PART = re.compile(
    r"\b(?:(?:may|will) be deprecated|arguments?|attributes? of|behaviou?r|calling .{1,60} with(?:out)?|defaults?"
    r"|future version(?: of \w+)? will return|inheriting|__init__|keywords?|notation|options?|parameters?|passing"
    r"|positional(?:ly)?|returning|setting|subclassing|support for|syntax)\b|^`+\w+=",
    re.IGNORECASE,
)
"""Words of a sentence that deprecates some way to use a thing, not the thing."""

_ABOUT_VALUE = re.compile(
    r"\b(?:(?:may|will) be deprecated|behaviou?r|defaults?|engine options|if|not yet|only warns|passing"
    r"|positional(?:ly)?|set(?:ting)?|strings?|values?"
    r"|will (?:always|be (?:changed|interpreted)|change|raise|return))\b"
    r"|^`+(?:None|True|False|['\"])",
    re.IGNORECASE,
)
"""Words of a sentence that deprecates some values of a parameter, not the parameter."""

_SENTINEL = re.compile(
    r"^_?(?:deprecated|_?no_?(?:value|default)|unset|not_?given|missing|sentinel)\w*$", re.IGNORECASE
)


class Announcements:
    """What the definitions of one module say; `file` is its path in the distribution."""

    def __init__(self, file: str, tree: ast.Module, text: str) -> None:
        self._file = file
        # Most modules say nothing: two words are sought so that not every function of a package is looked through.
        self._says_any = "eprecat" in text
        self._warns = "warn" in text
        self._texts: Texts = _assigned_texts(tree.body) if self._says_any or self._warns else {}

    def at(self, line: int, said: str, parameter: str = "") -> Deprecation:
        """A deprecation that stands on `line` of the file."""
        return Deprecation(said, f"{self._file}:{line}", parameter)

    def of_function(self, node: Function) -> tuple[Deprecation, ...]:
        """What a function or method says of itself, and of its parameters; the first word on each counts."""
        if not self._says_any and not self._warns:
            return ()
        return _distinct([*self._decorated(node), *self._warned(node), *self._documented(node), *self._defaults(node)])

    def of_class(self, node: ast.ClassDef) -> tuple[Deprecation, ...]:
        """The same of a class, whose parameters are those of its constructor."""
        made = [
            one
            for inner in node.body
            if isinstance(inner, Function) and inner.name in _SPEAKING_FOR_CLASS
            for one in self.of_function(inner)
        ]
        return _distinct([*self._decorated(node), *self._documented(node), *made])

    def of_value(self, value: ast.expr | None, name: str, line: int) -> tuple[Deprecation, ...]:
        """`name = deprecated(...)(function)`."""
        said = marked_value(value, self._texts)
        return () if said is None or "deprecat" in name.lower() else (self.at(line, said),)

    def of_module(self, tree: ast.Module) -> Deprecation | None:
        """A warning that the import of the module raises whatever happens."""
        for statement in tree.body:
            said = announced(statement, self._texts)
            if said is not None and not _ABOUT_PART.search(said):
                return self.at(statement.lineno, said)
        return None

    def _decorated(self, node: Function | ast.ClassDef) -> Iterator[Deprecation]:
        for decorator in node.decorator_list:
            said = marks(decorator, self._texts)
            if said is not None and not said.startswith("Passing"):
                yield self.at(decorator.lineno, said)
            for name, text in retired_parameters(decorator, self._texts):
                yield self.at(decorator.lineno, text, name)

    def _documented(self, node: Function | ast.ClassDef) -> Iterator[Deprecation]:
        held = node.body[0].value if isinstance(node.body[0], ast.Expr) else None
        if not isinstance(held, ast.Constant) or not isinstance(held.value, str) or "eprecated" not in held.value:
            return
        for found in directives_of(inspect.cleandoc(held.value)):
            about = _ABOUT_VALUE if found.parameter else _ABOUT_PART
            if not about.search(found.text):
                said = words_of(found.text, {})
                yield self.at(held.lineno + found.offset, said, found.parameter)

    def _defaults(self, node: Function) -> Iterator[Deprecation]:
        """`def fit(self, penalty="deprecated")`, as scikit-learn writes it."""
        named = [*node.args.posonlyargs, *node.args.args]
        pairs = [
            *zip(named[len(named) - len(node.args.defaults) :], node.args.defaults, strict=True),
            *zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True),
        ]
        for argument, default in pairs:
            if isinstance(default, ast.Constant) and default.value == "deprecated":
                yield self.at(argument.lineno, "", argument.arg)

    def _warned(self, node: Function) -> Iterator[Deprecation]:
        if not self._warns:
            return
        texts = ChainMap(_assigned_texts(node.body), self._texts)  # type: ignore[arg-type]
        parameters = {one.arg for one in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)}
        for position, statement in enumerate(node.body):
            found = list(self._warned_at(statement, parameters, texts))
            if found and any(map(_may_leave, node.body[:position])):
                return
            yield from found

    def _warned_at(self, statement: ast.stmt, parameters: set[str], texts: Texts) -> Iterator[Deprecation]:
        said = announced(statement, texts)
        if said is not None and not _ABOUT_PART.search(said):
            yield self.at(statement.lineno, said)
        elif isinstance(statement, ast.If):
            yield from self._warned_if(statement, parameters, texts)

    def _warned_if(self, statement: ast.If, parameters: set[str], texts: Texts) -> Iterator[Deprecation]:
        """A warning that only depends on whether one parameter was given."""
        name = _given(statement.test)
        for inner in statement.body if name in parameters else ():
            said = announced(inner, texts)
            if said is not None and name and not _ABOUT_VALUE.search(said) and name in said:
                yield self.at(inner.lineno, said, name)


def _assigned_texts(body: Iterable[ast.stmt]) -> dict[str, ast.expr]:
    return {
        statement.targets[0].id: statement.value
        for statement in body
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)
    }


def _may_leave(statement: ast.stmt) -> bool:
    """Whether the function may end there without an error, so that what follows is not always reached."""
    return any(isinstance(node, ast.Return | ast.Yield | ast.YieldFrom) for node in in_scope(statement))


def _given(test: ast.expr) -> str | None:
    """`p` of the tests that only ask whether the caller passed `p`: `p is not None`, `p != "deprecated"`."""
    if not isinstance(test, ast.Compare) or not isinstance(test.left, ast.Name) or len(test.ops) != 1:
        return None
    other = test.comparators[0]
    if not isinstance(test.ops[0], ast.IsNot | ast.NotEq):
        return None
    if isinstance(other, ast.Constant):
        return test.left.id if other.value in (None, "deprecated", "warn") else None
    name = other.attr if isinstance(other, ast.Attribute) else getattr(other, "id", "")
    return test.left.id if _SENTINEL.match(name) else None


def _distinct(found: Sequence[Deprecation]) -> tuple[Deprecation, ...]:
    """One for the whole and one for each parameter: the first that says something, else the first."""
    kept: dict[str, Deprecation] = {}
    for one in found:
        known = kept.get(one.parameter)
        if known is None or (one.says and not known.says):
            kept[one.parameter] = one
    return tuple(kept.values())
