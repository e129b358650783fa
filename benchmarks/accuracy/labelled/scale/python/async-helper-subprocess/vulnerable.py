"""Thumbnails for uploaded videos."""

import asyncio
import subprocess
from pathlib import Path


def extract_frame(video: Path, target: Path) -> None:
    """Write the first frame of the video as an image."""
    command = ["ffmpeg", "-y", "-i", str(video), "-frames:v", "1", str(target)]
    subprocess.run(command, check=True, timeout=60)


async def make_thumbnail(video: Path, folder: Path) -> Path:
    """The thumbnail of a video, made if it does not exist yet."""
    target = folder / f"{video.stem}.jpg"
    if not await asyncio.to_thread(target.exists):
        extract_frame(video, target)
    return target
