"""What holds for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

# A busy machine is no failure: nothing that is timed passes or fails.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session", autouse=True)
def no_package_index() -> Iterator[None]:
    """Tests ask no package index but those that they serve themselves."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSAY_PACKAGES", "false")
        yield
