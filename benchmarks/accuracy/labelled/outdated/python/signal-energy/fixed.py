"""Energy of audio frames."""

import numpy as np
from scipy import integrate, signal


def frame_energy(samples, rate):
    """Energy of one frame."""
    spacing = 1.0 / rate
    return float(integrate.simpson(np.square(samples), dx=spacing))


def smoothed(samples, width=256):
    """The frame with its edges faded out."""
    window = signal.windows.hann(width)
    return signal.fftconvolve(samples, window / window.sum(), mode="same")


def is_silent(samples, rate, limit=1e-4):
    """Whether there is nothing to hear in the frame."""
    return frame_energy(smoothed(samples), rate) < limit
