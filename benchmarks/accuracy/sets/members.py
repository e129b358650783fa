"""Members of modules and classes that exist in the pinned version, and such that do not."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.accuracy.cases import Judged, SourceText, judged, load, phantoms
from benchmarks.accuracy.repository import OF_LIBRARY, pin
from benchmarks.accuracy.score import Targets

TARGETS = Targets(recall=0.98, false_rate=0.003)


def judge(folder: Path, data: Path) -> list[Judged]:
    """See `CaseSet`. A library is a repository of its own, so that several can be scanned at a time."""
    libraries: Mapping[str, Mapping[str, Any]] = load("members")["libraries"]
    _fetch(libraries, folder / "all", data)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        names = sorted(libraries, key=lambda name: -len(libraries[name]["fake"]))  # so that none is long at the end
        return list(chain.from_iterable(pool.map(lambda one: _judge(one, libraries[one], folder / one, data), names)))


def _fetch(libraries: Mapping[str, Mapping[str, Any]], folder: Path, data: Path) -> None:
    """Scan mere imports, so that `data` holds all packages before several scans use it."""
    for name, library in libraries.items():
        pin(folder / OF_LIBRARY.format(name), {library["distribution"]: library["version"]})
        (folder / OF_LIBRARY.format(name) / "use.py").write_text(f"import {name}\n", encoding="utf-8")
    phantoms(folder, data)


def _judge(name: str, library: Mapping[str, Any], folder: Path, data: Path) -> list[Judged]:
    pin(folder, {library["distribution"]: library["version"]})
    file = SourceText("use.py", _imports(name, library["real"]))
    for member, _ in library["fake"]:
        file.add(name, f"{member}()", "absent")
    for member in library["real"]:
        file.add(name, f"{member}()", "exists")
    file.write(folder)
    return judged(file.cases, folder, data, scans=1)


def _imports(name: str, real: Iterable[str]) -> list[str]:
    """Imports of the modules that existing members lie in; a class is not imported."""
    modules = {owner for owner, _, _ in (member.rpartition(".") for member in real) if owner.startswith(f"{name}.")}
    return [f"import {module}" for module in (name, *sorted(modules)) if not module.rpartition(".")[2][:1].isupper()]
