"""What tests checked and check no more."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from review.changes import ChangedFile
from review.changes.reading.functions import Pair, code, pairs, statements
from review.changes.reading.functions_in_braces import BodyPair, body_pairs
from review.changes.reading.reporting import Removal, beside

_CHECKS = re.compile(
    r"\bassert|\.assert|\bexpect ?\(|\bt ?\. ?(?:Error|Fatal|Fail)|\brequire ?\. ?[A-Z]|pytest\.raises|should"
)
_OF_THEIR_TIME = re.compile(r"Warn|warn|eprecat")
"""Assertions that go away together with what they warn of."""
_EXACT = re.compile(r"assert(?:Equal|Equals|DictEqual|ListEqual|CountEqual|Is|AlmostEqual|Raises(?:Regex)?)\(")
_WEAK = re.compile(r"assert(?:True|IsNotNone|In|Greater|GreaterEqual|IsInstance|NotEqual)\(")
_EXACT_MATCHER = re.compile(
    r"\. (?:toEqual|toStrictEqual|toBe|toHaveLength|toMatchObject|toHaveBeenCalledWith|toThrow) \( \S"
)
_WEAK_MATCHER = re.compile(
    r"\. (?:toBeTruthy|toBeDefined|toHaveBeenCalled|toThrow) \( \)|\. not \. (?:toBeNull|toBeUndefined|toBe)"
    r"|\. (?:toBeGreaterThan|toContain) \(|expect \. any"
)
_ANY_ERROR = frozenset({"Exception", "BaseException"})


@dataclass(frozen=True)
class Check:
    """An assertion: what it looks at, and whether it says exactly what must come out."""

    subject: str
    exact: bool
    weak: bool


def removed_assertions(change: ChangedFile) -> Iterator[Removal]:
    """Tests that do what they did, with fewer assertions or none."""
    for pair in pairs(change):
        if pair.base.name.startswith("test") and not any(pair.new):
            gone = [one for one in statements(pair.base.body) if code(one) not in pair.kept]
            if gone and all(_CHECKS.search(text := code(one)) and not _OF_THEIR_TIME.search(text) for one in gone):
                line = min(beside(change, gone[0].lineno), pair.head.end_lineno or pair.head.lineno)
                yield Removal("assertion", code(gone[0]), line, pair.head.name)
    for body in body_pairs(change):
        if _is_test(body) and not any(body.new):
            lost = [(line, texts) for line, texts in body.gone if _CHECKS.search(" ".join(texts))]
            others = [texts for _, texts in body.gone if len(texts) > 2 and texts[0] not in ("if", "for", "}")]
            if lost and len(others) <= len(lost):
                line = lost[0][0]
                yield Removal("assertion", body.was(line), beside(change, line), body.head.name.rpartition(".")[2])


def weakened_assertions(change: ChangedFile) -> Iterator[Removal]:
    """Assertions that now also hold for wrong results."""
    for pair in pairs(change):
        if pair.base.name.startswith("test"):
            yield from _weakened(pair)
    for body in body_pairs(change):
        if _is_test(body):
            yield from _weakened_matchers(body)


def _weakened(pair: Pair) -> Iterator[Removal]:
    new = [(one, check) for _, one in pair.new if (check := _check(one)) is not None and check.weak]
    for old in statements(pair.base.body):
        before = _check(old)
        if code(old) in pair.kept or before is None or not before.exact:
            continue
        for one, check in new:
            if before.subject and before.subject in check.subject and not _still_exact(before.subject, pair):
                yield Removal("assertion", code(old), one.lineno, code(one))
                break


def _still_exact(subject: str, pair: Pair) -> bool:
    """Whether the head looks closely at the same thing in another assertion that is new."""
    checks = (_check(one) for _, one in pair.new)
    return any(check is not None and check.exact and subject in check.subject for check in checks)


def _check(one: ast.stmt) -> Check | None:
    """What a statement asserts; None for other statements."""
    text = code(one)
    if isinstance(one, ast.Assert):
        return _plain(one.test)
    if isinstance(one, ast.With) and isinstance(call := one.items[0].context_expr, ast.Call) and "aises" in text:
        broad = bool(call.args) and ast.unparse(call.args[0]) in _ANY_ERROR and not call.keywords
        return Check("raises", not broad, broad)
    if isinstance(one, ast.Expr) and isinstance(one.value, ast.Call) and one.value.args:
        subject = ", ".join(ast.unparse(argument) for argument in one.value.args)
        exact = bool(_EXACT.search(text)) and not text.endswith((", True)", ", None)", ", False)"))
        varying = [argument for argument in one.value.args if not isinstance(argument, ast.Constant)]
        return Check(ast.unparse(varying[0]) if exact and varying else subject, exact, bool(_WEAK.search(text)))
    return None


def _plain(test: ast.expr) -> Check:
    """`assert left == right` is exact unless it says True or None; `assert left` and `left in …` are weak."""
    if isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.Eq):
        right = test.comparators[0]
        plain = isinstance(right, ast.Constant) and right.value in (True, None)
        return Check(ast.unparse(test.left), not (plain and isinstance(right.value, bool | None)), False)  # type: ignore[attr-defined]
    return Check(ast.unparse(test), False, True)


def _is_test(body: BodyPair) -> bool:
    name = body.base.name.rpartition(".")[2]
    return name.startswith(("it", "test", "Test")) and (name[:1] == "T" or name[-1:] in "\"'`")


def _weakened_matchers(body: BodyPair) -> Iterator[Removal]:
    new = [(line, " ".join(texts)) for line, texts in body.new]
    for line, texts in body.gone:
        old = " ".join(texts)
        if (
            _EXACT_MATCHER.search(old)
            and not _WEAK_MATCHER.search(old)
            and not re.search(r"toBe \( (?:true|null)", old)
        ):
            subject = old[: _EXACT_MATCHER.search(old).start()]  # type: ignore[union-attr]
            weak = [number for number, text in new if text.startswith(subject) and _WEAK_MATCHER.search(text)]
            strong = any(text.startswith(subject) and not _WEAK_MATCHER.search(text) for _, text in new)
            if weak and not strong:
                yield Removal("assertion", body.was(line), weak[0], body.at(weak[0]))
