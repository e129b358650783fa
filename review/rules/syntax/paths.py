"""What a file's place in the repository says about what it is for."""

from __future__ import annotations

import ast
import re

from review.places import known_part
from review.rules import PythonFile
from review.rules.syntax.nodes import every

_FOR_DEVELOPMENT = re.compile(
    r"(?i)(^|[/_.-])(tests?|testing|conftest|dev|develop|development|local|fixtures?)([/_.-]|$)"
)


def is_for_development(file: PythonFile) -> bool:
    """Whether a file is a test, or settings of a developer's machine: it never runs in production."""
    return bool(_FOR_DEVELOPMENT.search(known_part(file.source.path)))


_RUN_BY_HAND = re.compile(r"(?i)(^|/)(scripts?|bin|examples?|\w*_?cli)(/|\.py$)")
_COMMAND_LINES = frozenset({"argparse", "click", "typer", "fire", "docopt"})


def is_run_by_hand(file: PythonFile) -> bool:
    """Whether a file is a script or the command line of something: one person runs one of it at a time."""
    imported = {alias.name for node in every(ast.Import, file) for alias in node.names}
    imported |= {node.module or "" for node in every(ast.ImportFrom, file) if node.level == 0}
    roots = {name.partition(".")[0] for name in imported}
    return bool(_RUN_BY_HAND.search(known_part(file.source.path)) or roots & _COMMAND_LINES)
