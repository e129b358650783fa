"""security/web-debug-mode: a web application that shows its inside to visitors."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.fixing import replaced
from review.rules.syntax.flow import literal
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import name_of
from review.rules.syntax.nodes import constant, every, keyword, last_name
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/web-debug-mode",
    family="security",
    title="Web application started in debug mode",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$WHAT` switches the debugger on$WHERE.",
    why="An unhandled error shows source, settings and environment, and the interactive console of Werkzeug executes "
    "code behind nothing but a PIN.",
    fix="Leave `debug` out and switch it on for development only: `flask --app app run --debug`. Serve production with "
    "gunicorn or uvicorn.",
    prompt="Remove debug=True from the code. Read nothing but the command line for it (flask run --debug in "
    "development), start production through a WSGI or ASGI server, and make sure that error pages show no details. Do "
    "not replace it by an environment variable that defaults to on.",
    cwe="CWE-489",
    references=(
        "https://flask.palletsprojects.com/en/stable/debugging/",
        "https://docs.djangoproject.com/en/stable/ref/settings/#debug",
    ),
    frameworks=("flask", "django", "fastapi", "starlette", "bottle"),
    same_as=("B201",),
)

_WEB = ("flask", "fastapi", "starlette", "bottle", "quart", "sanic", "django", "dash", "tornado", "aiohttp")
_APPLICATIONS = frozenset({"Flask", "FastAPI", "Starlette", "Quart", "Sanic", "Dash"})
_ON = re.compile(r"(?i)^(1|true|yes|on)$")
_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104  the address that is looked for


def find(file: PythonFile) -> Iterable[Finding]:
    """`debug=True` where an application starts, its settings, and Django's."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    if _is_web(meaning):
        for call in every(ast.Call, file):
            flag = _flag(call, meaning)
            if flag is not None and (literal(flag, meaning) is True or _is_on_by_default(flag)):
                reachable = literal(keyword(call, "host"), meaning) in _EVERYWHERE
                where = " and listens on every interface" if reachable else " for whoever reaches it"
                off = replaced(file, flag, "False") if constant(flag) is True else None
                what = f"{ast.unparse(call.func)}(debug=…)"
                yield report(RULE, file, flag, suggestion=off, WHAT=what, WHERE=where)
    yield from _settings(meaning)


def _is_web(meaning: Meaning) -> bool:
    imported = (one.imported or "" for bindings in meaning.scopes.module.bindings.values() for one in bindings)
    return any(name.partition(".")[0] in _WEB for name in imported)


def _flag(call: ast.Call, meaning: Meaning) -> ast.expr | None:
    function = last_name(call.func)
    is_start = function in ("run", "run_server") and (
        isinstance(call.func, ast.Attribute) or meaning.dotted(call.func) == "bottle.run"
    )
    if is_start and (meaning.dotted(call.func) or "").startswith(("subprocess.", "asyncio.")):
        return None
    is_application = function in _APPLICATIONS or (meaning.dotted(call.func) or "").endswith(".Application")
    return keyword(call, "debug") if is_start or is_application else None


def _is_on_by_default(node: ast.expr) -> bool:
    """`os.environ.get("DEBUG", "1")` and what compares or converts it."""
    return any(
        isinstance(call, ast.Call)
        and last_name(call.func) in ("get", "getenv")
        and len(call.args) == 2
        and "debug" in str(constant(call.args[0])).lower()
        and bool(_ON.search(str(constant(call.args[1]))))
        for call in ast.walk(node)
    )


def _settings(meaning: Meaning) -> Iterator[Finding]:
    """`app.debug = True`, `app.config["DEBUG"] = True`, and `DEBUG = True` of Django."""
    is_django = {"INSTALLED_APPS", "ALLOWED_HOSTS", "ROOT_URLCONF"} & meaning.scopes.module.bindings.keys()
    for node in every(ast.Assign, meaning.file):
        is_on = constant(node.value) is True or _is_on_by_default(node.value)
        for target in node.targets if is_on else ():
            is_app = isinstance(target, ast.Attribute) and target.attr == "debug" and "app" in last_name(target.value)
            is_config = (
                isinstance(target, ast.Subscript)
                and name_of(target) == "DEBUG"
                and "config" in ast.unparse(target.value)
            )
            if ((is_app or is_config) and _is_web(meaning)) or (
                is_django and isinstance(target, ast.Name) and target.id == "DEBUG"
            ):
                yield report(RULE, meaning.file, node, WHAT=target, WHERE=" for whoever reaches it")
