"""`python -m benchmarks.phantom_js`: how often the JavaScript and TypeScript verdicts are right.

The labelled cases are the comments in `phantom_js/project`: `// absent: name` must be reported on that line,
`// exists: name` and `// unknown: name` must not. The well-kept code is the TypeScript of published packages, fetched
by npm when the benchmark runs; what is reported there is wrong until a person finds otherwise.
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
import tempfile
import time
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from review.phantom.manifests import Pin, Source
from review.phantom.typescript import Verdict
from workers.packages.npm import Packed, Wanted
from workers.packages.npm_store import NpmStore
from workers.packages.typescript import check, find_compiler, find_npm

PROJECT = Path(__file__).with_name("phantom_js") / "project"
WELL_KEPT = (
    *("@reduxjs/toolkit@2.5.0", "@tanstack/query-core@5.62.8", "commander@12.1.0", "eslint@9.17.0", "express@4.21.2"),
    *("fastify@5.2.0", "hono@4.6.14", "mongoose@8.9.2", "rxjs@7.8.1", "undici@7.2.0", "ws@8.18.0"),
)
"""Packages whose archives hold their sources, in TypeScript or in modern JavaScript."""
MARK = re.compile(r"// (absent|exists|unknown): (\S+)")
SECONDS = 300.0


@dataclass(frozen=True)
class Folder:
    """The files below a folder, as a repository."""

    root: Path

    def read(self, path: str) -> bytes | None:
        file = self.root / path
        return file.read_bytes() if file.is_file() else None

    def names(self) -> Collection[str]:
        return [path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file()]


@dataclass(frozen=True)
class Score:
    """Reports held against labels; `wrong` and `missed` are `path:line name`."""

    expected: int
    correct: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def recall(self) -> float:
        return self.correct / self.expected

    @property
    def precision(self) -> float:
        return self.correct / max(1, self.correct + len(self.wrong))


def pins(lock: Path) -> dict[str, Pin]:
    """The packages that a package-lock.json puts where every file finds them."""
    packages = json.loads(lock.read_text())["packages"]
    direct = packages[""]["dependencies"]
    found = {}
    for place, package in packages.items():
        name = place.removeprefix("node_modules/")
        if not name or "node_modules/" in name:
            continue
        source: Source = "workspace" if package.get("link") else "registry"
        hashes = (package["integrity"],) if "integrity" in package else ()
        found[name] = Pin("npm", name, "", package.get("version"), source, hashes, direct=name in direct)
    return found


def labels(root: Path) -> Iterator[tuple[str, int, str, str]]:
    """Every label as (path, line, state, name)."""
    for path in sorted(root.rglob("*.[jt]s*")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            for mark in MARK.finditer(line):
                yield path.relative_to(root).as_posix(), number, mark[1], mark[2]


def score(verdicts: Collection[Verdict], root: Path) -> Score:
    """How the verdicts on `root` compare with its labels; a report without a label is wrong too."""
    reported = Counter((each.path, each.line, each.name) for each in verdicts if each.state == "absent")
    expected = Counter((path, line, name) for path, line, state, name in labels(root) if state == "absent")
    wrong = [f"{path}:{line} {name}" for path, line, name in reported if (path, line, name) not in expected]
    missed = [f"{path}:{line} {name}" for path, line, name in expected if (path, line, name) not in reported]
    return Score(len(expected), len(expected) - len(missed), tuple(wrong), tuple(missed))


def labelled(store: NpmStore) -> None:
    """Print the figures of the labelled cases."""
    files = Folder(PROJECT)
    changed = dict.fromkeys(sorted(path for path in files.names() if path.startswith("src/")))
    verdicts, seconds = _checked(files, changed, pins(PROJECT / "package-lock.json"), store, locked=True)
    result = score(verdicts, PROJECT)
    states = Counter(each.state for each in verdicts)
    print(f"labelled: {len(list(labels(PROJECT)))} cases, recall {result.recall:.3f}, precision {result.precision:.3f}")
    print(f"  {len(changed)} files in {seconds:.1f} s; all uses: {dict(states)}")
    for line in (*(f"wrong {each}" for each in result.wrong), *(f"missed {each}" for each in result.missed)):
        print(f"  {line}")


def well_kept(store: NpmStore) -> None:
    """Print what is reported in code that many people use."""
    npm = find_npm()
    assert npm, "npm is not on this machine"
    with tempfile.TemporaryDirectory() as temporary:
        wanted = [Wanted(*spec.rsplit("@", 1)) for spec in WELL_KEPT]
        for each, packed in npm.pack(wanted, Path(temporary) / "packed", SECONDS).items():
            assert isinstance(packed, Packed), f"{each.spec}: {packed.reason}"
            with tarfile.open(packed.archive) as archive:
                archive.extractall(Path(temporary) / each.name, filter="data")
            _well_kept(each, Path(temporary) / each.name / "package", store)


def _well_kept(wanted: Wanted, root: Path, store: NpmStore) -> None:
    files = Folder(root)
    manifest = json.loads((root / "package.json").read_text())
    names = [path for path in files.names() if re.search(r"(?<!\.d)\.(?:[mc]?[jt]sx?)$", path)]
    typescript = [path for path in names if "ts" in path.rsplit(".", 1)[1] and "test" not in path]
    chosen = sorted(typescript or [path for path in names if not re.search(r"\.min\.|(?:^|/)(?:umd|bundles)/", path)])
    ranges: Mapping[str, str] = {**manifest.get("dependencies", {}), **manifest.get("peerDependencies", {})}
    pinned = {name: Pin("npm", name, "", version) for name, version in ranges.items()}
    verdicts, seconds = _checked(files, dict.fromkeys(chosen), pinned, store, locked=False)
    lines = sum((root / path).read_bytes().count(b"\n") for path in chosen)
    states = Counter(each.state for each in verdicts)
    print(f"{wanted.spec}: {len(chosen)} files, {lines} lines, {seconds:.1f} s, {dict(states)}")
    for each in verdicts:
        if each.state == "absent":
            print(f"  {each.path}:{each.line}:{each.column} {each.kind} certain={each.certain} {each.message}")


def _checked(
    files: Folder, changed: Mapping[str, None], pinned: Mapping[str, Pin], store: NpmStore, *, locked: bool
) -> tuple[tuple[Verdict, ...], float]:
    compiler = find_compiler()
    assert compiler, "the TypeScript compiler is not set up: run `make setup`"
    started = time.monotonic()
    answer = check(changed, files, pinned, compiler=compiler, store=store, seconds=SECONDS, locked=locked)
    for name, reason in answer.missing.items():
        print(f"  not fetched: {name}: {reason}", file=sys.stderr)
    return answer.verdicts, time.monotonic() - started


def main() -> None:
    """Run both parts, with a store of their own in the folder for temporary files."""
    store = NpmStore(Path(tempfile.gettempdir()) / "assay-benchmark-npm", find_npm())
    labelled(store)
    well_kept(store)


if __name__ == "__main__":
    main()
