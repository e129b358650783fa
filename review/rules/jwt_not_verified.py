"""security/jwt-not-verified: claims that are believed without a check of who made them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.flow import literal, made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import constant, every, has_unpacking, keyword
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/jwt-not-verified",
    family="security",
    title="Token accepted without a full check",
    severity="critical",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL` $PROBLEM.",
    why='The payload of a token is plain base64. A client that writes `"admin": true` into it, or keeps a token for '
    "ever, is believed.",
    fix='`jwt.decode(token, key, algorithms=["RS256"], audience=..., issuer=...)` with an explicit list of algorithms, '
    "and catch `jwt.InvalidTokenError`.",
    prompt="Verify this JWT with jwt.decode(token, key, algorithms=[one explicit algorithm], audience=..., issuer=..., "
    'options={"require": ["exp"]}), catch jwt.InvalidTokenError and answer 401 without details. Never list '
    '"none", never take the algorithm from the token, and do not use unverified claims for authorisation. A key id may '
    "be read with jwt.get_unverified_header only to pick the key.",
    cwe="CWE-347",
    references=("https://pyjwt.readthedocs.io/en/stable/usage.html",),
)

_CHECKS = {
    "verify_signature": "does not check the signature: anyone can write any claims",
    "verify_exp": "accepts tokens that have expired",
}
_DECODE = frozenset({"jwt.decode", "jwt.decode_complete", "jose.jwt.decode", "jwt.api_jwt.decode"})
_CLAIMS = frozenset({"jose.jwt.get_unverified_claims", "jose.jws.get_unverified_claims"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Decoding that leaves out a check, and encoding without a signature."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        for problem in _problems(call, meaning):
            yield report(RULE, file, call, CALL=call.func, PROBLEM=problem)
            break


def _problems(call: ast.Call, meaning: Meaning) -> Iterator[str]:
    dotted = meaning.dotted(call.func)
    if dotted in _CLAIMS and not _is_verified_too(call, meaning):
        yield "reads claims that nobody has checked"
    if dotted == "jwt.encode" and _is_none(
        keyword(call, "algorithm") or (call.args[2] if len(call.args) > 2 else None)
    ):
        yield "makes a token without a signature, which anyone can change"
    if dotted not in _DECODE:
        return
    for name, problem in _CHECKS.items():
        if _is_off(call, name, meaning) and not (name == "verify_signature" and _is_verified_too(call, meaning)):
            yield problem
    algorithms = keyword(call, "algorithms") or (call.args[2] if len(call.args) > 2 else None)
    if algorithms is not None and _lists_none(algorithms, meaning):
        yield "accepts tokens without a signature (`none`)"
    elif algorithms is not None and _is_from_token(algorithms, meaning):
        yield "lets the token choose the algorithm that it is checked with"
    elif algorithms is None and not has_unpacking(call) and not _is_off(call, "verify_signature", meaning):
        yield "does not say which algorithms are accepted"


def _is_off(call: ast.Call, name: str, meaning: Meaning) -> bool:
    if name == "verify_signature" and literal(keyword(call, "verify"), meaning) is False:
        return True
    options = keyword(call, "options")
    for part in made_of(options, meaning) if options is not None else ():
        if isinstance(part, ast.Dict):
            pairs = zip(part.keys, part.values, strict=True)
            if any(constant(key) == name and constant(value) is False for key, value in pairs):
                return True
        elif isinstance(part, ast.Call) and constant(keyword(part, name)) is False:
            return True
    return False


def _is_verified_too(call: ast.Call, meaning: Meaning) -> bool:
    """Whether the same function decodes with all checks as well: it only looked up which key to use."""
    unit = unit_of(call, meaning.scopes)
    others = (one for one in every(ast.Call, meaning.file) if one is not call and unit_of(one, meaning.scopes) is unit)
    return any(meaning.dotted(one.func) in _DECODE and not _is_off(one, "verify_signature", meaning) for one in others)


def _is_none(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and (node.value is None or str(node.value).lower() == "none")


def _lists_none(node: ast.expr, meaning: Meaning) -> bool:
    parts = (part.value for part in made_of(node, meaning) if isinstance(part, ast.Constant))
    return any(isinstance(value, str) and value.lower() == "none" for value in parts)


def _is_from_token(node: ast.expr, meaning: Meaning) -> bool:
    return "get_unverified_header" in names_in(made_of(node, meaning))
