"""outdated/django-old-option: settings, Meta options and methods that Django took away."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.outdated.names import finding
from review.rules.syntax.guards import expects_warning, is_guarded
from review.rules.syntax.meaning import Meaning, meaning_of

RULE = Rule(
    id="outdated/django-old-option",
    family="outdated",
    title="Option that Django has given up",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$NAME` is deprecated or already gone in current Django.",
    why="A setting or option that Django no longer reads has no effect and raises nothing:"
    " files go to the wrong storage, an index is missing. A method that is gone raises.",
    fix="`STORAGES`, `Meta.indexes`, `assertQuerySetEqual`, `on_delete=`.",
    prompt="Replace this by what the deprecation timeline of Django names, for the version that this project pins."
    " For index_together write Meta.indexes and a migration with RenameIndex, so that no index is built anew;"
    " for storages keep the same backends under STORAGES; check settings with manage.py check --deploy.",
    cwe="CWE-477",
    references=("https://docs.djangoproject.com/en/stable/internals/deprecation/",),
    frameworks=("django",),
)

_SETTINGS = {
    "USE_L10N": "nothing: localised formats are always on",
    "USE_DEPRECATED_PYTZ": "zoneinfo",
    "DEFAULT_FILE_STORAGE": "STORAGES['default']",
    "STATICFILES_STORAGE": "STORAGES['staticfiles']",
    "MIDDLEWARE_CLASSES": "MIDDLEWARE",
    "TEMPLATE_DIRS": "TEMPLATES",
    "TEMPLATE_CONTEXT_PROCESSORS": "TEMPLATES",
    "TEMPLATE_LOADERS": "TEMPLATES",
    "DEFAULT_HASHING_ALGORITHM": "nothing: SHA-256 is the only one",
    "PASSWORD_RESET_TIMEOUT_DAYS": "PASSWORD_RESET_TIMEOUT in seconds",
    "SECURE_BROWSER_XSS_FILTER": "a Content-Security-Policy",
    "CSRF_COOKIE_MASKED": "nothing: it was for the upgrade to 4.1",
}
_META = {"index_together": "Meta.indexes"}
_ASSERTIONS = {
    "assertQuerysetEqual": "assertQuerySetEqual",
    "assertFormsetError": "assertFormSetError",
}
_REQUEST = {"is_ajax": "a check of the header `X-Requested-With`"}

_Old = tuple[ast.Attribute | ast.stmt | ast.Call, str, str]


def find(file: PythonFile) -> Iterable[Finding]:
    """Settings, options and methods that Django removed."""
    if b"jango" not in file.source.content:
        return
    meaning = meaning_of(file)
    for node in (file.tree, *meaning.scopes.parents):
        for where, name, instead in _at(node, meaning):
            if not is_guarded(where, meaning.scopes) and not expects_warning(where, meaning.scopes):
                yield finding(file, RULE, where, name, instead)


def _at(node: ast.AST, meaning: Meaning) -> Iterator[_Old]:
    if isinstance(node, ast.Module):
        yield from _at_top(node, meaning)
    elif isinstance(node, ast.ClassDef) and node.name == "Meta":
        assigned = ((one, target.id) for one in node.body if isinstance(one, ast.Assign) for target in _names(one))
        yield from ((one, name, _META[name]) for one, name in assigned if name in _META)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        yield from _call(node, node.func, meaning)


def _at_top(tree: ast.Module, meaning: Meaning) -> Iterator[_Old]:
    """Settings, and the name that an application's package gave its configuration."""
    path = meaning.file.source.path
    is_settings = "settings" in path or any(_names_installed(one) for one in tree.body)
    for one in tree.body:
        for target in _names(one) if isinstance(one, ast.Assign) else ():
            if is_settings and target.id in _SETTINGS:
                yield one, target.id, _SETTINGS[target.id]
            elif target.id == "default_app_config":
                yield one, target.id, "nothing: Django finds the only AppConfig in `apps.py`"


def _names_installed(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Assign) and any(one.id == "INSTALLED_APPS" for one in _names(statement))


def _names(statement: ast.Assign) -> list[ast.Name]:
    return [target for target in statement.targets if isinstance(target, ast.Name)]


def _call(node: ast.Call, called: ast.Attribute, meaning: Meaning) -> Iterator[_Old]:
    owner = called.value.id if isinstance(called.value, ast.Name) else getattr(called.value, "attr", "")
    if called.attr in _ASSERTIONS and owner == "self":
        yield called, called.attr, _ASSERTIONS[called.attr]
    elif called.attr in _REQUEST and owner == "request" and not node.args:
        yield called, f"request.{called.attr}", _REQUEST[called.attr]
    elif meaning.dotted(called) in _KEYS and len(node.args) < 2 and not _says_on_delete(node):
        yield node, f"{called.attr} without on_delete", "on_delete=models.PROTECT or models.CASCADE, as is meant"


def _says_on_delete(call: ast.Call) -> bool:
    return any(one.arg in ("on_delete", None) for one in call.keywords)


_KEYS = ("django.db.models.ForeignKey", "django.db.models.OneToOneField")
