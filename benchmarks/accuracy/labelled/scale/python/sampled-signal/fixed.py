"""Reads the samples of a vibration sensor."""

import struct
from collections.abc import Iterable

import numpy as np


def decode(frame: bytes) -> np.ndarray:
    """The samples of one frame, as little-endian signed 16-bit numbers."""
    count = len(frame) // 2
    return np.array(struct.unpack(f"<{count}h", frame[: 2 * count]), dtype=np.float64)


def record(frames: Iterable[bytes], gain: float) -> np.ndarray:
    """All samples of a recording, scaled to volts."""
    parts = [decode(frame) * gain for frame in frames]
    return np.concatenate(parts) if parts else np.zeros(0)


def energy(signal: np.ndarray) -> float:
    """The mean square of the signal, 0 for an empty one."""
    return float(np.mean(signal**2)) if signal.size else 0.0
