"""Source archives of published releases, fetched from the registries as data: nothing of them is built or run."""

from __future__ import annotations

import re
import shutil
import subprocess
import tarfile
import time
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from workers.packages.budget import Budget, MissingError
from workers.packages.names import package_name
from workers.packages.registry import Registry

SECONDS = 300.0
"""For one archive."""
MAX_ARCHIVE_BYTES = 40 * 2**20
PAGE_SECONDS = 30 * 24 * 3600.0
"""How old a remembered list of releases may be: the ones of this set are all out."""
_BUILT = re.compile(r"(?:^|/)(?:dist|build|esm|cjs|umd|compiler|bundles|node_modules)/|\.d\.[mc]?ts$|\.min\.|\.map$")
"""What an archive of npm holds beside its repository's files."""


class NotFetchedError(Exception):
    """A registry's client failed; the text says which release and what it said last."""


@dataclass(frozen=True)
class Release:
    """One version of a package."""

    registry: Literal["pypi", "npm"]
    package: str
    version: str

    @property
    def file(self) -> str:
        """The name of its archive in the cache."""
        return f"{self.registry}__{self.package.replace('/', '__')}__{self.version}.tgz"

    def is_source(self, path: str) -> bool:
        """Whether the file at `path` in the archive would be in the repository."""
        return self.registry == "pypi" or _BUILT.search(path) is None


def fetched(release: Release, cache: Path) -> Path:
    """The archive, in `cache` from the first time on. Raises NotFetchedError."""
    target = cache / release.file
    if not target.is_file():
        unfinished = target.with_name(f"{target.name}.part")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        is_python = release.registry == "pypi"
        listings = Registry(cache / "listings")
        archive = _from_pypi(release, unfinished, listings) if is_python else _from_npm(release, unfinished)
        archive.rename(target)
        shutil.rmtree(unfinished)
    return target


def unpack(archive: Path, release: Release, folder: Path) -> None:
    """Write the release's source files below `folder`; links and other special files are left out."""
    with tarfile.open(archive) as members:
        for member in members:
            path = PurePosixPath(*PurePosixPath(member.name).parts[1:])
            if member.isfile() and path.name and release.is_source(path.as_posix()):
                member.name = path.as_posix()
                members.extract(member, folder, filter="data")


def _from_pypi(release: Release, folder: Path, registry: Registry) -> Path:
    """pip would run the project's build to learn its name, so Assay's own client is asked."""
    name = package_name(release.package) or release.package
    try:
        with registry.fetcher(Budget(time.monotonic() + SECONDS, MAX_ARCHIVE_BYTES)) as fetcher:
            files = registry.listing(name, fetcher, PAGE_SECONDS).files(release.version)
            archives = [one for one in files if one.filename.endswith(".tar.gz")]
            if not archives:
                raise NotFetchedError(f"{release.package} {release.version} has no source archive")
            fetcher.download(archives[0], folder / "archive", MAX_ARCHIVE_BYTES)
    except MissingError as error:
        raise NotFetchedError(f"{release.package} {release.version}: {error}") from error
    return folder / "archive"


def _from_npm(release: Release, folder: Path) -> Path:
    command = ["npm", "pack", "--ignore-scripts", "--silent", f"{release.package}@{release.version}"]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, timeout=SECONDS)
    except (subprocess.SubprocessError, OSError) as error:
        said = (getattr(error, "stderr", None) or str(error)).strip().rpartition("\n")[2]
        raise NotFetchedError(f"{release.package} {release.version}: {said}") from error
    return next(folder.glob("*.tgz"))
