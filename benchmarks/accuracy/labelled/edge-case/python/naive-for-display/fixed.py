"""Times that are shown and measured, not kept."""

import time
from datetime import datetime


def banner() -> str:
    """The line at the top of a report."""
    return f"Report of {datetime.now():%d.%m.%Y %H:%M}"


def timed(work) -> float:
    """How many seconds a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
