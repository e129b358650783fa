"""Assemble feature matrices for the scoring service."""

import numpy as np

COLUMNS = ("age", "visits", "basket")


def as_row(customer):
    """One customer as a row of numbers."""
    return np.array([customer[name] for name in COLUMNS], dtype=np.float_)


def matrix(customers):
    """All customers; an empty matrix keeps its columns."""
    if not customers:
        return np.empty((0, len(COLUMNS)))
    return np.row_stack([as_row(customer) for customer in customers])


def total(customers):
    """How often these customers have visited."""
    return int(matrix(customers)[:, COLUMNS.index("visits")].sum())
