"""Masks for satellite pictures."""

import numpy as np

CLOUD = 0.7


def cloud_mask(brightness):
    """True where a cloud hides the ground."""
    mask = np.zeros(brightness.shape, dtype=bool)
    mask[brightness > CLOUD] = True
    return mask


def labels(names):
    """Names as an array that keeps any object."""
    return np.array(names, dtype=np.object)


def share(brightness):
    """Part of the picture that is hidden."""
    return float(cloud_mask(brightness).mean()) if brightness.size else 0.0
