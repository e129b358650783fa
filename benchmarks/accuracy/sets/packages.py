"""Invented packages, and honest ones with an unusual import root, in an index that is served for this alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from benchmarks.accuracy.cases import Judged, SourceText, load
from benchmarks.accuracy.repository import pin, scanned
from benchmarks.accuracy.score import Targets
from tests.packages.index import LocalIndex, serve

TARGETS = Targets(recall=0.98, false_rate=0.0)
PINS_A_FOLDER = 40
"""As many packages as a project of middling size pins."""


def judge(folder: Path, data: Path) -> list[Judged]:
    """See `CaseSet`."""
    known = load("packages")
    odd: dict[str, str] = known["odd"]
    files = [*_invented(known["invented"], folder), *_odd(odd, folder)]
    with serve() as index:
        for distribution in set(odd.values()):
            _publish(index, distribution, [root for root, provider in odd.items() if provider == distribution])
        own = data / "invented"  # what this index says must not be remembered for the real one
        return scanned(files, folder, own, {"UV_DEFAULT_INDEX": index.url})


def _invented(names: list[str], folder: Path) -> Iterator[SourceText]:
    for number, some in enumerate(_some(names)):
        declared = SourceText(f"declared_{number}/use.py")
        pin(folder / f"declared_{number}", {name.replace("_", "-"): "1.0" for name in some})
        undeclared = SourceText(f"undeclared_{number}/use.py")
        pin(folder / f"undeclared_{number}", {})
        for name in some:
            declared.add("invented, declared", f"import {name}", "absent")
            undeclared.add("invented, undeclared", f"import {name}", "absent")
        yield from (declared, undeclared)


def _odd(roots: Mapping[str, str], folder: Path) -> Iterator[SourceText]:
    for number, some in enumerate(_some(roots)):
        declared = SourceText(f"odd_declared_{number}/use.py")
        pin(folder / f"odd_declared_{number}", {roots[root]: "1.0" for root in some})
        undeclared = SourceText(f"odd_undeclared_{number}/use.py")
        pin(folder / f"odd_undeclared_{number}", {})
        for root in some:
            declared.add("unusual root, declared", f"import {root}", "exists")
            undeclared.add("unusual root, undeclared", f"import {root}", "exists")
        yield from (declared, undeclared)


def _some(names: Iterable[str]) -> Iterator[list[str]]:
    """As many at a time as one folder pins."""
    left = iter(names)
    while some := list(islice(left, PINS_A_FOLDER)):
        yield some


def _publish(index: LocalIndex, distribution: str, roots: Iterable[str]) -> None:
    files = {f"{root.replace('.', '/')}/__init__.py": "" for root in roots}
    index.publish_wheel(distribution.replace(".", "_"), "1.0", files)
