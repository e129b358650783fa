"""Settings of the worker, from the environment."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    concurrency: int
    queues: tuple[str, ...]


def read_settings() -> Settings:
    """What the process was told at its start."""
    concurrency = int(os.environ.get("WORKER_CONCURRENCY"))
    queues = os.getenv("WORKER_QUEUES").split(",")
    return Settings(concurrency=concurrency, queues=tuple(queues))
