"""The taint rules, one module each with `TAINT`: a table of sinks, and what Assay says about them."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import cast

from review.taint.sinks import TaintRule


@cache
def all_taint_rules() -> tuple[TaintRule, ...]:
    """Every taint rule, in the order of module names."""
    modules = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(cast(TaintRule, importlib.import_module(f"{__name__}.{name}").TAINT) for name in modules)
