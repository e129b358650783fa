"""Area under measured curves."""

import numpy as np


def load_curve(path):
    """Read time and amplitude columns from a CSV file."""
    table = np.loadtxt(path, delimiter=",", skiprows=1)
    return table[:, 0], table[:, 1]


def area_under(path, start=None, stop=None):
    """Integrate the amplitude between two times."""
    times, amplitudes = load_curve(path)
    chosen = np.ones(times.shape, dtype=bool)
    if start is not None:
        chosen &= times >= start
    if stop is not None:
        chosen &= times <= stop
    return float(np.trapz(amplitudes[chosen], times[chosen]))


def normalised(path):
    """Scale the amplitude so that the area is one."""
    times, amplitudes = load_curve(path)
    whole = area_under(path)
    return amplitudes / whole if whole else amplitudes
