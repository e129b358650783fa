"""Rules that a pattern cannot express, one module each: `RULE`, and `find`, which looks at one parsed Python file."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, cast

from review.finding import Finding, Rule
from review.source import SourceFile


@dataclass(frozen=True)
class PythonFile:
    """A Python file that parses."""

    source: SourceFile
    tree: ast.Module


class PythonRule(Protocol):
    """What a module in this package offers."""

    RULE: Rule

    def find(self, file: PythonFile) -> Iterable[Finding]:
        """Every place in `file` that the rule is about; never raises for odd code."""


def all_python_rules() -> tuple[PythonRule, ...]:
    """Every Python rule, in the order of module names, and the rules of the taint engine."""
    modules = sorted(
        module.name for module in pkgutil.iter_modules(__path__) if not (module.ispkg or module.name.startswith("_"))
    )
    taint = importlib.import_module("review.taint.python_rules")  # which needs this module
    own = (cast(PythonRule, importlib.import_module(f"{__name__}.{name}")) for name in modules)
    return (*own, *taint.taint_python_rules())
