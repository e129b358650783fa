"""setup.py, read without running it: literals and names that are bound once to a literal."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator
from typing import Final

from review.phantom.manifests import Reading, Surroundings
from review.phantom.manifests._draft import Draft
from review.phantom.manifests._python import add_requirement, python_of
from review.phantom.manifests._values import string

ECOSYSTEM: Final = "pypi"

CHARACTERS = 200_000
"""Of a setup.py; the parser's memory grows with it."""

DEPTH = 50
"""Names and additions followed from one argument."""

_REQUIREMENTS = ("install_requires", "tests_require", "setup_requires", "extras_require")


def recognises(path: str) -> bool:
    """The one name of this file."""
    return path.rpartition("/")[2] == "setup.py"


def read(path: str, text: str, surroundings: Surroundings) -> Reading:  # the Manifest protocol
    """The arguments of its `setup(…)` call; what is computed makes the reading incomplete."""
    draft = Draft(path, ECOSYSTEM)
    tree = _parse(text)
    if tree is None:
        draft.problem("does not parse as Python")
        return draft.reading()
    constants = _constants(tree)
    for call in _setup_calls(tree):
        for keyword in call.keywords:
            _argument(draft, keyword, constants)
    return draft.reading()


def _parse(text: str) -> ast.Module | None:
    if len(text) > CHARACTERS:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the file's own, such as an invalid escape
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _setup_calls(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name == "setup":
                yield node


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    """Names that the module binds once, and to what."""
    bound: dict[str, list[ast.expr | None]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            bound.setdefault(node.targets[0].id, []).append(node.value)
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            bound.setdefault(node.target.id, []).append(None)
        elif isinstance(node, ast.Attribute | ast.Subscript) and isinstance(node.value, ast.Name) and _changes(node):
            bound.setdefault(node.value.id, []).append(None)
    return {name: values[0] for name, values in bound.items() if len(values) == 1 and values[0] is not None}


def _changes(node: ast.Attribute | ast.Subscript) -> bool:
    """Whether it is the target of `extras["dev"] = …` or begins `requires.append(…)`."""
    return isinstance(node.ctx, ast.Store) or getattr(node, "attr", "") in ("append", "extend", "update", "insert")


def _argument(draft: Draft, keyword: ast.keyword, constants: dict[str, ast.expr]) -> None:
    if keyword.arg is None:
        draft.problem("the arguments of setup() are computed", keyword.value.lineno)
    elif keyword.arg == "name":
        draft.own("".join(string(getattr(leaf, "value", None)) for leaf in _leaves(keyword.value, constants)))
    elif keyword.arg == "python_requires":
        leaf = next(_leaves(keyword.value, constants), None)
        draft.python = python_of(string(getattr(leaf, "value", None)))
    elif keyword.arg in _REQUIREMENTS:
        for leaf in _leaves(keyword.value, constants):
            if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
                _add(draft, leaf.value, leaf.lineno)
            else:
                draft.problem(f"{keyword.arg} is computed", leaf.lineno)


def _add(draft: Draft, text: str, line: int) -> None:
    """A requirement, or several of them on lines of their own."""
    for offset, item in enumerate(text.split("\n")):
        if item.strip() and not item.strip().startswith("#"):
            add_requirement(draft, item.strip(), line + offset)


def _leaves(node: ast.expr, constants: dict[str, ast.expr], depth: int = 0) -> Iterator[ast.expr]:
    """The strings that an expression is made of; an expression that is none of the simple kinds is its own leaf."""
    parts: list[ast.expr | None]
    if isinstance(node, ast.Name) and node.id in constants:
        parts = [constants[node.id]]
    elif isinstance(node, ast.List | ast.Tuple | ast.Set):
        parts = list(node.elts)
    elif isinstance(node, ast.Dict):
        parts = [value if key else None for key, value in zip(node.keys, node.values, strict=True)]
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.BitOr):
        parts = [node.left, node.right]
    elif isinstance(node, ast.Starred):
        parts = [node.value]
    else:
        parts = [None]
    if None in parts or depth >= DEPTH:
        yield node
        return
    for part in parts:
        if part is not None:
            yield from _leaves(part, constants, depth + 1)
