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
        tree = ast.parse(self.condition, mode="eval").body
        if not isinstance(tree, ast.Compare) or not isinstance(tree.left, ast.Name):
            raise ValueError(f"{self.condition!r} is not a comparison")
        compare = OPERATORS[type(tree.ops[0])]
        return bool(compare(sample[tree.left.id], ast.literal_eval(tree.comparators[0])))
