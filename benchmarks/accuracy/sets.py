"""The sets of cases, each written as a repository and scanned."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from benchmarks.accuracy.cases import Judged, SourceText, judged, load
from tests.packages.index import LocalIndex, serve

FOLDER = "of_{}"
"""For a library's cases. A folder that is called like the library would make it the repository's own."""
PINS_A_FOLDER = 40
"""As many packages as a project of middling size pins."""


def all_sets() -> Mapping[str, Callable[[Path, Path], list[Judged]]]:
    """By name: a function that takes an empty folder and one for the packages, which may be in use already."""
    return {"members": members, "calls": calls, "packages": packages}


def members(folder: Path, data: Path) -> list[Judged]:
    """Members of modules and classes that exist in the pinned version, and such that do not."""
    files = []
    for name, library in load("members")["libraries"].items():
        inside = FOLDER.format(name)
        _pin(folder / inside, {library["distribution"]: library["version"]})
        absent: list[str] = [member for member, _ in library["fake"]]
        file = SourceText(f"{inside}/use.py", _imports(name, library["real"]))
        for member in absent:
            file.add(name, f"{member}()", "absent")
        for member in library["real"]:
            file.add(name, f"{member}()", "exists")
        files.append(file)
    return _judged(files, folder, data)


def _imports(name: str, real: Iterable[str]) -> list[str]:
    """Imports of the modules that existing members lie in; a class is not imported."""
    modules = {owner for owner, _, _ in (member.rpartition(".") for member in real) if owner.startswith(f"{name}.")}
    return [f"import {module}" for module in (name, *sorted(modules)) if not module.rpartition(".")[2][:1].isupper()]


def calls(folder: Path, data: Path) -> list[Judged]:
    """Keyword arguments, argument counts and methods of objects."""
    files = []
    for distribution, library in load("calls")["libraries"].items():
        inside = FOLDER.format(distribution)
        _pin(folder / inside, {distribution: library["version"]})
        file = SourceText(f"{inside}/use.py", list(library["imports"]))
        for label in ("absent", "exists"):
            for text in library[label]:
                file.add(distribution, text, label, inside=True)
        files.append(file)
    return _judged(files, folder, data)


def packages(folder: Path, data: Path) -> list[Judged]:
    """Invented packages, and honest ones with an unusual import root, in an index that is served for this alone."""
    known = load("packages")
    odd: dict[str, str] = known["odd"]
    files = [*_invented(known["invented"], folder), *_odd(odd, folder)]
    with serve() as index:
        for distribution in set(odd.values()):
            _publish(index, distribution, [root for root, provider in odd.items() if provider == distribution])
        own = data / "invented"  # what this index says must not be remembered for the real one
        return _judged(files, folder, own, {"UV_DEFAULT_INDEX": index.url})


def _invented(names: list[str], folder: Path) -> Iterator[SourceText]:
    for number, some in enumerate(_some(names)):
        declared = SourceText(f"declared_{number}/use.py")
        _pin(folder / f"declared_{number}", {name.replace("_", "-"): "1.0" for name in some})
        undeclared = SourceText(f"undeclared_{number}/use.py")
        _pin(folder / f"undeclared_{number}", {})
        for name in some:
            declared.add("invented, declared", f"import {name}", "absent")
            undeclared.add("invented, undeclared", f"import {name}", "absent")
        yield from (declared, undeclared)


def _odd(roots: Mapping[str, str], folder: Path) -> Iterator[SourceText]:
    for number, some in enumerate(_some(roots)):
        declared = SourceText(f"odd_declared_{number}/use.py")
        _pin(folder / f"odd_declared_{number}", {roots[root]: "1.0" for root in some})
        undeclared = SourceText(f"odd_undeclared_{number}/use.py")
        _pin(folder / f"odd_undeclared_{number}", {})
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


def _pin(folder: Path, pins: Mapping[str, str]) -> None:
    folder.mkdir(parents=True)
    text = "".join(f"{name}=={version}\n" for name, version in pins.items())
    (folder / "requirements.txt").write_text(text, encoding="utf-8")


def _judged(
    files: Iterable[SourceText], folder: Path, data: Path, env: Mapping[str, str] | None = None
) -> list[Judged]:
    cases = []
    for file in files:
        file.write(folder)
        cases += file.cases
    return judged(cases, folder, data, env)
