"""Small distributions written to a folder, as the wheel store unpacks real ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from review.phantom.index.lookup import Index
from workers.packages.wheels import Wheels

Packages = Callable[[dict[str, str | bytes]], Index]


@pytest.fixture
def packages(tmp_path: Path) -> Packages:
    """Write files by their paths and look names up in them."""

    def write(files: dict[str, str | bytes]) -> Index:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return Index(Wheels(tmp_path))

    return write
