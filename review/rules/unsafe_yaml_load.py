"""security/unsafe-yaml-load: a YAML document that may build any object."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile
from review.rules.syntax.fixing import replaced, source_of
from review.rules.syntax.flow import made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import every, has_unpacking, keyword
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/unsafe-yaml-load",
    family="security",
    title="YAML loaded with an unsafe loader",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="`$CALL` builds any Python object that the document names.",
    why="A document with a `!!python/object/apply` tag runs a function while it is being parsed, so a configuration "
    "file or an upload becomes code.",
    fix="Use `yaml.safe_load(stream)`, or `yaml.load(stream, Loader=yaml.CSafeLoader)` where speed matters.",
    prompt="Load this YAML with yaml.safe_load (or yaml.load with Loader=yaml.CSafeLoader) and validate the result "
    "against a typed model. Catch yaml.YAMLError and report the file and line. Do not register constructors for "
    "arbitrary Python objects.",
    cwe="CWE-502",
    references=("https://pyyaml.org/wiki/PyYAMLDocumentation",),
    same_as=("B506",),
)

_UNSAFE = frozenset({"yaml.Loader", "yaml.CLoader", "yaml.UnsafeLoader", "yaml.CUnsafeLoader"})
_OF_REQUEST = frozenset({"request", "get_data", "get_json"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Calls with an unsafe loader, or none; what comes from a request is followed by another rule."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if _is_unsafe(call, meaning) and not _is_of_request(call, meaning):
            yield report(RULE, file, call, suggestion=_safe(call, file), CALL=call.func)


def _safe(call: ast.Call, file: PythonFile) -> Suggestion | None:
    """`yaml.safe_load(text)`, where the function is named with its module and given nothing but text and loader."""
    function = call.func
    if not isinstance(function, ast.Attribute) or not call.args or {one.arg for one in call.keywords} - {"Loader"}:
        return None
    name = "safe_load_all" if function.attr.endswith("_all") else "safe_load"
    return replaced(file, call, f"{source_of(file, function.value)}.{name}({source_of(file, call.args[0])})")


def _is_unsafe(call: ast.Call, meaning: Meaning) -> bool:
    module, _, function = (meaning.dotted(call.func) or "").rpartition(".")
    if module != "yaml" or has_unpacking(call):
        return False
    if function in ("load", "load_all"):
        loader = keyword(call, "Loader") or (call.args[1] if len(call.args) > 1 else None)
        return loader is None or any(_is_loader(part, meaning) for part in made_of(loader, meaning))
    return function in ("unsafe_load", "unsafe_load_all")


def _is_loader(node: ast.expr, meaning: Meaning) -> bool:
    return isinstance(node, ast.Name | ast.Attribute) and meaning.dotted(node) in _UNSAFE


def _is_of_request(call: ast.Call, meaning: Meaning) -> bool:
    return any(name in _OF_REQUEST for one in call.args[:1] for name in names_in(made_of(one, meaning)))
