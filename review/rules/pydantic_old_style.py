"""outdated/pydantic-old-style: the ways of pydantic 1 on models that this file defines."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.outdated.names import finding
from review.rules.syntax.guards import expects_warning, is_guarded
from review.rules.syntax.meaning import Meaning, meaning_of

RULE = Rule(
    id="outdated/pydantic-old-style",
    family="outdated",
    title="pydantic 1 style",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$NAME` is the pydantic 1 way; pydantic 2 warns of it and version 3 drops it.",
    why="Each use warns, and the shims differ in detail from version 1:"
    " a setting in `class Config` that version 2 renamed is ignored without an error.",
    fix="`model_config = ConfigDict(...)`, `model_dump`, `model_validate`, `model_dump_json`, `Field(pattern=...)`.",
    prompt="Move this model to pydantic 2: model_config = ConfigDict(...) with the renamed settings "
    "(orm_mode is from_attributes,"
    " allow_population_by_field_name is populate_by_name), model_dump, model_validate and model_dump_json, "
    "pattern for regex."
    " Keep accepted input, defaults and serialised output the same, with tests for both.",
    cwe="CWE-477",
    references=("https://docs.pydantic.dev/latest/migration/",),
    frameworks=("pydantic",),
    applies_to={"pydantic": ">=2"},
)

_METHODS = {
    "dict": "model_dump",
    "json": "model_dump_json",
    "copy": "model_copy",
    "parse_obj": "model_validate",
    "parse_raw": "model_validate_json",
    "parse_file": "model_validate_json",
    "from_orm": "model_validate",
    "construct": "model_construct",
    "schema": "model_json_schema",
    "schema_json": "model_json_schema",
    "update_forward_refs": "model_rebuild",
    "__fields__": "model_fields",
}
_FIELD = {
    "regex": "pattern=",
    "min_items": "min_length=",
    "max_items": "max_length=",
    "const": "typing.Literal",
    "allow_mutation": "frozen=",
    "unique_items": "set",
}
_BASES = ("pydantic.BaseModel", "pydantic_settings.BaseSettings", "pydantic.generics.GenericModel")
_TYPES = ("pydantic.Field", "pydantic.constr", "pydantic.conlist")

_Old = tuple[ast.Attribute | ast.stmt | ast.keyword, str, str]


def find(file: PythonFile) -> Iterable[Finding]:
    """What pydantic 2 keeps of version 1 only as a shim, on models of this file."""
    if b"pydantic" not in file.source.content:
        return
    meaning = meaning_of(file)
    for node in meaning.scopes.parents:
        for where, name, instead in _at(node, meaning):
            if not is_guarded(node, meaning.scopes) and not expects_warning(node, meaning.scopes):
                yield finding(file, RULE, where, name, instead)


def _at(node: ast.AST, meaning: Meaning) -> Iterator[_Old]:
    if isinstance(node, ast.ClassDef) and _is_model(node, meaning):
        yield from ((one, "class Config", "model_config = ConfigDict(...)") for one in node.body if _is_config(one))
    elif isinstance(node, ast.Attribute) and node.attr in _METHODS and _is_of_model(node.value, meaning):
        yield node, node.attr, _METHODS[node.attr]
    elif isinstance(node, ast.Call) and meaning.dotted(node.func) in _TYPES:
        yield from ((one, f"{one.arg}=", _FIELD[one.arg]) for one in node.keywords if one.arg and one.arg in _FIELD)


def _is_config(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.ClassDef) and statement.name == "Config"


def _is_model(node: ast.ClassDef, meaning: Meaning, depth: int = 4) -> bool:
    """Whether the class is a pydantic model, also through classes of the same file."""
    names = (base.value if isinstance(base, ast.Subscript) else base for base in node.bases)
    return any(meaning.dotted(name) in _BASES or _is_model_class(name, meaning, depth - 1) for name in names)


def _is_model_class(node: ast.expr, meaning: Meaning, depth: int = 4) -> bool:
    if depth == 0 or not isinstance(node, ast.Name) or node not in meaning.scopes.of_name:
        return False
    _, bindings = meaning.scopes.of_name[node].lookup(node.id)
    known = [one.node for one in bindings]
    return bool(known) and all(isinstance(one, ast.ClassDef) and _is_model(one, meaning, depth) for one in known)


def _is_of_model(node: ast.expr, meaning: Meaning) -> bool:
    """Whether an expression is a model of this file or an object of one: called, annotated, or the only assignment."""
    if isinstance(node, ast.Call):
        made = node.func
        if isinstance(made, ast.Attribute) and made.attr in ("parse_obj", "model_validate", "from_orm", "construct"):
            made = made.value
        return _is_model_class(made, meaning)
    if not isinstance(node, ast.Name) or node not in meaning.scopes.of_name:
        return False
    if _is_model_class(node, meaning):
        return True
    _, bindings = meaning.scopes.of_name[node].lookup(node.id)
    if len(bindings) != 1:
        return False
    binding = bindings[0]
    if isinstance(binding.node, ast.arg):
        return binding.node.annotation is not None and _is_model_class(binding.node.annotation, meaning)
    return isinstance(binding.value, ast.Call) and _is_of_model(binding.value, meaning)
