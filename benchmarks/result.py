"""What a benchmark found: figures with units, and the targets that they are compared with. Nothing here fails."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One number."""

    name: str
    value: float
    unit: str
    target: float | None = None
    """What it should be at most; None where it only informs."""


@dataclass(frozen=True)
class Result:
    """All numbers of one benchmark."""

    title: str
    figures: tuple[Figure, ...]
    notes: tuple[str, ...] = ()
    """How to read them: what was measured on what, and what is left out."""


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest of `values` (at least one) that `percent` of them do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def spread(name: str, values: Sequence[float], unit: str, target: float | None = None) -> tuple[Figure, Figure]:
    """The median, held against `target`, and the 95th percentile."""
    median = Figure(f"{name}, p50", statistics.median(values), unit, target)
    return median, Figure(f"{name}, p95", percentile(values, 95), unit)
