"""Preparation of microscope images."""

import numpy as np
from scipy.ndimage import gaussian_filter


def background(image, radius=25.0):
    """The slow changes of brightness over the image."""
    return gaussian_filter(image.astype(float), sigma=radius)


def flattened(image, radius=25.0):
    """The image without its background, from 0 to 1."""
    plain = image - background(image, radius)
    low, high = plain.min(), plain.max()
    if high == low:
        return np.zeros_like(plain)
    return (plain - low) / (high - low)


def bright_spots(image, threshold=0.8):
    """Coordinates of the brightest pixels."""
    return np.argwhere(flattened(image) > threshold)
