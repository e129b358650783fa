"""Rules about what a change takes away, one module each: `RULE`, and `find`, which compares a file with its base."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, cast

from review.diff import FileDiff
from review.finding import Finding, Rule
from review.source import SourceFile

LANGUAGES = ("python", "javascript", "typescript", "go")
SCRIPTS = frozenset({"javascript", "typescript"})


@dataclass(frozen=True, eq=False)
class ChangedFile:
    """One file in both versions; `base` is None for a file that the change adds."""

    diff: FileDiff
    base: SourceFile | None
    head: SourceFile
    trees: tuple[ast.Module, ast.Module] | None = None
    """Base and head of a Python file, where both parse."""

    @cached_property
    def removed(self) -> frozenset[int]:
        """Line numbers of the base version that the change removes."""
        lines = (line for hunk in self.diff.hunks for line in hunk.lines)
        return frozenset(line.old for line in lines if line.kind == "removed" and line.old is not None)

    @property
    def language(self) -> str | None:
        """See `review.source.language_of`."""
        return self.head.language


class ChangeRule(Protocol):
    """What a module in this package offers."""

    RULE: Rule

    def find(self, change: ChangedFile) -> Iterable[Finding]:
        """Every place in the head of `change` that lost what the rule is about; never raises for odd code."""


def all_change_rules() -> tuple[ChangeRule, ...]:
    """Every rule, in the order of module names."""
    modules = sorted(
        module.name for module in pkgutil.iter_modules(__path__) if not (module.ispkg or module.name.startswith("_"))
    )
    return tuple(cast(ChangeRule, importlib.import_module(f"{__name__}.{name}")) for name in modules)
