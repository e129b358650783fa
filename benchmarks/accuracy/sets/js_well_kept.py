"""The JavaScript and TypeScript of published packages: what is reported there is wrong until a person finds otherwise.

The compiler is asked directly, not through `assay scan`: an archive of npm holds bundles as well, which nobody wrote.
Every line is a case.
"""

from __future__ import annotations

import json
import re
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.accuracy.cases import Case, Finding, Judged
from benchmarks.accuracy.score import Targets
from review.phantom.pins import Pin
from review.phantom.rules import SCRIPT_RULES, script_finding
from review.phantom.typescript import Verdict
from workers.packages.npm import Npm, Packed, Refused, Wanted
from workers.packages.npm_store import NpmStore
from workers.packages.typescript import check, find_compiler, find_npm

TARGETS = Targets(false=3)
WELL_KEPT = (
    *("@reduxjs/toolkit@2.5.0", "@tanstack/query-core@5.62.8", "commander@12.1.0", "eslint@9.17.0", "express@4.21.2"),
    *("fastify@5.2.0", "hono@4.6.14", "mongoose@8.9.2", "rxjs@7.8.1", "undici@7.2.0", "ws@8.18.0"),
)
"""Packages whose archives hold their sources, in TypeScript or in modern JavaScript."""
SECONDS = 300.0
"""For the packages, and for what one of them declares."""
_SOURCE = re.compile(r"(?<!\.d)\.(?:[mc]?[jt]sx?)$")
_BUILT = re.compile(r"\.min\.|(?:^|/)(?:umd|bundles)/")


@dataclass(frozen=True)
class Folder:
    """The files below a folder, as a repository."""

    root: Path

    def read(self, path: str) -> bytes | None:
        """See `Files`."""
        file = self.root / path
        return file.read_bytes() if file.is_file() else None

    def names(self) -> list[str]:
        """See `Files`."""
        return [path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file()]


def judge(folder: Path, data: Path) -> list[Judged]:
    """See `CaseSet`. Raises RuntimeError where npm or the compiler is missing, or a package cannot be had."""
    npm = find_npm()
    if npm is None:
        raise RuntimeError("npm is not on this machine: run `make setup`")
    store = NpmStore(data / "packages" / "npm", npm)
    return [judged for root in _fetched(npm, folder) for judged in _judged(root, store)]


def _fetched(npm: Npm, folder: Path) -> Iterator[Path]:
    wanted = [Wanted(*spec.rsplit("@", 1)) for spec in WELL_KEPT]
    answers = npm.pack(wanted, folder / "packed", SECONDS)
    refused = [f"{each.spec}: {answer.reason}" for each, answer in answers.items() if isinstance(answer, Refused)]
    if refused:
        raise RuntimeError("; ".join(refused))
    for each, answer in answers.items():
        if isinstance(answer, Packed):
            with tarfile.open(answer.archive) as archive:
                archive.extractall(folder / each.name, filter="data")
            yield folder / each.name / "package"


def _judged(root: Path, store: NpmStore) -> Iterator[Judged]:
    files = Folder(root)
    chosen = _sources(files.names())
    reported: dict[tuple[str, int], list[Finding]] = {}
    for verdict in _verdicts(files, chosen, store):
        if verdict.state == "absent":
            reported.setdefault((verdict.path, verdict.line), []).append(_as_finding(verdict))
    group = root.parent.name
    for path in chosen:
        for number, text in enumerate((files.read(path) or b"").decode("utf-8", "replace").split("\n"), 1):
            case = Case(group, text.strip(), "exists", path, range(number, number + 1))
            yield Judged(case, tuple(reported.get((path, number), ())))


def _sources(names: Sequence[str]) -> list[str]:
    """What people wrote: the TypeScript if there is some, else all scripts that were not built from others."""
    scripts = sorted(path for path in names if _SOURCE.search(path))
    typescript = [path for path in scripts if "ts" in path.rsplit(".", 1)[1] and "test" not in path]
    return typescript or [path for path in scripts if not _BUILT.search(path)]


def _verdicts(files: Folder, chosen: Sequence[str], store: NpmStore) -> Sequence[Verdict]:
    compiler = find_compiler()
    if compiler is None:
        raise RuntimeError("the TypeScript compiler is not set up: run `make setup`")
    manifest = json.loads((files.root / "package.json").read_text("utf-8"))
    ranges = {**manifest.get("dependencies", {}), **manifest.get("peerDependencies", {})}
    pins = {name: Pin("npm", name, "", version) for name, version in ranges.items()}
    lines = dict.fromkeys(chosen)
    return check(lines, files, pins, compiler=compiler, store=store, seconds=SECONDS, locked=False).verdicts


def _as_finding(verdict: Verdict) -> Finding:
    found = script_finding(verdict, "typescript")
    levels = {rule.id: rule.level for rule in SCRIPT_RULES}
    return {"message": found.message, "level": levels[found.rule]}
