"""Branches, loops, exceptions: where the code goes on, and what is known there."""

from __future__ import annotations

import ast
from abc import abstractmethod
from collections.abc import Callable

from review.taint import constants, guards
from review.taint.calls import Calls
from review.taint.state import State, merged
from review.taint.values import (
    CLEAN,
    Facts,
    Value,
    in_form,
    telling,
    together,
)

ROUNDS = 2
"""How often a loop's body is walked through: once as it begins, once with what the first round left."""


class Flow(Calls):
    """Walks through statements."""

    def walk(self, body: list[ast.stmt]) -> None:
        """Walk through statements until one of them ends it."""
        for statement in body:
            if not self.state.alive:
                return
            self.step()
            handler = _HANDLERS.get(type(statement))
            if handler is not None:
                getattr(self, handler)(statement)

    def _assume(self, test: Value, outcome: bool) -> None:
        self.state.assume(telling(test, guards.truth_of(test)), outcome)

    def _on_if(self, node: ast.If) -> None:
        ends: list[State] = []
        branch: ast.If | None = node
        while branch is not None and self.state.alive:  # a long chain of `elif` must not go deep
            branch = self._branch(branch, ends)
        ends.append(self.state)
        self.state = ends[0]
        for end in ends[1:]:
            self.step(1 + end.weight)
            self.state = merged(self.state, end)

    def _branch(self, node: ast.If, ends: list[State]) -> ast.If | None:
        """Walk through one branch; the state becomes that in which it is not taken, and an `elif` is given back."""
        self.step()
        test = self.evaluate(node.test)
        outcome = constants.is_true(test) if not self.is_setting(node.test) else None
        if outcome is not False:
            self.step(self.state.weight)
            otherwise = self.state.copy()
            self._assume(test, True)
            self.walk(node.body)
            ends.append(self.state)
            self.state = otherwise
            self.state.alive = outcome is None
        self._assume(test, False)
        if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
            return node.orelse[0]
        self.walk(node.orelse)
        return None

    def _on_for(self, node: ast.For | ast.AsyncFor) -> None:
        items = self.one_by_one(self.evaluate(node.iter))
        if len(items) > 1:
            self._unrolled(node, items)
        else:
            element = items[0]
            self._looped(node, lambda: self.bind(node.target, element))

    def _unrolled(self, node: ast.For | ast.AsyncFor, items: list[Value]) -> None:
        """A loop over a few constants, item by item."""
        self.frame.breaks.append([])
        for item in items:
            if not self.state.alive:
                break
            self.frame.continues.append([])
            self.bind(node.target, item)
            self.walk(node.body)
            self._gather(self.frame.continues.pop())
        self.walk(node.orelse)
        self._gather(self.frame.breaks.pop())

    def _on_while(self, node: ast.While) -> None:
        outcome = constants.is_true(self.evaluate(node.test))
        if outcome is False and not self.is_setting(node.test):
            self.walk(node.orelse)
            return
        endless = isinstance(node.test, ast.Constant) and outcome is True
        after = self._looped(node, lambda: self._assume(self.evaluate(node.test), True), endless=endless)
        if not after:
            self._assume(self.evaluate(node.test), False)

    def _looped(
        self, node: ast.For | ast.AsyncFor | ast.While, begin: Callable[[], None], *, endless: bool = False
    ) -> bool:
        """Walk through a loop's body until nothing new is expected. Says whether only `break` leads on."""
        self.frame.breaks.append([])
        for _ in range(ROUNDS):
            self.step(self.state.weight)
            before = self.state.copy()
            self.frame.continues.append([])
            begin()
            self.walk(node.body)
            self._gather(self.frame.continues.pop())
            self.state = merged(before, self.state)
        breaks = self.frame.breaks.pop()
        if endless and (breaks or not self._is_left(node)):
            self.state.alive = False
        self.walk(node.orelse)
        self._gather(breaks)
        return bool(breaks) or endless

    def _is_left(self, node: ast.stmt) -> bool:
        return any(isinstance(one, ast.Return | ast.Break | ast.Raise) for one in ast.walk(node))

    def _gather(self, states: list[State]) -> None:
        for state in states:
            self.state = merged(self.state, state)

    def _on_break(self, _: ast.Break) -> None:
        if self.frame.breaks:
            self.frame.breaks[-1].append(self.state.copy())
        self.state.alive = False

    def _on_continue(self, _: ast.Continue) -> None:
        if self.frame.continues:
            self.frame.continues[-1].append(self.state.copy())
        self.state.alive = False

    def _on_try(self, node: ast.Try | ast.TryStar) -> None:
        self.step(self.state.weight)
        before = self.state.copy()
        self.frame.raised.append([])
        self.walk(node.body)
        raised = self.frame.raised.pop()
        after_body = self.state.copy()
        self.walk(node.orelse)
        ends = [self.state]
        broken = before if not after_body.alive else merged(before, after_body)
        for state in raised:
            broken = merged(broken, state)
        broken.facts = before.facts
        for handler in node.handlers:
            self.step(broken.weight)
            self.state = broken.copy()
            self.state.alive = True
            if handler.name:
                self._assign_name(handler.name, CLEAN)
            self.walk(handler.body)
            ends.append(self.state)
        self.state = ends[0]
        for end in ends[1:]:
            self.state = merged(self.state, end)
        self._finally(node.finalbody)

    def _finally(self, body: list[ast.stmt]) -> None:
        if not body:
            return
        alive, self.state.alive = self.state.alive, True
        self.walk(body)
        self.state.alive = alive and self.state.alive

    def _on_with(self, node: ast.With | ast.AsyncWith) -> None:
        for item in node.items:
            value = self.evaluate(item.context_expr)
            value = self.special_method(value, "__enter__", [], item.context_expr) or value
            if item.optional_vars is not None:
                self.bind(item.optional_vars, value)
        self.walk(node.body)

    def _on_match(self, node: ast.Match) -> None:
        subject = self.evaluate(node.subject)
        ends: list[State] = []
        for case in node.cases:
            outcome = self._matches(subject, case.pattern)
            if outcome is False:
                continue
            before = self.state.copy()
            self.state.facts = together(self.state.facts, self._told(subject, case.pattern))
            self._captured(case.pattern, subject)
            if case.guard is not None:
                self._assume(self.evaluate(case.guard), True)
                outcome = None
            self.walk(case.body)
            ends.append(self.state)
            self.state = before
            if outcome is True:
                self.state.alive = False
                break
        self._gather(ends)

    def _matches(self, subject: Value, pattern: ast.pattern) -> bool | None:
        if isinstance(pattern, ast.MatchAs) and pattern.pattern is None:
            return True
        if isinstance(pattern, ast.MatchValue):
            known = constants.compared(ast.Eq(), subject, self.evaluate(pattern.value))
            return constants.is_true(known) if known is not None else None
        if isinstance(pattern, ast.MatchOr):
            outcomes = [self._matches(subject, one) for one in pattern.patterns]
            if True in outcomes:
                return True
            return None if None in outcomes else False
        return None

    def _told(self, subject: Value, pattern: ast.pattern) -> Facts:
        """A subject that equals constants is one of them."""
        parts = pattern.patterns if isinstance(pattern, ast.MatchOr) else [pattern]
        is_constant = all(isinstance(part, ast.MatchValue | ast.MatchSingleton) for part in parts)
        return guards.facts(subject, guards.ALL) if is_constant else {}

    def _captured(self, pattern: ast.pattern, subject: Value) -> None:
        for part in ast.walk(pattern):
            name = part.name if isinstance(part, ast.MatchAs | ast.MatchStar) else None
            if name:
                whole = part is pattern
                self._assign_name(name, subject if whole else in_form(Value(self._flat(subject).taints), "part"))

    @abstractmethod
    def _assign_name(self, name: str, value: Value, target: ast.AST | None = None) -> None:
        """Bind a name."""


_HANDLERS: dict[type[ast.stmt], str] = {
    ast.Assign: "_on_assign",
    ast.AnnAssign: "_on_annotated",
    ast.AugAssign: "_on_augmented",
    ast.Expr: "_on_expression",
    ast.Return: "_on_return",
    ast.Raise: "_on_raise",
    ast.Assert: "_on_assert",
    ast.If: "_on_if",
    ast.For: "_on_for",
    ast.AsyncFor: "_on_for",
    ast.While: "_on_while",
    ast.Break: "_on_break",
    ast.Continue: "_on_continue",
    ast.Try: "_on_try",
    ast.TryStar: "_on_try",
    ast.With: "_on_with",
    ast.AsyncWith: "_on_with",
    ast.Match: "_on_match",
    ast.FunctionDef: "_on_function",
    ast.AsyncFunctionDef: "_on_function",
    ast.ClassDef: "_on_class",
    ast.Import: "_on_import",
    ast.ImportFrom: "_on_import_from",
    ast.Global: "_on_scope",
    ast.Nonlocal: "_on_scope",
    ast.Delete: "_on_delete",
}
