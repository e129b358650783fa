"""A small stack machine for formulas."""

from collections.abc import Callable

OPERATIONS: dict[str, Callable[[float, float], float]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
}


def evaluate(formula: str) -> float:
    """The value of a formula in reverse Polish notation. Raises ValueError if it is not one."""
    stack: list[float] = []
    for token in formula.split():
        operation = OPERATIONS.get(token)
        if operation is None:
            stack.append(float(token))
            continue
        if len(stack) < 2:
            raise ValueError(f"too few values before {token}")
        right = stack.pop()
        left = stack.pop()
        stack.append(operation(left, right))
    if len(stack) != 1:
        raise ValueError("too many values")
    return stack[0]
