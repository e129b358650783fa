"""security/django-unsafe-setting: settings of Django that switch a protection off."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import constant, last_name
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/django-unsafe-setting",
    family="security",
    title="Protection of Django switched off",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$SETTING` $PROBLEM.",
    why="Each of these costs nothing, and one injected header, one frame or one old hash is enough without it.",
    fix='Remove the line, or set what is right: names in `ALLOWED_HOSTS`, `X_FRAME_OPTIONS = "DENY"`, a slow hash '
    "first in `PASSWORD_HASHERS`.",
    prompt="Set this to its safe value for production: the exact host names read from the environment (fail when none "
    "is given), DENY or SAMEORIGIN for frames, Argon2 or PBKDF2 as the first password hasher, JSON for sessions. Put "
    "values for development into a settings module of their own. Run manage.py check --deploy in CI.",
    cwe="CWE-16",
    references=("https://docs.djangoproject.com/en/stable/howto/deployment/checklist/",),
    frameworks=("django",),
)

_SLOW = ("PBKDF2", "Argon2", "BCrypt", "Scrypt")
_OFF = {
    "SECURE_CONTENT_TYPE_NOSNIFF": "lets browsers guess that an upload is a page",
    "SECURE_SSL_REDIRECT": "answers over plain HTTP",
    "SECURE_BROWSER_XSS_FILTER": "switches the filter of old browsers off",
}


def find(file: PythonFile) -> Iterable[Finding]:
    """Assignments in a settings module that is not for development."""
    settings = {
        last_name(target): node for node in file.tree.body if isinstance(node, ast.Assign) for target in node.targets
    }
    is_settings = {"INSTALLED_APPS", "ROOT_URLCONF", "MIDDLEWARE", "ALLOWED_HOSTS"} & settings.keys()
    if not is_settings or is_for_development(file):
        return
    for name, node in settings.items():
        for problem in _problems(name, node.value):
            yield report(RULE, file, node, SETTING=name, PROBLEM=problem)


def _problems(name: str, value: ast.expr) -> Iterator[str]:
    texts = list(names_in(ast.walk(value)))
    if name == "ALLOWED_HOSTS" and "*" in texts:
        yield "accepts any Host header, which ends up in links of mails and in caches"
    if name in _OFF and constant(value) is False:
        yield _OFF[name]
    if name == "X_FRAME_OPTIONS" and str(constant(value)).upper() not in ("DENY", "SAMEORIGIN", "NONE"):
        yield "lets any site show the pages in a frame and steer clicks"
    if name == "SESSION_SERIALIZER" and "Pickle" in str(constant(value)):
        yield "loads sessions with pickle: who can write one runs code"
    if name == "PASSWORD_HASHERS" and isinstance(value, ast.List) and value.elts:
        first = str(constant(value.elts[0]))
        if first != "None" and not any(slow in first for slow in _SLOW):
            yield "stores new passwords with a fast hash"
