"""Follows a settings file."""

import json
import time
from pathlib import Path


def watch(path: Path, apply, interval: float = 5.0) -> None:
    """Hand over the settings whenever they change."""
    last = None
    while True:
        settings = json.loads(path.read_text(encoding="utf-8"))
        if settings != last:
            apply(settings)
            last = settings
        time.sleep(interval)


def merged(paths: list[Path]) -> dict[str, str]:
    """All settings of several files; later ones win."""
    result: dict[str, str] = {}
    for path in paths:
        with path.open(encoding="utf-8") as file:
            result.update(json.load(file))
    return result
