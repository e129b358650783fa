"""edge-case/weakened-condition: a check that refuses has lost one of its reasons."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence

from review.changes import ChangedFile
from review.changes.reading.conditions import all_atoms, atoms_of
from review.changes.reading.functions import Pair, code, pairs, statements
from review.changes.reading.places import is_test
from review.changes.reading.reporting import quoted
from review.changes.reading.words import REFUSES, SWITCH
from review.finding import Finding, Rule

RULE = Rule(
    id="edge-case/weakened-condition",
    family="edge-case",
    title="Check lets more through than before",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$WHAT` was taken out of this condition; `$THEN` is decided without it.",
    why="The rest of the condition is as it was, so whatever only the removed part told apart is treated alike now.",
    fix="Put the part back, or say beside the condition why the case cannot come any more.",
    prompt="Restore the removed part of the condition unless every caller provably makes it impossible; look at the "
    "history for why it was added. Add a test with a value that only this part decides.",
    cwe="CWE-697",
)

_TELLS = re.compile(r"(?i)scheme|host|url|origin|startswith|safe|allowed|auth|perm|owner|commonpath|relative_to|_ours")
"""Words of a condition that tells who may, or where to."""


def find(change: ChangedFile) -> Iterable[Finding]:
    """Conditions of a function that kept their body and lost an operand which the head asks nowhere."""
    if change.base is None or is_test(change.head.path):
        return
    for pair in pairs(change):
        if not pair.base.name.startswith("test"):
            yield from _weakened(pair, change)


def _weakened(pair: Pair, change: ChangedFile) -> Iterator[Finding]:
    heads = [one for one in statements(pair.head.body) if isinstance(one, ast.If)]
    asked = {atom.text for atom in all_atoms(change.trees[1])} if change.trees else set()
    for old in statements(pair.base.body):
        if not isinstance(old, ast.If) or not change.removed & set(range(old.lineno, (old.test.end_lineno or 0) + 1)):
            continue
        for new in heads:
            lost = _lost(old, new)
            gone = [one for one in lost if all(atom.text not in asked for atom in atoms_of(one))]
            gone = [
                one
                for one in gone
                if not SWITCH.search(text := ast.unparse(one)) and (_refuses(old) or _TELLS.search(text))
            ]
            if gone:
                message = RULE.message.replace("$WHAT", quoted(ast.unparse(gone[0])))
                message = message.replace("$THEN", quoted(code(new.body[0])))
                yield Finding(RULE.id, change.head.path, new.lineno, new.lineno, message)
                break


def _refuses(one: ast.If) -> bool:
    """Whether the body ends in an error, or in nothing, for one reason or another."""
    last, either = one.body[-1], isinstance(one.test, ast.BoolOp) and isinstance(one.test.op, ast.Or)
    nothing = isinstance(last, ast.Return) and (last.value is None or isinstance(last.value, ast.Constant))
    error = REFUSES.search(ast.unparse(last)) and isinstance(last, ast.Return | ast.Expr)
    return either and (isinstance(last, ast.Raise) or nothing or bool(error))


def _lost(old: ast.If, new: ast.If) -> Sequence[ast.expr]:
    """The operands that the base's condition has beside those of the head's, if the bodies begin and end alike."""
    if not isinstance(old.test, ast.BoolOp) or (code(old.body[0]), code(old.body[-1])) != (
        code(new.body[0]),
        code(new.body[-1]),
    ):
        return ()
    alike = isinstance(new.test, ast.BoolOp) and type(new.test.op) is type(old.test.op)
    kept = {ast.unparse(one) for one in (new.test.values if alike and isinstance(new.test, ast.BoolOp) else [new.test])}
    before = {ast.unparse(one): one for one in old.test.values}
    return [one for text, one in before.items() if text not in kept] if kept < set(before) else ()
