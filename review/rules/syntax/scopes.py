"""Which bindings a name can refer to, by Python's own scope rules and without regard to the order of statements."""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp


@dataclass(frozen=True, eq=False)
class Binding:
    """One place that gives a name its value."""

    node: ast.AST
    imported: str | None = None
    """The dotted name that an absolute import gives it."""
    value: ast.expr | None = None
    """The expression of a plain `name = value`."""


@dataclass(eq=False)
class Scope:
    """A module, class, function or comprehension, and what is bound in it."""

    kind: Literal["module", "class", "function", "comprehension"]
    parent: Scope | None = None
    bindings: dict[str, list[Binding]] = field(default_factory=dict)
    elsewhere: dict[str, Scope] = field(default_factory=dict)
    """Names that `global` or `nonlocal` bind in an outer scope."""

    def bind(self, name: str, binding: Binding) -> None:
        """Note one more binding of `name`."""
        self.elsewhere.get(name, self).bindings.setdefault(name, []).append(binding)

    def lookup(self, name: str) -> tuple[Scope | None, Sequence[Binding]]:
        """Every binding that `name` read in this scope may refer to, with the scope that owns it."""
        found: list[Binding] = []
        scope: Scope | None = self
        while scope is not None:
            if name in scope.elsewhere:
                scope = scope.elsewhere[name]
            here = scope.bindings.get(name, []) if scope is self or scope.kind != "class" else []
            found.extend(here)
            if here and scope.kind != "class":
                return scope, found
            scope = scope.parent
        return None, found

    @property
    def module(self) -> Scope:
        """The outermost scope."""
        return self if self.parent is None else self.parent.module

    @property
    def owner_of_walrus(self) -> Scope:
        """Where `:=` binds: comprehensions have no say."""
        return self.parent.owner_of_walrus if self.kind == "comprehension" and self.parent else self


@dataclass
class Scopes:
    """The scopes of one file."""

    module: Scope
    of_name: dict[ast.Name, Scope]
    """The scope that each name is read in."""
    parents: dict[ast.AST, ast.AST]
    """The node above every node but the module, in the order of `ast.walk`."""
    stars: tuple[str, ...]
    """Modules that everything is imported from."""

    def ancestors(self, node: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
        """Pairs of a node above `node` and that node's child on the way down, innermost first."""
        while (parent := self.parents.get(node)) is not None:
            yield parent, node
            node = parent


class _Builder(ast.NodeVisitor):
    def __init__(self) -> None:
        self.scope = Scope("module")
        self.of_name: dict[ast.Name, Scope] = {}
        self.stars: list[str] = []

    def within(self, scope: Scope, nodes: Iterable[ast.AST | None]) -> None:
        outer, self.scope = self.scope, scope
        self.visit_all(nodes)
        self.scope = outer

    def visit_all(self, nodes: Iterable[ast.AST | None]) -> None:
        for node in nodes:
            if node is not None:
                self.visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self.of_name[node] = self.scope
        else:
            self.scope.bind(node.id, Binding(node))

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        self.scope.owner_of_walrus.bind(node.target.id, Binding(node))

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        for target in node.targets:
            self.assign(target, node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.visit_all([node.annotation, node.value])
        self.assign(node.target, node.value)

    def assign(self, target: ast.expr, value: ast.expr | None) -> None:
        if isinstance(target, ast.Name):
            self.scope.bind(target.id, Binding(target, value=value))
        else:
            self.visit(target)

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            top = alias.name.partition(".")[0]
            self.scope.bind(alias.asname or top, Binding(alias, imported=alias.name if alias.asname else top))

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            if alias.name == "*":
                self.stars.append("." * node.level + (node.module or ""))
            else:
                dotted = None if node.level else f"{node.module}.{alias.name}"
                self.scope.bind(alias.asname or alias.name, Binding(alias, imported=dotted))

    def visit_Global(self, node: ast.Global) -> None:
        self.scope.elsewhere.update(dict.fromkeys(node.names, self.scope.module))

    def visit_Nonlocal(self, node: ast.Nonlocal) -> None:
        for name in node.names:
            owner = self.scope.parent
            while owner and owner.parent and (owner.kind == "class" or name not in owner.bindings):
                owner = owner.parent
            if owner:
                self.scope.elsewhere[name] = owner

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self.scope.bind(node.name, Binding(node))
        self.visit_all([*node.decorator_list, node.returns])
        self.enter_function(node, node.body)

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815  the name is ast's

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.enter_function(node, [node.body])

    def enter_function(self, node: FunctionNode, body: Iterable[ast.AST]) -> None:
        arguments = node.args
        named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        named += [extra for extra in (arguments.vararg, arguments.kwarg) if extra]
        self.visit_all([*arguments.defaults, *arguments.kw_defaults])
        self.visit_all(argument.annotation for argument in named)
        inner = Scope("function", self.scope)
        for argument in named:
            inner.bind(argument.arg, Binding(argument))
        self.within(inner, [*getattr(node, "type_params", []), *body])

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.scope.bind(node.name, Binding(node))
        self.visit_all([*node.decorator_list, *node.bases, *node.keywords])
        self.within(Scope("class", self.scope), [*getattr(node, "type_params", []), *node.body])

    def comprehension(self, node: Comprehension) -> None:
        first, *others = node.generators
        self.visit(first.iter)
        results = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        rest = [part for other in others for part in (other.target, other.iter, *other.ifs)]
        self.within(Scope("comprehension", self.scope), [first.target, *first.ifs, *rest, *results])

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = comprehension  # noqa: N815  also ast's

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        self.named(node, node.name)

    def visit_MatchAs(self, node: ast.MatchAs) -> None:
        self.named(node, node.name)

    def visit_MatchStar(self, node: ast.MatchStar) -> None:
        self.named(node, node.name)

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        self.named(node, node.rest)

    def named(self, node: ast.AST, name: str | None) -> None:
        if name:
            self.scope.bind(name, Binding(node))
        self.generic_visit(node)

    def generic_visit(self, node: ast.AST) -> None:
        # Type parameters (`def f[T]`) exist from Python 3.12 on, so their classes cannot be named here.
        if type(node).__name__ in ("TypeVar", "ParamSpec", "TypeVarTuple"):
            self.scope.bind(node.name, Binding(node))  # type: ignore[attr-defined]
        super().generic_visit(node)


def scopes_of(tree: ast.Module) -> Scopes:
    """Read the scopes of a whole file."""
    builder = _Builder()
    builder.visit(tree)
    return Scopes(builder.scope, builder.of_name, _parents(tree), tuple(builder.stars))


def _parents(tree: ast.Module) -> dict[ast.AST, ast.AST]:
    """The node above each node, level by level, without `Load` and `Store`, which all names share."""
    parents: dict[ast.AST, ast.AST] = {}
    waiting: deque[ast.AST] = deque([tree])
    while waiting:
        node = waiting.popleft()
        children = [child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.expr_context)]
        parents.update(dict.fromkeys(children, node))
        waiting.extend(children)
    return parents
