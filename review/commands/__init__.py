"""What people can ask for in a comment, one module each: `/name` alone on a line."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Protocol, cast

from review.plan import Plan
from review.verdict import Verdict

_NOT_COMMANDS = frozenset({"parsing"})


class Command(Protocol):
    """What a module in this package offers. Every command reviews the current head again and then answers."""

    NAME: str
    SUMMARY: str

    def answer(self, plan: Plan, verdict: Verdict, head_sha: str) -> str:
        """The reply, as Markdown."""


@cache
def all_commands() -> dict[str, Command]:
    """Every command by its name."""
    names = (module.name for module in pkgutil.iter_modules(__path__) if module.name not in _NOT_COMMANDS)
    modules = (cast(Command, importlib.import_module(f"{__name__}.{name}")) for name in sorted(names))
    return {module.NAME: module for module in modules}
