"""Several pieces of work side by side, of which none is waited for beyond a deadline."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

THREADS = 8
"""Most of the work is waiting for a server."""

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")


def until(deadline: float, things: Iterable[_Thing], work: Callable[[_Thing], _Result]) -> dict[_Thing, _Result]:
    """`work(thing)` for each thing, without those unfinished at `deadline` (of `time.monotonic()`).

    A thread that cannot be interrupted, such as one that resolves a host's name, goes on unheard.
    """
    pool = ThreadPoolExecutor(THREADS)
    try:
        futures = {thing: pool.submit(work, thing) for thing in things}
        wait(futures.values(), timeout=max(0.0, deadline - time.monotonic()))
        return {thing: future.result() for thing, future in futures.items() if future.done()}
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
