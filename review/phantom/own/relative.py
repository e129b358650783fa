"""Relative imports, written out as the absolute ones that they stand for."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from review.phantom.own.layout import Layout


def written_out(tree: ast.Module, path: str, layout: Layout) -> dict[str, str]:
    """Make the relative imports of `tree`, the text of `path`, absolute where it is clear what they mean.

    Gives the home folder of each top-level name that they lead to.
    """
    folder = path.rpartition("/")[0]
    homes: dict[str, str] = {}
    absolute = set(_absolute(tree))
    for node in ast.walk(tree):
        meant = layout.upward(folder, node.level) if isinstance(node, ast.ImportFrom) and node.level else None
        if meant is None or not isinstance(node, ast.ImportFrom):
            continue
        base, package = meant
        top = package.partition(".")[0]
        # `examples/redis/main.py` may import a module beside it, and the package that the folder is called after.
        if (layout.begins_packages(base) or top not in absolute) and homes.setdefault(top, base) == base:
            node.module, node.level = (f"{package}.{node.module}" if node.module else package), 0
    return homes


def _absolute(tree: ast.Module) -> Iterator[str]:
    """The top-level names of the absolute imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]
