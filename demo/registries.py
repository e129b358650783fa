"""A package index and an npm registry on loopback, with the few packages that the example service declares."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.packages.index import LocalIndex, serve, wheel
from tests.phantom.typescript.registry import Registry, serving

PACKAGES = Path(__file__).parent / "service" / "registries"
PYTHON_SHELLS = {"flask": "3.1.0", "requests": "2.32.3"}
"""Well-known packages that the service uses as they are: empty here, in a way that leaves all about them unknown."""
ANY_NAME = "globals().update(load())\n"
NPM_SHELLS = {
    ("express", "4.21.2"): "export declare const Router: any;\ndeclare const express: any;\nexport default express;\n",
    ("pg", "8.13.1"): "declare const pg: any;\nexport default pg;\n",
    ("@types/node", "16.18.126"): "declare const process: any;\n",
    ("@types/node", "22.10.2"): 'declare const process: any;\ndeclare module "node:crypto";\n',
}
"""Their like in npm, and as much of the oldest and the newest Node's types as the service needs."""


@contextmanager
def settings() -> Iterator[Mapping[str, str]]:
    """Serve both; gives the environment that makes uv, pip and npm ask them and nobody else."""
    with serve() as index, serving(Registry()) as registry:
        _fill_index(index)
        _fill_registry(registry)
        yield {"UV_DEFAULT_INDEX": index.url, "PIP_INDEX_URL": index.url, **registry.environment()}


def _fill_index(index: LocalIndex) -> None:
    for name, version in PYTHON_SHELLS.items():
        index.publish_wheel(name, version, {f"{name}/__init__.py": ANY_NAME})
    for name, version, files in _published("pypi"):
        index.publish_wheel(name, version, files)
    index.publish_wheel("labelprint", "3.2.0", {"labelprint.py": ""})
    withdrawn = wheel("parcelcodes", "1.1.0", {"parcelcodes.py": ""})
    index.publish("parcelcodes-1.1.0-py3-none-any.whl", withdrawn, yanked="prints wrong check digits")


def _fill_registry(registry: Registry) -> None:
    for (name, version), types in NPM_SHELLS.items():
        registry.publish(name, version, {"index.d.ts": types})
    for name, version, files in _published("npm"):
        registry.publish(name, version, files, **json.loads(files["package.json"]))


def _published(kind: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Name, version and files of each package in `service/registries`."""
    for folder in sorted((PACKAGES / kind).glob("*/*")):
        paths = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        files = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}
        yield folder.parent.name, folder.name, files
