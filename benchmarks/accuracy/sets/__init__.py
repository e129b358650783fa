"""The sets of cases, one module each: written as a repository, and scanned."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import Protocol, cast

from benchmarks.accuracy.cases import Judged
from benchmarks.accuracy.score import Targets


class CaseSet(Protocol):
    """What a module in this package offers; its name is the name of the set."""

    TARGETS: Targets

    def judge(self, folder: Path, data: Path) -> list[Judged]:
        """Scan the cases in `folder`, which is empty, with packages kept in `data`, which may be in use already."""


def all_sets() -> dict[str, CaseSet]:
    """Every set by its name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: cast(CaseSet, importlib.import_module(f"{__name__}.{name}")) for name in names}
