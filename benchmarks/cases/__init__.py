"""The benchmarks, one module each; a module that satisfies `Benchmark` is found by itself."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Protocol, cast

from benchmarks.result import Result


class Benchmark(Protocol):
    """What a module in this package offers."""

    def measure(self) -> Result:
        """Measure; takes seconds to a minute."""


def all_benchmarks() -> dict[str, Benchmark]:
    """Every benchmark by its module's name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: cast(Benchmark, importlib.import_module(f"{__name__}.{name}")) for name in names}
