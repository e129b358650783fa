"""Thumbnails of product photos."""

from pathlib import Path

from PIL import Image

SIZE = (320, 320)


def thumbnail(source: Path, target: Path):
    """Write a small copy of the photo."""
    with Image.open(source) as photo:
        small = photo.convert("RGB")
        small.thumbnail(SIZE, Image.LANCZOS)
        small.save(target, "JPEG", quality=85)


def thumbnails(folder: Path, target: Path):
    """Small copies of all photos in a folder; returns how many."""
    target.mkdir(parents=True, exist_ok=True)
    photos = sorted(folder.glob("*.jpg"))
    for photo in photos:
        thumbnail(photo, target / photo.name)
    return len(photos)
