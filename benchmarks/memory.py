"""Resident memory of processes, as Linux tells it in /proc."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

LOOK_SECONDS = 0.05
_RSS = re.compile(r"^VmRSS:\s+(\d+) kB$", re.MULTILINE)


def resident_megabytes(pid: int) -> float:
    """What one process has in memory now, shared pages too; 0 for one that has ended."""
    with suppress(OSError):
        found = _RSS.search(Path(f"/proc/{pid}/status").read_text())
        return int(found[1]) * 1024 / 1e6 if found else 0.0
    return 0.0


def tree_megabytes(pid: int) -> float:
    """The sum over a process and all that it started. Pages that several of them share count several times."""
    return resident_megabytes(pid) + sum(tree_megabytes(child) for child in _children(pid))


def _children(pid: int) -> list[int]:
    with suppress(OSError):
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        return [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    return []


@dataclass
class Peak:
    """The most that was seen so far."""

    megabytes: float = 0.0


@contextmanager
def watched(pid: int) -> Iterator[Peak]:
    """Look at a process tree every `LOOK_SECONDS` while the block runs; shorter peaks are missed."""
    peak, stop = Peak(), threading.Event()

    def look() -> None:
        while not stop.wait(LOOK_SECONDS):
            peak.megabytes = max(peak.megabytes, tree_megabytes(pid))

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    try:
        yield peak
    finally:
        stop.set()
        watcher.join()
