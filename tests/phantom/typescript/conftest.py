from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.phantom.typescript.registry import Registry, serving
from workers.packages.npm import Npm
from workers.packages.npm_store import NpmStore
from workers.packages.typescript import Compiler, find_compiler, find_npm


@pytest.fixture
def registry() -> Iterator[Registry]:
    with serving(Registry()) as served:
        yield served


@pytest.fixture
def npm(registry: Registry) -> Npm:
    found = find_npm()
    assert found, "npm is not on this machine: run `make setup`"
    return Npm(found.command, registry.environment())


@pytest.fixture
def store(tmp_path: Path, npm: Npm) -> NpmStore:
    return NpmStore(tmp_path / "store", npm)


@pytest.fixture(scope="session")
def compiler() -> Compiler:
    found = find_compiler()
    assert found, "the TypeScript compiler is not set up: run `make setup`, or set ASSAY_TYPESCRIPT"
    return found
