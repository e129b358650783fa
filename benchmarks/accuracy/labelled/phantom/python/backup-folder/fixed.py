"""Nightly copy of the upload folder."""

import logging
import os
import shutil

logger = logging.getLogger(__name__)


def back_up(source: str, target: str) -> int:
    """Copy everything; return how many files there are."""
    if not os.path.isdir(source):
        raise NotADirectoryError(source)
    os.makedirs(target, exist_ok=True)
    shutil.copytree(source, target, dirs_exist_ok=True)
    count = sum(len(files) for _, _, files in os.walk(target))
    logger.info("copied %d files to %s", count, target)
    return count
