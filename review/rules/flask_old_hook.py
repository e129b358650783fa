"""outdated/flask-old-hook: hooks, attributes and settings that Flask 2.3 removed and FastAPI deprecates."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.outdated.names import finding
from review.rules.syntax.guards import expects_warning, is_guarded
from review.rules.syntax.meaning import Meaning, meaning_of

RULE = Rule(
    id="outdated/flask-old-hook",
    family="outdated",
    title="Hook or setting that the framework has given up",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$NAME` is deprecated or already gone in current releases of the framework.",
    why="A hook that is gone raises when the module is imported; a setting that is no longer read"
    " is ignored, and the application runs with another mode than the one that was meant.",
    fix="Start-up code beside `create_app` or in `lifespan`; `app.json` instead of encoders; `FLASK_DEBUG` "
    "instead of `FLASK_ENV`.",
    prompt="Move start-up work into create_app (Flask) or a lifespan context manager (FastAPI) that also "
    "releases what it opened;"
    " subclass DefaultJSONProvider instead of JSONEncoder; set FLASK_DEBUG only in development; use pattern for regex."
    " Make sure it runs once per process, fails loudly, and test that the application starts and stops.",
    cwe="CWE-477",
    references=("https://flask.palletsprojects.com/en/stable/changes/",),
    frameworks=("flask", "fastapi"),
)

_MAKERS = ("flask.Flask", "flask.Blueprint", "fastapi.FastAPI", "fastapi.APIRouter", "starlette.applications.Starlette")
_HOOKS = {
    "before_first_request": "code beside `create_app`, or `app.app_context()`",
    "before_app_first_request": "the blueprint's `record`",
    "json_encoder": "app.json",
    "json_decoder": "app.json",
    "use_x_sendfile": "the setting `USE_X_SENDFILE`",
    "send_file_max_age_default": "the setting `SEND_FILE_MAX_AGE_DEFAULT`",
    "propagate_exceptions": "the setting `PROPAGATE_EXCEPTIONS`",
    "env": "app.debug",
    "session_cookie_name": "the setting `SESSION_COOKIE_NAME`",
    "templates_auto_reload": "the setting `TEMPLATES_AUTO_RELOAD`",
    "on_event": "a `lifespan` context manager",
}
_CONFIG = {
    "ENV": "app.debug",
    "JSON_AS_ASCII": "app.json.ensure_ascii",
    "JSON_SORT_KEYS": "app.json.sort_keys",
    "JSONIFY_MIMETYPE": "app.json.mimetype",
    "JSONIFY_PRETTYPRINT_REGULAR": "app.json.compact",
}
_PARAMETERS = ("fastapi.Query", "fastapi.Path", "fastapi.Body", "fastapi.Form", "fastapi.Header", "fastapi.Cookie")

_Old = tuple[ast.Attribute | ast.Subscript | ast.keyword, str, str]


def find(file: PythonFile) -> Iterable[Finding]:
    """Hooks and settings on an application that this file makes."""
    if b"flask" not in file.source.content.lower() and b"fastapi" not in file.source.content:
        return
    meaning = meaning_of(file)
    for node in meaning.scopes.parents:
        for where, name, instead in _at(node, meaning):
            if not is_guarded(node, meaning.scopes) and not expects_warning(node, meaning.scopes):
                yield finding(file, RULE, where, name, instead)


def _at(node: ast.AST, meaning: Meaning) -> Iterator[_Old]:
    if isinstance(node, ast.Attribute) and node.attr in _HOOKS:
        maker = _made_by(node.value, meaning)
        if maker and maker.startswith("flask.") != (node.attr == "on_event"):
            yield node, f"{maker.rpartition('.')[2]}.{node.attr}", _HOOKS[node.attr]
    elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        yield from _setting(node, str(node.slice.value), meaning)
    elif isinstance(node, ast.Call) and meaning.dotted(node.func) in _PARAMETERS:
        yield from ((one, "regex=", "pattern=") for one in node.keywords if one.arg == "regex")


def _setting(node: ast.Subscript, key: str, meaning: Meaning) -> Iterator[_Old]:
    if meaning.dotted(node.value) == "os.environ" and key == "FLASK_ENV":
        yield node, "FLASK_ENV", "`FLASK_DEBUG`, or `flask --debug`"
    elif key in _CONFIG and isinstance(node.value, ast.Attribute) and node.value.attr == "config":
        maker = _made_by(node.value.value, meaning) or ""
        yield from [(node, f'config["{key}"]', _CONFIG[key])] if maker.startswith("flask.") else ()


def _made_by(node: ast.expr, meaning: Meaning) -> str | None:
    """The framework's class whose object a variable is, by its only value."""
    if not isinstance(node, ast.Name) or node not in meaning.scopes.of_name:
        return None
    _, bindings = meaning.scopes.of_name[node].lookup(node.id)
    value = bindings[0].value if len(bindings) == 1 else None
    made = meaning.dotted(value.func) if isinstance(value, ast.Call) else None
    return made if made in _MAKERS else None
