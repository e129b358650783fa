"""What conditions give, and what they tell."""

from __future__ import annotations

import ast
from dataclasses import replace

from review.taint import constants, guards
from review.taint.expressions import Expressions
from review.taint.state import merged
from review.taint.values import (
    CLEAN,
    TRUE_OR_FALSE,
    UNKNOWN,
    Value,
    constant,
    join,
    telling,
    together,
)


class Conditions(Expressions):
    """Evaluates conditions; what they tell about values goes into `Value.truth`."""

    def _on_unary(self, node: ast.UnaryOp) -> Value:
        value = self.evaluate(node.operand)
        if isinstance(node.op, ast.Not):
            outcome = constants.is_true(value)
            return Value(consts=(not outcome,) if outcome is not None else (True, False), truth=guards.negated(value))
        number = value.only()
        if isinstance(node.op, ast.USub) and isinstance(number, int | float):
            return constant(-number)
        return CLEAN

    def _on_boolean(self, node: ast.BoolOp) -> Value:
        """Each operand is evaluated where those before it came out so that it matters."""
        is_and = isinstance(node.op, ast.And)
        start = self.state.facts
        result: Value | None = None
        for operand in node.values:
            value = self.evaluate(operand)
            outcome = constants.is_true(value)
            if outcome is is_and and operand is not node.values[-1]:
                continue  # it decides nothing
            truth = guards.truth_of(value)
            settled = telling(self.state.settled(value), truth)
            result = settled if result is None else _combined(result, settled, is_and=is_and)
            if outcome is not None and operand is not node.values[-1]:
                break
            self.state.facts = together(self.state.facts, truth[0 if is_and else 1]) if truth else self.state.facts
        self.state.facts = start
        return result or TRUE_OR_FALSE

    def _on_compare(self, node: ast.Compare) -> Value:
        left = self.evaluate(node.left)
        result: Value | None = None
        for operator, comparator in zip(node.ops, node.comparators, strict=True):
            right = self.evaluate(comparator)
            known = constants.compared(operator, left, self._as_constant(right))
            truth = guards.compared(operator, left, right, self.state.heap) if known is None else None
            outcome = telling(known or TRUE_OR_FALSE, truth)
            if result is None or constants.is_true(result) is True:
                result = outcome
            elif constants.is_true(result) is None:
                result = _combined(result, outcome, is_and=True)
            left = right
        return result or TRUE_OR_FALSE

    def _as_constant(self, value: Value) -> Value:
        """A list of constants as one constant, so that `in` can be worked out."""
        for held in self.held(value):
            items = [item.only() for item in held.values_in_order or ()]
            if items and UNKNOWN not in items:
                return constant(tuple(items))
        return value

    def _on_conditional(self, node: ast.IfExp) -> Value:
        test = self.evaluate(node.test)
        outcome = constants.is_true(test)
        if outcome is not None and not self.is_setting(node.test):
            return self.evaluate(node.body if outcome else node.orelse)
        before = self.state.copy()
        self.state.assume(telling(test, guards.truth_of(test)), True)
        body = self.state.settled(self.evaluate(node.body))
        after, self.state = self.state, before
        self.state.assume(telling(test, guards.truth_of(test)), False)
        other = self.state.settled(self.evaluate(node.orelse))
        self.state = merged(after, self.state)
        return join(body, other)

    def is_setting(self, test: ast.expr) -> bool:
        """Whether a condition asks for a constant of the module, which is there to be changed."""
        while isinstance(test, ast.UnaryOp):
            test = test.operand
        return isinstance(test, ast.Name) and self.is_global(test.id)


def _combined(left: Value, right: Value, *, is_and: bool) -> Value:
    """`left and right` (or `or`), as a value and as a condition."""
    value = join(left, right)
    one, other = left.truth or guards.NOTHING_TOLD, right.truth or guards.NOTHING_TOLD
    return replace(value, truth=guards.conjunction(one, other) if is_and else guards.disjunction(one, other))
