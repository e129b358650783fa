"""Lengths such as `2 * 12 + 3` in the settings of a drawing."""

import ast
from dataclasses import dataclass

ALLOWED = (ast.Expression, ast.BinOp, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.UnaryOp, ast.USub, ast.Constant)
LONGEST = 60


@dataclass(frozen=True)
class Setting:
    name: str
    expression: str

    def value(self) -> float:
        """The number that the expression stands for. Raises ValueError if it is no plain arithmetic."""
        if len(self.expression) > LONGEST:
            raise ValueError(f"{self.name}: longer than {LONGEST} characters")
        tree = ast.parse(self.expression, mode="eval")
        for node in ast.walk(tree):
            if not isinstance(node, ALLOWED):
                raise ValueError(f"{self.name}: {type(node).__name__} is not allowed")
            if isinstance(node, ast.Constant) and not isinstance(node.value, int | float):
                raise ValueError(f"{self.name}: only numbers")
        return float(eval(compile(tree, self.name, "eval"), {"__builtins__": {}}, {}))


def values(settings: list[Setting]) -> dict[str, float]:
    return {setting.name: setting.value() for setting in settings}
