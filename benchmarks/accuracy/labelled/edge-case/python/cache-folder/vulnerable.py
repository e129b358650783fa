"""A cache of thumbnails on the disk."""

import hashlib
import os


def prepare(folder: str) -> str:
    """The folder, made if it is missing."""
    if not os.path.exists(folder):
        os.makedirs(folder)
    return folder


def path_of(folder: str, picture: bytes) -> str:
    """Where the thumbnail of a picture lies."""
    return os.path.join(prepare(folder), hashlib.sha256(picture).hexdigest())
