"""Well-kept code, fetched from the registries through their own clients, unpacked and never installed or run."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath

import yaml

from review.source import SourceFile, language_of

PACKAGES = Path(__file__).with_name("silence.yaml")
MAX_FILE_BYTES = 400_000
_NOT_KEPT = frozenset({"test", "tests", "testing", "vendor", "_vendor", "node_modules", "dist", "build", "examples"})
"""Folders of code that is copied, generated, or not meant as an example of good production code."""


class NotFetchedError(Exception):
    """A registry's client failed; the text says which package and what it said last."""


def well_kept(folder: Path) -> Iterator[SourceFile]:
    """The sources of all packages in `silence.yaml`, fetched into `folder` unless they lie there."""
    wanted: Mapping[str, list[str]] = yaml.safe_load(PACKAGES.read_text("utf-8"))
    for registry, names in wanted.items():
        for name in names:
            target = folder / registry / name.replace("/", "__")
            if not target.is_dir():
                _fetch(registry, name, target)
            yield from _sources(target, f"{registry}/{name}")


def _fetch(registry: str, name: str, target: Path) -> None:
    """Put the package's files into `target`, all or nothing. Raises NotFetchedError."""
    unfinished = target.with_name(f"{target.name}.part")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    try:
        _CLIENTS[registry](name, unfinished)
    except (subprocess.CalledProcessError, OSError) as error:
        said = (getattr(error, "stderr", None) or str(error)).strip().rpartition("\n")[2]
        raise NotFetchedError(f"{registry} {name}: could not be fetched: {said}") from error
    unfinished.rename(target)


def _run(folder: Path, *argv: str) -> None:
    subprocess.run(argv, cwd=folder, check=True, capture_output=True, text=True)


def _from_pypi(name: str, folder: Path) -> None:
    _run(folder, sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:", name)
    for wheel in folder.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder)  # zipfile keeps names inside the folder
        wheel.unlink()


def _from_npm(name: str, folder: Path) -> None:
    _run(folder, "npm", "pack", "--ignore-scripts", name)
    for ball in folder.glob("*.tgz"):
        with tarfile.open(ball) as archive:
            archive.extractall(folder, filter="data")
        ball.unlink()


def _from_debian(name: str, folder: Path) -> None:
    _run(folder, "apt-get", "download", name)
    for package in folder.glob("*.deb"):
        _run(folder, "dpkg-deb", "--extract", package.name, ".")
        package.unlink()


_CLIENTS: Mapping[str, Callable[[str, Path], None]] = {
    "pypi": _from_pypi,
    "npm": _from_npm,
    "debian": _from_debian,
}


def _sources(folder: Path, name: str) -> Iterator[SourceFile]:
    for path in sorted(folder.rglob("*")):
        inside = PurePosixPath(path.relative_to(folder).as_posix())
        if not path.is_file() or path.is_symlink() or language_of(path.name) is None or not _is_kept(inside):
            continue
        if path.stat().st_size <= MAX_FILE_BYTES:
            yield SourceFile(f"{name}/{inside}", path.read_bytes())


def _is_kept(path: PurePosixPath) -> bool:
    ends = (".min.js", ".d.ts", ".d.mts", ".d.cts", ".pyi", "_test.go", ".test.ts", ".pb.go")
    return _NOT_KEPT.isdisjoint(path.parts[:-1]) and not path.name.endswith(ends)
