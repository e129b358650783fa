"""Scores leads with the model that is part of this package."""

from functools import cache
from pathlib import Path

import joblib
import numpy as np

MODEL = Path(__file__).with_name("lead_model.joblib")
FIELDS = ("visits", "mails", "days")


@cache
def model():
    """The classifier, which the release build puts beside this file."""
    return joblib.load(MODEL)


def score(lead: dict[str, float]) -> float:
    """The chance that a lead becomes a customer. Raises KeyError if a field is missing."""
    row = np.array([[lead[field] for field in FIELDS]])
    return float(model().predict_proba(row)[0, 1])


def best(leads: list[dict[str, float]], count: int) -> list[dict[str, float]]:
    return sorted(leads, key=score, reverse=True)[:count]
