"""scale/arithmetic-by-counting: a loop that counts its way to what one operation gives."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.extent import extents_of
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.nodes import last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/arithmetic-by-counting",
    family="scale",
    title="Arithmetic done by counting",
    severity="low",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="This loop runs once per unit of `$NUMBER` to do what $BETTER does.",
    why="The time grows with the value of a number, not with its length: one large number keeps a worker busy for "
    "minutes.",
    fix="Use the operation itself: `divmod`, `math.gcd`, `pow(base, exponent, modulus)`, or look for divisors only up "
    "to `math.isqrt(n)`.",
    prompt="Replace the loop by the operation that it imitates: `//`, `%` or `divmod` for repeated subtraction, "
    "`math.gcd` and `math.lcm`, `pow(base, exponent, modulus)` for repeated multiplication, and a loop to "
    "`math.isqrt(n)` that takes both of each pair of divisors. Keep the results for zero, one and negative numbers.",
    cwe="CWE-407",
    references=("https://docs.python.org/3/library/math.html",),
)

_GCD = "`math.gcd`"


def find(file: PythonFile) -> Iterable[Finding]:
    """Repeated subtraction and multiplication, and trial division by every smaller number."""
    extents = extents_of(file)
    for loop in loops_of(file).all:
        if extents.is_small(loop):
            continue
        for number, better in (*_subtraction(loop), *_power(loop), *_division(loop)):
            yield report(RULE, file, loop.place, NUMBER=number, BETTER=better)
            break


def _subtraction(loop: Loop) -> Iterator[tuple[ast.expr, str]]:
    """`while a >= b: a -= b`, with nothing but a count beside."""
    if not isinstance(loop.node, ast.While) or not isinstance(loop.node.test, ast.Compare):
        return
    left, right = loop.node.test.left, loop.node.test.comparators[0]
    if isinstance(loop.node.test.ops[0], ast.NotEq) and _is_euclid(loop.node):
        yield left, _GCD
    if not isinstance(loop.node.test.ops[0], ast.Gt | ast.GtE) or not isinstance(left, ast.Name):
        return
    steps = [one for one in loop.node.body if isinstance(one, ast.AugAssign)]
    taken = [one for one in steps if isinstance(one.op, ast.Sub) and last_name(one.target) == left.id]
    if len(steps) == len(loop.node.body) and len(taken) == 1 and _is_unit(taken[0].value, right):
        yield left, "`divmod`"


def _is_unit(step: ast.expr, limit: ast.expr) -> bool:
    """Whether it is taken away until less than that is left."""
    return isinstance(step, ast.Name) and ast.unparse(step) == ast.unparse(limit)


def _is_euclid(loop: ast.While) -> bool:
    """`while a != b: if a > b: a -= b else: b -= a`."""
    branch = loop.body[0]
    if len(loop.body) != 1 or not isinstance(branch, ast.If) or len(branch.body) != 1 or len(branch.orelse) != 1:
        return False
    return all(
        isinstance(one, ast.AugAssign) and isinstance(one.op, ast.Sub) for one in (branch.body[0], branch.orelse[0])
    )


def _power(loop: Loop) -> Iterator[tuple[ast.expr, str]]:
    """`for _ in range(n): result = result * base`."""
    limit = _limit(loop)
    if limit is None or len(loop.body) != 1:
        return
    step = loop.body[0]
    value: ast.expr | None = None
    if isinstance(step, ast.AugAssign) and isinstance(step.op, ast.Mult) and isinstance(step.target, ast.Name):
        value = step.value
    elif isinstance(step, ast.Assign) and isinstance(step.targets[0], ast.Name):
        value = _other_factor(step.value, step.targets[0].id)
    if isinstance(value, ast.Name) and value.id not in loop.bound:
        yield limit, "`pow`"


def _other_factor(value: ast.expr, name: str) -> ast.expr | None:
    """`base` of `result * base % modulus`."""
    product = value.left if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Mod) else value
    if not isinstance(product, ast.BinOp) or not isinstance(product.op, ast.Mult):
        return None
    if last_name(product.left) == name:
        return product.right
    return product.left if last_name(product.right) == name else None


def _limit(loop: Loop) -> ast.expr | None:
    """`n` of `range(n)` and of `range(2, n + 1)`; also of `range(n, 0, -1)`."""
    items = loop.items
    if not isinstance(items, ast.Call) or last_name(items.func) != "range" or not items.args:
        return None
    if len(items.args) == 3:
        is_down = isinstance(items.args[2], ast.UnaryOp)
        return items.args[0] if is_down else None
    return items.args[-1]


def _division(loop: Loop) -> Iterator[tuple[ast.expr, str]]:
    """`for i in range(1, n + 1): if n % i == 0`, of one number or of two."""
    limit = _limit(loop)
    if limit is None or not loop.targets:
        return
    divided = _divided(loop)
    for number in divided:
        if number in _numbers(limit):
            yield ast.Name(number), _GCD if len(divided) > 1 else "a loop up to `math.isqrt`"


def _divided(loop: Loop) -> set[str]:
    """`n` of every `n % i == 0` in a condition."""
    return {
        node.left.left.id
        for part in loop.body
        for node in ast.walk(part)
        if isinstance(node, ast.Compare)
        and isinstance(node.left, ast.BinOp)
        and isinstance(node.left.op, ast.Mod)
        and isinstance(node.left.left, ast.Name)
        and isinstance(node.left.right, ast.Name)
        and node.left.right.id in loop.targets
    }


def _numbers(limit: ast.expr) -> frozenset[str]:
    """`n` of `n`, `n + 1` and `min(a, b) + 1`; nothing of a root, of `k` in `k * k` or of a half."""
    if isinstance(limit, ast.BinOp):
        is_whole = isinstance(limit.op, ast.Add | ast.Sub) or _is_half(limit)
        return _numbers(limit.left) | _numbers(limit.right) if is_whole else frozenset()
    if isinstance(limit, ast.Call):
        return names_in(limit) - {"min", "max"} if last_name(limit.func) in ("min", "max") else frozenset()
    return names_in(limit)


def _is_half(limit: ast.BinOp) -> bool:
    return isinstance(limit.op, ast.FloorDiv) and isinstance(limit.right, ast.Constant)
