"""Folders of a cache that several processes use at once: whoever uses one holds it, and only then it stays.

The lock is on the file `in-use` in the folder, shared by users and exclusive for who removes it. The kernel takes it
back from a killed process. The file's time says when the folder was last used.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import time
from pathlib import Path

_LOCK = "in-use"


def hold(folder: Path, *, make: bool) -> int | None:
    """A shared lock on the folder (a file descriptor to close); None if the folder is not there.

    With `make` the lock file is made where the folder has none; without it, a folder that has none counts as not there.
    """
    path = folder / _LOCK
    try:
        descriptor = os.open(path, os.O_RDWR | (os.O_CREAT if make else 0), 0o600)
    except OSError as error:
        if make and not isinstance(error, FileNotFoundError):
            raise
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        # It may have been removed, and even made anew, while this process waited.
        if os.path.samestat(os.fstat(descriptor), path.stat()):
            os.utime(descriptor)
            return descriptor
    except FileNotFoundError:
        pass
    except BaseException:  # rq's timeout too, which may strike while waiting
        os.close(descriptor)
        raise
    os.close(descriptor)
    return None


def remove(folder: Path) -> bool:
    """Remove the folder unless someone holds it; whether it is gone."""
    try:
        descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except FileNotFoundError:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        rubbish = folder.with_name(f".{folder.name}.{time.time_ns()}.tmp")
        folder.rename(rubbish)
    except (BlockingIOError, FileNotFoundError):
        return False
    finally:
        os.close(descriptor)
    shutil.rmtree(rubbish, ignore_errors=True)
    return True


def last_used(folder: Path) -> float:
    """When the folder was last held (Unix time in seconds); 0.0 if never."""
    with contextlib.suppress(FileNotFoundError):
        return (folder / _LOCK).stat().st_mtime
    return 0.0
