"""Two releases as a pull request: one repository with two commits, and what `assay review` says of the second."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.accuracy.cases import DATA, Finding
from benchmarks.accuracy.releases.archives import Release, fetched, unpack
from review.source import language_of

PULLS = DATA / "releases.json"
_GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
_AUTHOR = ("-c", "user.name=a", "-c", "user.email=a@localhost", "-c", "commit.gpgsign=false")


@dataclass(frozen=True)
class Pull:
    """The step from one release to the next."""

    base: Release
    head: Release

    @property
    def name(self) -> str:
        """For people."""
        return f"{self.head.package} {self.base.version}..{self.head.version}"


@dataclass(frozen=True)
class Reviewed:
    """What was said of one pull request."""

    pull: Pull
    added: int
    """Lines, in files of a language that Assay reviews."""
    seconds: float
    inline: tuple[Finding, ...]
    """The findings that become comments."""
    incomplete: tuple[str, ...]
    """The analyzers that did not see everything, with what they say of it."""


def all_pulls(only: frozenset[str] = frozenset()) -> Iterator[Pull]:
    """Those in `releases.json`; with `only`, of these packages."""
    listed: Mapping[str, Any] = json.loads(PULLS.read_text(encoding="utf-8"))
    for registry in ("pypi", "npm"):
        for package, pairs in listed[registry].items():
            for base, head in pairs if not only or package in only else ():
                yield Pull(Release(registry, package, base), Release(registry, package, head))


def review(pull: Pull, repository: Path, cache: Path, data: Path | None) -> Reviewed:
    """Review one pull request in `repository`, an empty folder; `data` keeps packages, without it none are asked for.

    Raises NotFetchedError where a release cannot be had, RuntimeError where the review says nothing.
    """
    _git(repository, "init", "--quiet")
    for release in (pull.base, pull.head):
        _commit(repository, fetched(release, cache), release)
    started = time.monotonic()
    report = _review(repository, data)
    inline = [one for one in report["findings"] if one["level"] in ("comment", "block")]
    unwell = [one for one in report["analyzers"] if one["status"] not in ("ok", "not applicable")]
    failed = [f"{one['name']}: {one['status']}: {one['detail']}" for one in unwell]
    return Reviewed(pull, _added(repository), time.monotonic() - started, tuple(inline), tuple(failed))


def _commit(repository: Path, archive: Path, release: Release) -> None:
    """The release's files become the next commit."""
    for entry in repository.iterdir():
        if entry.name != ".git":
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    unpack(archive, release, repository)
    _git(repository, "add", "--all", "--force")
    _git(repository, *_AUTHOR, "commit", "--quiet", "--allow-empty", "--message", release.version)


def _added(repository: Path) -> int:
    counted = _git(repository, "diff", "--numstat", "--no-renames", "HEAD~1", "HEAD").splitlines()
    rows = [line.split("\t") for line in counted]
    return sum(int(added) for added, _, path in rows if added.isdigit() and language_of(path) is not None)


def _review(repository: Path, data: Path | None) -> dict[str, Any]:
    assay = str(Path(sys.executable).with_name("assay"))
    command = [assay, "review", ".", "--base", "HEAD~1", "--head", "HEAD", "--format", "json"]
    packages = {"ASSAY_PACKAGES": "false"} if data is None else {"ASSAY_PACKAGES": "true", "ASSAY_DATA_DIR": str(data)}
    env = {**os.environ, **packages}
    # The exit status tells what the verdict is, which is not of interest here.
    done = subprocess.run(command, cwd=repository, env=env, capture_output=True, text=True, check=False)
    if not done.stdout:
        raise RuntimeError(f"assay review said nothing on standard output, but: {done.stderr.strip()}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _git(repository: Path, *argv: str) -> str:
    env = {**os.environ, **_GIT}
    done = subprocess.run(("git", *argv), cwd=repository, env=env, check=True, capture_output=True)
    return done.stdout.decode("utf-8", "replace")
