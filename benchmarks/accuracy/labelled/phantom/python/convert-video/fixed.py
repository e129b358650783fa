"""Make a preview of an uploaded video."""

import subprocess
from pathlib import Path


class ConversionError(Exception):
    """ffmpeg did not make a preview."""


def preview(video: Path, target: Path) -> Path:
    """Ten seconds of the video at 480p. Raises ConversionError."""
    command = ["ffmpeg", "-nostdin", "-y", "-i", str(video), "-t", "10", "-vf", "scale=-2:480", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode:
        raise ConversionError(done.stderr[-500:])
    return target
