"""Integration that works with NumPy 1 and 2."""

import numpy as np

if hasattr(np, "trapezoid"):
    integrate = np.trapezoid
else:
    integrate = np.trapz

try:
    from scipy.integrate import simpson
except ImportError:
    from scipy.integrate import simps as simpson


def area(values, spacing):
    """The area below evenly spaced values."""
    return float(integrate(values, dx=spacing))


def smooth_area(values, spacing):
    """The area below the parabolas through the values."""
    return float(simpson(values, dx=spacing))
