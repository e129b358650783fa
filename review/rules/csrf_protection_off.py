"""security/csrf-protection-off: requests that any page can make in the visitor's name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import name_of, names_in
from review.rules.syntax.nodes import constant, either, every, keyword, last_name
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/csrf-protection-off",
    family="security",
    title="Forged requests are not refused",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="$WHAT takes requests that another site made the visitor's browser send.",
    why="A page that a signed-in visitor opens can submit the form in their name: change the address, pay, delete.",
    fix="Leave the protection on and send the token with the form or in the `X-CSRFToken` header. For machine clients "
    "authenticate by a header (a token, a signature) instead of the cookie.",
    prompt="Remove the exemption. For forms include the framework's token; for scripts of the own pages send it in the "
    "header. If only machines call this, authenticate them by a signature or token compared with hmac.compare_digest "
    "before any effect, and do not read the session. Add a test that posts without a token and gets 403.",
    cwe="CWE-352",
    references=(
        "https://docs.djangoproject.com/en/stable/ref/csrf/",
        "https://flask-wtf.readthedocs.io/en/latest/csrf/",
    ),
    frameworks=("django", "flask"),
)

_PROVES_SENDER = re.compile(
    r"(?i)signature|hmac|compare_digest|webhook|bearer|api_?key|authorization|oauth|ipn|x_hub|verify_|construct_event|jwt|token"
)
_CHANGES = re.compile(
    r"(?i)^(save|delete|create|update|post|put|patch|add|remove|commit|execute|POST|bulk_create|transfer|send|set_password)$"
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Exempted views that change something and do not ask for another proof, and settings."""
    meaning = meaning_of(file)
    for function in either(ast.FunctionDef, ast.AsyncFunctionDef, file):
        marks = [mark for mark in function.decorator_list if _is_exemption(mark)]
        if marks and _changes(function) and not _proves_sender(function):
            yield report(RULE, file, marks[0], WHAT=f"`{function.name}`")
    for node in every(ast.ClassDef, file):
        marks = [mark for mark in node.decorator_list if _is_exemption(mark)]
        if marks and not _proves_sender(node):
            yield report(RULE, file, marks[0], WHAT=f"`{node.name}`")
    if not is_for_development(file):
        yield from _settings(meaning)


def _is_exemption(mark: ast.expr) -> bool:
    if isinstance(mark, ast.Call):
        return any(last_name(one) == "csrf_exempt" for one in (mark.func, *mark.args))
    return last_name(mark) == "csrf_exempt" or ast.unparse(mark) == "csrf.exempt"


def _changes(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(_CHANGES.search(name) for name in names_in(ast.walk(function)))


def _proves_sender(node: ast.AST) -> bool:
    return any(
        _PROVES_SENDER.search(name) for name in (*names_in(ast.walk(node)), getattr(node, "name", "")) if len(name) < 60
    )


def _settings(meaning: Meaning) -> Iterator[Finding]:
    names = ("WTF_CSRF_ENABLED", "WTF_CSRF_CHECK_DEFAULT", "JWT_COOKIE_CSRF_PROTECT")
    for node in every(ast.Assign, meaning.file):
        for target in node.targets:
            if name_of(target) in names and constant(node.value) is False:
                yield report(RULE, meaning.file, node, WHAT=f"An application with `{name_of(target)}` off")
    for call in every(ast.Call, meaning.file):
        for name in names if last_name(call.func) in ("update", "from_mapping") else ():
            flag = keyword(call, name)
            if flag is not None and constant(flag) is False:
                yield report(RULE, meaning.file, flag, WHAT=f"An application with `{name}` off")
    yield from _middleware(meaning)


def _middleware(meaning: Meaning) -> Iterator[Finding]:
    """Django's list of middleware with sessions and without the protection."""
    for node in every(ast.Assign, meaning.file):
        if any(last_name(target) == "MIDDLEWARE" for target in node.targets) and isinstance(node.value, ast.List):
            texts = list(names_in(node.value.elts))
            is_session = any("SessionMiddleware" in text for text in texts)
            if is_session and not any("Csrf" in text for text in texts) and len(texts) == len(node.value.elts):
                yield report(RULE, meaning.file, node, WHAT="An application without `CsrfViewMiddleware`")
