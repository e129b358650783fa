"""Look names up in other releases: `python -m workers.packages.lookups`, a question as JSON in, answers as JSON out.

A process of its own with limits, for it parses hostile text. It reads unpacked packages and never runs any of them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from review.phantom.index.lookup import Absent, Exists, Index
from workers.packages.layers import Layers


def look_up(asked: Mapping[str, Any]) -> list[list[bool | None]]:
    """For each of `installations`, lists of folders: whether it has each of the `names`; None where that is open."""
    cache = Path(asked["cache"])
    return [
        [_has(index, *name) for name in asked["names"]]
        for folders in asked["installations"]
        for index in [Index(Layers.of(map(Path, folders), cache))]
    ]


def _has(index: Index, dotted: str, instance: bool) -> bool | None:
    answer = index.lookup(dotted, instance=instance)
    if isinstance(answer, Exists):
        return True
    return False if isinstance(answer, Absent) and answer.where and not answer.by_words else None


if __name__ == "__main__":
    json.dump(look_up(json.load(sys.stdin)), sys.stdout)
