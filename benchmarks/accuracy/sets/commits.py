"""Security fixes of published packages, taken back: the vulnerable version of a file as a change to the fixed one.

`data/commits.json` names packages, versions and the files that a fix touches; the files come from the registries. A
fix is told apart if a review comments where the change takes it back, and says nothing there of the fix itself. Half
of the cases, by the hash of their id, are held back: rules are made better by looking at the group `dev` alone.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.accuracy.cases import Case, Finding, Judged, load
from benchmarks.accuracy.published import Release
from benchmarks.accuracy.score import Targets
from review.diff import Diff, Hunk
from workers.checkout import LocalRepository

TARGETS = Targets(recall=0.6)
FIXES_A_REVIEW = 25
"""Many fixes at once save the start of the analyzers, and their files stay far below an analyzer's limits."""
_SAID = ("comment", "block")
_AUTHOR = ("-c", "user.name=set", "-c", "user.email=set@localhost", "-c", "commit.gpgsign=false")
_GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


@dataclass(frozen=True)
class Fix:
    """What `commits.json` says of one fix."""

    id: str
    cwe: int
    package: str
    vulnerable: Release
    fixed: Release
    files: tuple[str, ...]
    about: tuple[str, ...]
    """Where the release changes more than the fix: words of which one stands in each hunk of the fix."""

    @property
    def folder(self) -> str:
        """Where its files lie in the repository that is reviewed."""
        return f"{self.package.replace('/', '-')}-{self.id}".lower()

    @property
    def half(self) -> str:
        """`dev` or `held`."""
        return "held" if hashlib.sha256(self.id.encode()).digest()[0] % 2 else "dev"

    def has(self, hunk: Hunk) -> bool:
        """Whether a hunk belongs to the fix."""
        return not self.about or any(word in line.text for word in self.about for line in hunk.lines)


@dataclass(frozen=True)
class Review:
    """What `assay review` said of a change."""

    diff: Diff
    findings: Sequence[Finding]

    def said_of(self, fix: Fix) -> tuple[Finding, ...]:
        """The comments in hunks that belong to the fix."""
        paths = {f"{fix.folder}/{file}" for file in fix.files}
        return tuple(
            finding
            for finding in self.findings
            if finding["path"] in paths and finding["level"] in _SAID
            if any(fix.has(hunk) and hunk.shows(finding["start_line"]) for hunk in self.diff[finding["path"]].hunks)
        )


def judge(folder: Path, data: Path) -> list[Judged]:
    """See `CaseSet`; a fix that is taken back counts as `absent`, and as found only if nothing is said of the fix."""
    judged: list[Judged] = []
    for number, some in enumerate(_parts(list(fixes()))):
        back, forth = reviewed(some, folder / str(number), data / "commits")
        for fix in some:
            worse, better = back.said_of(fix), forth.said_of(fix)
            text = f"{fix.id} CWE-{fix.cwe} {fix.package} {fix.fixed.version}"
            told_apart = Case(fix.half, text, "absent", fix.folder, range(0))
            judged.append(Judged(told_apart, () if better else worse))
            judged.append(Judged(Case(fix.half, text, "exists", fix.folder, range(0)), better))
    return judged


def fixes() -> Iterator[Fix]:
    """All fixes of the set."""
    for one in load("commits")["fixes"]:
        vulnerable, fixed = (Release(one["registry"], one["package"], one[which]) for which in ("vulnerable", "fixed"))
        about = tuple(one.get("about", ()))
        yield Fix(one["id"], one["cwe"], one["package"], vulnerable, fixed, tuple(one["files"]), about)


def reviewed(some: Iterable[Fix], repository: Path, cache: Path) -> tuple[Review, Review]:
    """What is said when the fixes are taken back, and when they are made. Raises NotFetchedError, RuntimeError."""
    versions = {(fix, release): release.fetched(cache) for fix in some for release in (fix.fixed, fix.vulnerable)}
    repository.mkdir(parents=True)
    _git(repository, "init", "--quiet")
    commits = []
    for pick in ("fixed", "vulnerable", "fixed"):
        for (fix, release), root in versions.items():
            if release is getattr(fix, pick):
                _put(fix, root, repository / fix.folder)
        _git(repository, "add", "--all", "--force")
        _git(repository, *_AUTHOR, "commit", "--quiet", "--message", pick)
        commits.append(_git(repository, "rev-parse", "HEAD").strip())
    return _review(repository, commits[0], commits[1]), _review(repository, commits[1], commits[2])


def _put(fix: Fix, root: Path, folder: Path) -> None:
    for file in fix.files:
        target = folder / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((root / file).read_bytes())


def _review(repository: Path, base: str, head: str) -> Review:
    assay = str(Path(sys.executable).with_name("assay"))
    command = [assay, "review", ".", "--base", base, "--head", head, "--format", "json"]
    env = {**os.environ, "ASSAY_PACKAGES": "false"}
    # The exit status tells what the verdict is, which is not of interest here.
    done = subprocess.run(command, cwd=repository, env=env, capture_output=True, text=True, check=False)
    if not done.stdout:
        raise RuntimeError(f"assay review said nothing on standard output, but: {done.stderr.strip()}")
    report: Mapping[str, Any] = json.loads(done.stdout)
    failed = [run["name"] for run in report["analyzers"] if run["status"] not in ("ok", "not applicable")]
    if failed:
        raise RuntimeError(f"these analyzers did not end well: {', '.join(failed)}")
    return Review(LocalRepository(repository).diff(base, head), report["findings"])


def _git(repository: Path, *argv: str) -> str:
    env = {**os.environ, **_GIT}
    return subprocess.run(("git", *argv), cwd=repository, env=env, check=True, capture_output=True, text=True).stdout


def _parts(every: Sequence[Fix]) -> Iterator[Sequence[Fix]]:
    return (every[first : first + FIXES_A_REVIEW] for first in range(0, len(every), FIXES_A_REVIEW))
