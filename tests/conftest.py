"""What holds for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def no_package_index() -> Iterator[None]:
    """Tests ask no package index but those that they serve themselves."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSAY_PACKAGES", "false")
        yield
