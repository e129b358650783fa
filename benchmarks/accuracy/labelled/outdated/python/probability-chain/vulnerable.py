"""Probability that a chain of checks passes."""

import numpy as np


def chance(stages):
    """Probability that all stages pass."""
    chances = np.clip(np.asarray(stages, dtype=float), 0.0, 1.0)
    return float(np.product(chances))


def chances_by_stage(stages):
    """Probability of still being in the chain after each stage."""
    return np.cumproduct(np.asarray(stages, dtype=float))


def certain(stages):
    """Whether no stage can fail."""
    return bool(np.alltrue(np.asarray(stages) == 1.0))


def weakest(stages):
    """The stage that fails most often."""
    return int(np.argmin(stages))
