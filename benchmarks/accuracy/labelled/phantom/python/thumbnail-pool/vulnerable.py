"""Thumbnails of a gallery, several at once."""

import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image

logger = logging.getLogger(__name__)
SIZE = (320, 320)


def thumbnail(source: Path, folder: Path) -> Path | None:
    """The small picture, or None for a file that is no picture."""
    target = folder / f"{source.stem}.webp"
    try:
        with Image.open(source) as image:
            image.thumbnail(SIZE)
            image.save(target, "WEBP")
    except OSError as error:
        logger.warning("%s: %s", source, error)
        return None
    return target


def thumbnails(sources: list[Path], folder: Path) -> list[Path]:
    """The small pictures of all that could be read."""
    with ThreadPoolExecutor(num_workers=4) as pool:
        made = pool.map(lambda source: thumbnail(source, folder), sources)
        return [target for target in made if target is not None]
