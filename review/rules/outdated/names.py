"""Uses of old names of a library, out of a table of old and new ones."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile
from review.rules.stdlib.wording import renamed
from review.rules.syntax.guards import expects_warning, is_guarded
from review.rules.syntax.meaning import Meaning, meaning_of


@dataclass(frozen=True)
class Table:
    """What a library has renamed or given up. What stands beside a name is what to use; it may be empty."""

    names: Mapping[str, str] = field(default_factory=dict)
    """By absolute dotted name: of a module, or of something in one."""
    keywords: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By the dotted name of a function or class: its old arguments."""

    def roots(self) -> frozenset[str]:
        """The top-level modules."""
        return frozenset(name.partition(".")[0] for name in (*self.names, *self.keywords))


def uses_of_old(file: PythonFile, rule: Rule, table: Table) -> Iterator[Finding]:
    """Every use of something in the table that runs unguarded, with a rename where only the last word changes."""
    if not any(root.encode() in file.source.content for root in table.roots()):
        return
    meaning = meaning_of(file)
    for node in meaning.scopes.parents:
        for where, name, instead in _at(node, table, meaning):
            if not is_guarded(node, meaning.scopes) and not expects_warning(node, meaning.scopes):
                yield finding(file, rule, where, name, instead)


_Old = tuple[ast.Attribute | ast.alias | ast.keyword, str, str]


def _at(node: ast.AST, table: Table, meaning: Meaning) -> Iterator[_Old]:
    if isinstance(node, ast.Attribute):
        name = meaning.dotted(node) or ""
        if name in table.names:
            yield node, name, table.names[name]
    elif isinstance(node, ast.Import):
        known = ((one, _covering(one.name, table)) for one in node.names)
        yield from ((one, name, table.names[name]) for one, name in known if name)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield from _imported(node, node.module, table)
    elif isinstance(node, ast.Call) and node.keywords and table.keywords:
        old = table.keywords.get(meaning.dotted(node.func) or "", {})
        yield from ((one, f"{one.arg}=", old[one.arg]) for one in node.keywords if one.arg and one.arg in old)


def _imported(node: ast.ImportFrom, module: str, table: Table) -> Iterator[_Old]:
    for alias in node.names:
        full = f"{module}.{alias.name}"
        name = full if full in table.names else _covering(module, table)
        if name:
            yield alias, name, table.names[name]


def _covering(module: str, table: Table) -> str:
    """The module itself or the one above it that is old; empty if none is."""
    while module and module not in table.names:
        module = module.rpartition(".")[0]
    return module


_Node = ast.expr | ast.stmt | ast.alias | ast.keyword | ast.arg


def finding(file: PythonFile, rule: Rule, node: _Node, name: str, instead: str) -> Finding:
    """The finding at `node`: the old `name`, and what to use."""
    whole = isinstance(node, ast.Attribute | ast.alias | ast.keyword)
    line = (node.end_lineno if whole else None) or node.lineno
    is_code = " " not in instead or instead.endswith(")")
    hint = f" Use {f'`{instead}`' if is_code else instead}." if instead else ""
    return Finding(
        rule=rule.id,
        path=file.source.path,
        start_line=line,
        end_line=line,
        message=rule.message.replace("$NAME", name) + hint,
        suggestion=_rename(file, node, name, instead),
    )


def _rename(file: PythonFile, node: ast.AST, name: str, instead: str) -> Suggestion | None:
    """`np.in1d` becomes `np.isin`; an import without an alias stays, for the rest of the file uses its name."""
    old, new = name.rstrip("="), instead.rstrip("=")
    if not new or " " in new or "(" in new or old.rpartition(".")[0] != new.rpartition(".")[0]:
        return None
    if isinstance(node, ast.Attribute | ast.keyword) or (isinstance(node, ast.alias) and node.asname):
        return renamed(file.source, node, old.rpartition(".")[2], new.rpartition(".")[2])
    return None
