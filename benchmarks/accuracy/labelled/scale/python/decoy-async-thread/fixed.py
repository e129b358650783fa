"""Resizes pictures without holding up the server."""

import asyncio
import subprocess
import time
from pathlib import Path


def resize(source: Path, target: Path, width: int) -> None:
    """Write a smaller copy with the command-line tool."""
    subprocess.run(["convert", str(source), "-resize", str(width), str(target)], check=True, timeout=30)


async def resize_all(sources: list[Path], folder: Path, width: int) -> float:
    """Resize all, four at a time; returns the seconds that it took."""
    started = time.monotonic()
    slots = asyncio.Semaphore(4)

    async def one(source: Path) -> None:
        async with slots:
            await asyncio.to_thread(resize, source, folder / source.name, width)

    await asyncio.gather(*(one(source) for source in sources))
    return time.monotonic() - started
