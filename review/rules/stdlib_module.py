"""phantom/stdlib-module: an import of a standard-library submodule that no supported Python has."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.stdlib.facts import facts, near_names
from review.rules.stdlib.wording import hints
from review.rules.syntax.guards import is_guarded
from review.rules.syntax.meaning import NEVER_SHADOWED, Meaning, meaning_of

RULE = Rule(
    id="phantom/stdlib-module",
    family="phantom",
    title="Standard-library module that does not exist",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="There is no module `$MODULE`.",
    why="The import raises ModuleNotFoundError, so the file that has it cannot be loaded on any Python version.",
    fix="Import the module that really has what is needed; `import datetime.datetime` is "
    "`from datetime import datetime`.",
    prompt="Correct the import of a standard-library module that does not exist. Look the module up in Python's "
    "documentation, import only documented modules, adapt the names that the file uses from it, and add a test that "
    "imports the file.",
    cwe="CWE-758",
    references=("https://docs.python.org/3/py-modindex.html",),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Imports that cannot work."""
    meaning = meaning_of(file)
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and not is_guarded(node, meaning.scopes):
            for module, alias in _imported_modules(node):
                missing = _first_missing(module, meaning)
                if missing:
                    yield _finding(missing, alias, meaning)


def _imported_modules(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, ast.alias | ast.ImportFrom]]:
    if isinstance(node, ast.Import):
        yield from ((alias.name, alias) for alias in node.names)
    elif node.module and not node.level:
        yield node.module, node
        if _has_only_modules(node.module):
            yield from ((f"{node.module}.{alias.name}", alias) for alias in node.names if alias.name != "*")


def _has_only_modules(package: str) -> bool:
    """Whether there is nothing to import from a package but its submodules (`urllib`, `xml`, `concurrent`)."""
    members = facts().members(package)
    return bool(members) and all(f"{package}.{name}" in facts().modules for name in members or ())


def _first_missing(module: str, meaning: Meaning) -> str | None:
    """The first part of a dotted module name that does not exist, if that is certain."""
    top, *rest = module.split(".")
    if top not in NEVER_SHADOWED or not meaning.is_standard(top) or any(part.startswith("_") for part in rest):
        return None
    for length in range(2, len(rest) + 2):
        name = ".".join([top, *rest[: length - 1]])
        if name not in facts().modules:
            return name
    return None


def _finding(missing: str, node: ast.alias | ast.ImportFrom, meaning: Meaning) -> Finding:
    package, _, name = missing.rpartition(".")
    return Finding(
        rule=RULE.id,
        path=meaning.file.source.path,
        start_line=node.lineno,
        end_line=node.lineno,
        message=f"There is no module `{missing}`.{hints(_offers(package, name))}",
        evidence=(f"`{package}` of {facts().range} has no submodule `{name}`, on any platform.",),
    )


def _offers(package: str, name: str) -> list[str]:
    if name in (facts().members(package) or ()):
        return [f"from {package} import {name}"]
    known = frozenset(m.rpartition(".")[2] for m in facts().modules if m.rpartition(".")[0] == package)
    found = facts().elsewhere(package, name)
    return found or [f"{package}.{near}" for near in near_names(name, known)]
