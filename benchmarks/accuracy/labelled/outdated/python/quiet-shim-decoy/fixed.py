"""Old arrays, read with the call that warns, and without its warning."""

import warnings

import numpy as np


def stack(rows):
    """Rows below each other."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return np.row_stack(rows)


def shape(rows):
    """Rows and columns."""
    return stack(rows).shape if rows else (0, 0)
