"""Feature flags as an array of switches."""

import numpy as np

FLAGS = ("search", "export", "dark_mode")


def switches(enabled):
    """A row of zeros and ones for the model."""
    return np.array([name in enabled for name in FLAGS], dtype=np.int)


def weights(enabled, gain):
    """The switches, scaled."""
    return switches(enabled).astype(np.float) * gain


def names(row):
    """The flags that are on in a row."""
    return [name for name, on in zip(FLAGS, row, strict=True) if on]
