"""security/insecure-cookie: a cookie that crosses the network in the clear, or that scripts can read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.fixing import replaced, with_argument
from review.rules.syntax.flow import given, literal
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import name_of, snake
from review.rules.syntax.nodes import constant, every, has_unpacking, keyword, last_name
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/insecure-cookie",
    family="security",
    title="Cookie without protection",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="$WHAT: the browser $CONSEQUENCE.",
    why="One request over plain HTTP, or one script injected into a page, is enough to take over the session that the "
    "cookie stands for.",
    fix='`set_cookie(name, value, secure=True, httponly=True, samesite="Lax")`; in Flask `SESSION_COOKIE_SECURE=True`, '
    "in Django also `CSRF_COOKIE_SECURE = True`.",
    prompt="Set this cookie with secure=True, httponly=True and samesite='Lax' (or 'Strict' where no other site links "
    "into the session). If development runs without TLS, read the flag from the settings with True as its default. "
    "Add a test that looks at the Set-Cookie header.",
    cwe="CWE-614",
    references=(
        "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie",
        "https://flask.palletsprojects.com/en/stable/web-security/#set-cookie-options",
    ),
)

_SETTING = re.compile(
    r"^(SESSION|CSRF|REMEMBER|JWT|LANGUAGE|AUTH|REFRESH)_(\w+_)?COOKIE_(SECURE|HTTPONLY)$|^JWT_COOKIE_SECURE$"
)
_PREFERENCE = re.compile(
    r"(?i)theme|lang|locale|timezone|tz$|colou?r|consent|banner|sidebar|currency|layout|flash|seen|dismiss|csrf|xsrf|tab|sort"
)
_SENSITIVE = re.compile(
    r"(?i)session|sess_?id|\bsid\b|token|auth|jwt|login|user|remember|account|credential|secret|api_?key|identity"
)
_IN_CLEAR = "also sends it over plain HTTP"
_TO_SCRIPTS = "shows it to every script on the page"


def find(file: PythonFile) -> Iterable[Finding]:
    """Cookies set without `secure` or `httponly`, and settings that switch either off."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if last_name(call.func) in ("set_cookie", "set_signed_cookie", "set_secure_cookie"):
            for what, consequence in _weaknesses(call, meaning):
                suggestion = _stricter(call, what, file)
                yield report(RULE, file, call, suggestion=suggestion, WHAT=what, CONSEQUENCE=consequence)
                break
    if not is_for_development(file):
        yield from _settings(meaning)


def _stricter(call: ast.Call, what: str, file: PythonFile) -> Suggestion | None:
    """The call with the flag on that `what` misses."""
    name = "secure" if "`secure=" in what else "httponly"
    flag = keyword(call, name)
    return with_argument(file, call, f"{name}=True") if flag is None else replaced(file, flag, "True")


def _weaknesses(call: ast.Call, meaning: Meaning) -> Iterator[tuple[str, str]]:
    name = _cookie(call, meaning)
    if has_unpacking(call):
        yield from _unpacked(call, name, meaning)
        return
    if _is_removal(call) or not _has_value(call):
        return
    secure, http_only = keyword(call, "secure"), keyword(call, "httponly")
    if literal(secure, meaning) is False:
        yield f"Cookie `{name}` is set with `secure=False`", _IN_CLEAR
    elif secure is None and not _PREFERENCE.search(name):
        yield f"Cookie `{name}` is set without `secure=True`", _IN_CLEAR
    if literal(http_only, meaning) is False and not re.search(r"(?i)csrf|xsrf", name) and not _PREFERENCE.search(name):
        yield f"Cookie `{name}` is set with `httponly=False`", _TO_SCRIPTS
    elif http_only is None and _SENSITIVE.search(name):
        yield f"Cookie `{name}` is set without `httponly=True`", _TO_SCRIPTS


def _unpacked(call: ast.Call, name: str, meaning: Meaning) -> Iterator[tuple[str, str]]:
    """`**options`, where the function itself switches something off in `options`."""
    for one in call.keywords:
        if one.arg is None and isinstance(one.value, ast.Name):
            last = {key: constant(value) for key, value in _options(one.value, meaning)}
            if last.get("secure") is False:
                yield f"Cookie `{name}` is set with `secure=False`", _IN_CLEAR
            elif last.get("httponly") is False:
                yield f"Cookie `{name}` is set with `httponly=False`", _TO_SCRIPTS


