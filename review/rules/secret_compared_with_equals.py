"""security/secret-compared-with-equals: a comparison that tells how much of a guess was right."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Sequence

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.flow import made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import name_of, names_in, snake
from review.rules.syntax.nodes import every
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/secret-compared-with-equals",
    family="security",
    title="Secret compared with ==",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$LEFT` and `$RIGHT` are compared with `==`, which stops at the first byte that differs.",
    why="The time of the answer tells how many bytes of a guess were right, so a signature or key can be found byte by "
    "byte; and a password that can be compared at all is stored in the clear.",
    fix="`hmac.compare_digest(given, expected)` for signatures, tokens and keys; the password library's own `verify` "
    "for passwords.",
    prompt="Compare this secret with hmac.compare_digest, both sides as bytes (encode text first, and refuse a missing "
    "value before). For passwords keep only a hash and use the library's verify function (argon2, bcrypt, Django's "
    "check_password). Answer alike for a wrong and for an unknown value. Add a test for the missing value.",
    cwe="CWE-208",
    references=("https://docs.python.org/3/library/hmac.html#hmac.compare_digest",),
)

_SECRET = re.compile(
    r"(^|_)(signature|hmac|hmac_digest|(api|secret|auth|access|admin|internal|service|webhook)_(key|token|secret)"
    r"|secret|(csrf|reset|session|refresh|bearer|verification|activation|x_auth|xsrf)_token|apikey"
    r"|(password|passwd|pwd)(_hash)?|hashed_password|(reset|verification|otp|mfa)_code|otp)$"
)
_TOKEN = re.compile(r"(^|_)(token|signature|digest|mac|hash|sig|key|secret|authorization)$")
_GIVEN = re.compile(r"^(request|req|headers?|cookies?|form|args|query_params|body|payload|credentials)$|^x_|^META$")
_REPEATED = re.compile(r"confirm|repeat|again|old|verify_password|retype|second|password_check|schema|field|type")
_KEPT = re.compile(r"(?i)^(settings|config|environ|getenv|os|app_settings|secrets|self)$")


def find(file: PythonFile) -> Iterable[Finding]:
    """Equality of two values of which one is a signature or another secret."""
    meaning = meaning_of(file)
    for node in every(ast.Compare, file):
        if len(node.ops) == 1 and isinstance(node.ops[0], ast.Eq | ast.NotEq):
            sides = (node.left, node.comparators[0])
            if (
                not any(_is_literal(side) for side in sides)
                and not _is_equality(node, meaning)
                and _is_secret(sides, meaning)
            ):
                yield report(RULE, file, node, LEFT=sides[0], RIGHT=sides[1])


def _is_literal(node: ast.expr) -> bool:
    """Also a number, a length or a type: no text that somebody guesses."""
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("len", "type", "int", "hash")
    ):
        return True
    return isinstance(node, ast.Constant | ast.Tuple | ast.List | ast.Dict | ast.UnaryOp)


def _is_equality(node: ast.AST, meaning: Meaning) -> bool:
    """Whether it says when two objects are equal."""
    return getattr(unit_of(node, meaning.scopes), "name", "") in ("__eq__", "__ne__", "equals")


def _is_secret(sides: Sequence[ast.expr], meaning: Meaning) -> bool:
    if any(_is_signature(side, meaning) for side in sides):
        return True
    names = [snake(_name(side)) for side in sides]
    if any(_REPEATED.search(name) for name in names) or names[0].endswith("2") or names[1].endswith("2"):
        return False
    if any(name_of(side)[-1:].isdigit() for side in sides):
        return False
    origins = [set(names_in(made_of(side, meaning))) for side in sides]
    from_outside = any(_GIVEN.search(name) for names_of_side in origins for name in names_of_side)
    if any(_SECRET.search(name) for name in names):
        is_kept = any(_KEPT.search(name) or (name.isupper() and len(name) > 3) for side in origins for name in side)
        return from_outside or is_kept or _is_plain_password(sides)
    return from_outside and all(_TOKEN.search(name) for name in names)


def _name(node: ast.expr) -> str:
    """Also `api_token` of `f"Bearer {api_token}"`."""
    if isinstance(node, ast.JoinedStr):
        return next((name_of(part.value) for part in node.values if isinstance(part, ast.FormattedValue)), "")
    return name_of(node)


def _is_signature(node: ast.expr, meaning: Meaning) -> bool:
    return any(
        isinstance(part, ast.Call) and meaning.dotted(part.func) in ("hmac.new", "hmac.digest", "hmac.HMAC")
        for part in made_of(node, meaning)
    )


def _is_plain_password(sides: Sequence[ast.expr]) -> bool:
    """`user.password == password`."""
    passwords = [side for side in sides if snake(name_of(side)) in ("password", "passwd", "pwd", "password_hash")]
    return len(passwords) > 0 and any(isinstance(side, ast.Attribute | ast.Subscript) for side in passwords)
