import warnings

import numpy as np
from numpy import array

# ruleid: numpy-old-name
from numpy import in1d


def area(values, weights):
    # ruleid: numpy-old-name
    total = np.trapz(values, weights)
    # ruleid: numpy-old-name
    limit = np.Inf
    # ok: numpy-old-name
    limit = np.inf
    # ok: numpy-old-name
    return np.trapezoid(values, weights), total, limit, np.isin(values, weights)


def old_and_new(values):
    # ok: numpy-old-name
    integrate = np.trapezoid if hasattr(np, "trapezoid") else np.trapz
    with warnings.catch_warnings():
        # ok: numpy-old-name
        stacked = np.row_stack(values)
    # ok: numpy-old-name
    return integrate(array(stacked)), np.prod(values), np.float64(1)


def product(frame):
    # ok: numpy-old-name
    return frame.product()