def _options(name: ast.Name, meaning: Meaning) -> Iterator[tuple[str, ast.expr]]:
    """What a dict is made with, then what its items are set to later."""
    for held in given(name, meaning):
        if isinstance(held, ast.Dict):
            pairs = zip(held.keys, held.values, strict=True)
            yield from ((str(key.value), value) for key, value in pairs if isinstance(key, ast.Constant))
        elif isinstance(held, ast.Call) and last_name(held.func) == "dict":
            yield from ((pair.arg, pair.value) for pair in held.keywords if pair.arg)
    unit = unit_of(name, meaning.scopes)
    for node in every(ast.Assign, meaning.file):
        for target in node.targets:
            is_item = isinstance(target, ast.Subscript) and last_name(target.value) == name.id
            if is_item and unit_of(node, meaning.scopes) is unit:
                yield name_of(target), node.value


def _has_value(call: ast.Call) -> bool:
    """A cookie jar's method of the same name takes one object; more than four places may include the flags."""
    return 1 < len(call.args) <= 4 or bool({one.arg for one in call.keywords} & {"value", "key", "name", "max_age"})


def _cookie(call: ast.Call, meaning: Meaning) -> str:
    node = keyword(call, "key") or keyword(call, "name") or (call.args[0] if call.args else None)
    name = literal(node, meaning)
    return name if isinstance(name, str) else snake(name_of(node)) or "?"


def _is_removal(call: ast.Call) -> bool:
    value = keyword(call, "value") or (call.args[1] if len(call.args) > 1 else None)
    ends = [constant(keyword(call, name)) for name in ("max_age", "expires")]
    return constant(value) == "" or 0 in [end for end in ends if end is not None]


def _settings(meaning: Meaning) -> Iterator[Finding]:
    yield from _morsels(meaning)
    for name, value in _pairs(meaning):
        if _SETTING.search(name) and constant(value) is False:
            consequence = _TO_SCRIPTS if name.endswith("HTTPONLY") else _IN_CLEAR
            yield report(RULE, meaning.file, value, WHAT=f"`{name}` is switched off", CONSEQUENCE=consequence)
    for call in every(ast.Call, meaning.file):
        arguments = {*call.args, *(one.value for one in call.keywords)}
        is_middleware = any(last_name(one) == "SessionMiddleware" for one in (call.func, *arguments))
        flag = keyword(call, "https_only")
        if is_middleware and flag is not None and constant(flag) is False:
            yield report(RULE, meaning.file, flag, WHAT="`https_only` is switched off", CONSEQUENCE=_IN_CLEAR)


def _morsels(meaning: Meaning) -> Iterator[Finding]:
    """`cookie["session"]["secure"] = False` of the standard library."""
    for node in every(ast.Assign, meaning.file):
        for target in node.targets:
            is_morsel = isinstance(target, ast.Subscript) and isinstance(target.value, ast.Subscript)
            name = name_of(target).lower()
            if is_morsel and name in ("secure", "httponly") and constant(node.value) is False:
                consequence = _IN_CLEAR if name == "secure" else _TO_SCRIPTS
                yield report(RULE, meaning.file, node, WHAT=f"`{name}` of this cookie is off", CONSEQUENCE=consequence)


def _pairs(meaning: Meaning) -> Iterator[tuple[str, ast.expr]]:
    for node in every(ast.Assign, meaning.file):
        yield from ((name_of(target), node.value) for target in node.targets)
    for annotated in every(ast.AnnAssign, meaning.file):
        if annotated.value is not None:
            yield name_of(annotated.target), annotated.value
    for call in every(ast.Call, meaning.file):
        if last_name(call.func) in ("update", "from_mapping", "dict"):
            yield from ((one.arg, one.value) for one in call.keywords if one.arg)
    for one in every(ast.Dict, meaning.file):
        for key, value in zip(one.keys, one.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield key.value, value
