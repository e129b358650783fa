"""Evaluates the conditions of alert rules."""
import ast
import operator

OPERATORS = {ast.Gt: operator.gt, ast.Lt: operator.lt, ast.Eq: operator.eq}


class Rule:
    def __init__(self, name, condition):
        self.name = name
        self.condition = condition

    def matches(self, sample):
        """Whether the condition, e.g. `load > 4`, holds for the sample."""
        return bool(eval(self.condition, {}, dict(sample)))
