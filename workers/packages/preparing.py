"""Make the dossier for a change: which packages its files import, in the pinned versions, unpacked and ready to read.

This is the part with the network. What it cannot get within its budget stays unknown, which blocks nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, cached_property
from pathlib import Path, PurePosixPath

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from review.finding import AnalyzerRun
from review.phantom.distributions import distributions_of
from review.phantom.dossier import Absence, Dossier, Surroundings, Unpacked
from review.phantom.manifests import all_manifests
from review.phantom.pins import Declarations, Declared, Files, Pin
from review.source import SourceFile, language_of
from workers.packages.advisories import Advisories, Ask
from workers.packages.cache import PackageCache
from workers.packages.indexes import NoIndexError, configured_indexes
from workers.packages.names import package_name
from workers.packages.own import Tree, gather
from workers.packages.registry import NotThere, Registry, Releases
from workers.packages.roots import roots_of
from workers.packages.scripts import check_scripts
from workers.packages.shelf import Wheel
from workers.packages.store import Late, Missing, Wanted, WheelStore
from workers.packages.supply import Supply, SupplyCheck
from workers.packages.tracing import trace
from workers.packages.typescript import Lines

BUDGET_SECONDS = 8.0
"""How long a review waits for package indexes; what is missing then is unknown."""
SILENT_SECONDS = 60.0
"""How long nobody asks after an index did not answer in time."""
MOST_PACKAGES = 80
"""How many pinned packages are looked through for who provides an import."""
PYTHONS = ("3.12", "3.11", "3.13", "3.10", "3.14", "3.9")
"""The Python that wheels are chosen for, where the project leaves it open: the first that it allows."""

_PATH = b"sys.path"
_FROM_HOSTS = frozenset(
    """
    arcpy com gdb hou idaapi idautils java javax lldb machine maya micropython nuke org sublime sublime_plugin uno
    unohelper unreal vim xbmc xbmcaddon xbmcgui xbmcplugin
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Modules that a program brings for the Python inside it (Jython's Java packages, editors, debuggers): in no index."""
_FROM_BELOW = frozenset({">=", ">", "~=", "==", "==="})
"""Operators of a specifier that bound a range from below."""
_PROVES_ABSENCE = {"no such package": "no package index has `{name}`", "no such version": "`{name}` has no {version}"}


class Packages:
    """The packages of this machine; several processes may share the folder."""

    def __init__(self, folder: Path, later: Callable[[Sequence[Late]], None] = lambda _late: None) -> None:
        """Nothing is made or asked before the first use. `later` is told what a review had no time for."""
        self.cache = PackageCache(folder)
        self._later = later

    def prepare(self, files: Mapping[str, SourceFile], tree: Tree, spent: float = 0.0) -> Dossier:
        """What is known around the Python files among `files` (by path); `tree` is the repository at that commit.

        So many seconds of the review's time for package indexes are `spent` already.
        """
        groups: dict[int, tuple[Declared, list[str]]] = {}
        # Only locks write addresses down, and asking the clients for theirs takes a third of a second.
        locked = any(path.endswith((".lock", "Pipfile", "pylock.toml")) for path in tree.names())
        declarations = Declarations(tree, _registries() if locked else frozenset())
        for path in sorted(path for path in files if language_of(path) == "python"):
            declared = declarations.declared_for(path)
            groups.setdefault(id(declared), (declared, []))[1].append(path)
        own = _own_names(tree.names())
        registry = self.cache.registry()
        ask = not _is_recent(self.cache.silent)
        deadline = time.monotonic() + (max(BUDGET_SECONDS - spent, 0.0) if ask else 0.0)
        by_path: dict[str, int] = {}
        surroundings = []
        late: dict[Wanted, Late] = {}
        with self.cache.wheels(registry) as store:
            for number, (declared, paths) in enumerate(groups.values()):
                roots = {root for path in paths for root in roots_of(files[path].content)}
                elsewhere = {
                    root for path in paths if _PATH in files[path].content for root in roots_of(files[path].content)
                }
                search = _Search(declared, own, tree, store, registry, deadline, late)
                surroundings.append(search.about(roots, elsewhere))
                by_path |= dict.fromkeys(paths, number)
        if ask and time.monotonic() > deadline:
            self.cache.folder.mkdir(parents=True, exist_ok=True)
            self.cache.silent.touch()
        self._later(list(late.values()))
        names = tuple(f"{name} {version}" for name, version in late)
        python = {path: files[path] for path in by_path}
        return Dossier(by_path, tuple(surroundings), str(self.cache.facts), gather(python, tree), late=names)

    def trace(self, absences: Iterable[Absence], dossier: Dossier) -> Dossier:
        """See `workers.packages.tracing`; nothing is asked shortly after an index was silent."""
        return dossier if _is_recent(self.cache.silent) else trace(absences, dossier, self.cache)

    def check_manifests(
        self,
        files: Mapping[str, SourceFile],
        added: Mapping[str, Collection[int]],
        tree: Files,
        ask: Ask | None = None,
    ) -> Supply | None:
        """See `workers.packages.supply`; `ask` asks the advisory database."""
        if not files:
            return None
        seconds = 0.0 if _is_recent(self.cache.silent) else BUDGET_SECONDS
        check = SupplyCheck(self.cache, _registries(), datetime.now(UTC), Advisories(self.cache.advisories, ask))
        return check.check(files, added, tree, time.monotonic() + seconds)

    def check_scripts(
        self, files: Mapping[str, SourceFile], lines: Mapping[str, Lines], tree: Files
    ) -> AnalyzerRun | None:
        """See `workers.packages.scripts`."""
        return check_scripts(files, lines, tree, self.cache.npm)


def _is_recent(mark: Path) -> bool:
    """Whether an index used up the whole budget just now: the next reviews do not wait for it as well."""
    try:
        return time.time() - mark.stat().st_mtime < SILENT_SECONDS
    except FileNotFoundError:
        return False


@cache
def _registries() -> frozenset[str]:
    """The configured indexes without their schemes: a lock that names another one speaks of a private package."""
    try:
        return frozenset(index.url.partition("://")[2] for index in configured_indexes())
    except NoIndexError:
        return frozenset()


def _own_names(paths: Iterable[str]) -> frozenset[str]:
    """Every name under which a file or folder of the repository might be imported, wherever it lies."""
    names: set[str] = set()
    for path in paths:
        if path.endswith((".py", ".pyi", ".pyx", ".so", ".ipynb")):
            pure = PurePosixPath(path)
            names.update(pure.parts[:-1])
            names.add(pure.name.partition(".")[0])
    return frozenset(names)


@dataclass
class _Search:
    """The search for who provides the imports of some files."""

    declared: Declared
    own: frozenset[str]
    tree: Files
    store: WheelStore
    registry: Registry
    deadline: float
    late: dict[Wanted, Late]
    """What there was no time for is added."""

    def about(self, imported: set[str], elsewhere: set[str]) -> Surroundings:
        """What is known of the `imported` roots; those `elsewhere` may lie in folders that a file adds to its path."""
        roots = sorted(set(imported) - self.own)
        likely = [pin for root in roots for pin in self._likely(root)]
        got = self._get(likely)
        if any(root not in _provided(got) or _is_namespace(root, got) for root in roots):
            got |= self._get([pin for pins in self._certain.values() for pin in pins][:MOST_PACKAGES])
        packages = tuple(one for one in got.values() if isinstance(one, Unpacked))
        left = [root for root in roots if root not in _provided(got)]
        missing = dict(self._missing(left, got))
        return Surroundings(
            packages=tuple(dict.fromkeys(packages)),
            own=tuple(sorted(self.own & set(imported))),
            contested=tuple(sorted(name for name in self.own if self._is_declared(name))),
            missing=missing,
            nowhere=tuple(self._nowhere([root for root in left if root not in missing and root not in elsewhere], got)),
            loose=tuple(sorted(self._loose)),
            oldest={one.name: low for one in packages if (low := self._oldest(one.name))},
            python=self._pythons[0],
        )

    @cached_property
    def _certain(self) -> Mapping[str, tuple[Pin, ...]]:
        """Pins of which something can be proven: from the registry, and one of a name."""
        return {
            name: pins
            for name, pins in self.declared.pins.items()
            if len(pins) == 1 and all(pin.source == "registry" for pin in pins)
        }

    @cached_property
    def _loose(self) -> frozenset[str]:
        return frozenset(name for name, pins in self._certain.items() if pins[0].version is None)

    def _is_declared(self, name: str) -> bool:
        """Whether a package from elsewhere may provide the name."""
        likely = (package_name(name), *map(package_name, distributions_of(name)))
        return any(pin.source != "workspace" for one in likely for pin in self.declared.pins.get(one or "", ()))

    def _likely(self, root: str) -> Iterator[Pin]:
        """Pins that by their name may provide the root; what they really provide is read from their files."""
        for name in (package_name(root), *map(package_name, distributions_of(root))):
            yield from self._certain.get(name or "", ())

    def _get(self, pins: Sequence[Pin]) -> dict[str, Unpacked | Missing]:
        exact = {pin.name: pin.version or self._newest.get(pin.name) for pin in pins}
        wanted: list[Wanted] = [(name, version) for name, version in exact.items() if version]
        hashes = {(pin.name, pin.version): pin.hashes for pin in pins if pin.version and pin.hashes}
        left = wanted
        got: dict[str, Unpacked | Missing] = {}
        for python in self._pythons:
            answers = self.store.get(left, python, self.deadline, hashes)
            got |= {name: _unpacked(answer) for (name, _), answer in answers.items()}
            unread = {one: answer.reason for one, answer in answers.items() if isinstance(answer, Missing)}
            over = [one for one, reason in unread.items() if reason == "over budget"]
            self.late |= {one: Late(*one, python, tuple(hashes.get(one, ()))) for one in over}
            left = [one for one, reason in unread.items() if reason == "no wheel"]
            if not left:
                break
        return got

    @cached_property
    def _pythons(self) -> list[str]:
        try:
            allowed = SpecifierSet(self.declared.python)
        except InvalidSpecifier:
            return list(PYTHONS)
        return [python for python in PYTHONS if allowed.contains(f"{python}.99")] or list(PYTHONS)

    @cached_property
    def _newest(self) -> dict[str, str]:
        """The newest version that each range allows."""
        return {name: fitting[-1] if fitting else "" for name, fitting in self._fitting.items()}

    def _oldest(self, name: str) -> str | None:
        """The oldest version that a range allows; None without a lower bound, for then nobody means the oldest."""
        specifiers = _specifiers(self._certain[name][0].specifier) if name in self._loose else None
        bounded = any(one.operator in _FROM_BELOW for one in specifiers or ())
        return self._fitting[name][0] if bounded and self._fitting.get(name) else None

    @cached_property
    def _fitting(self) -> dict[str, list[str]]:
        """The versions that each range allows, from old to new."""
        fitting: dict[str, list[str]] = {}
        answers = self.registry.releases(self._loose, self.deadline)
        for name, answer in answers.items():
            if isinstance(answer, Releases):
                allowed = _specifiers(self._certain[name][0].specifier)
                listed = [one.version for one in answer.releases if one.yanked is None]
                fitting[name] = list(allowed.filter(listed)) if allowed is not None else []
        return fitting

    def _missing(self, roots: Sequence[str], got: Mapping[str, Unpacked | Missing]) -> Iterator[tuple[str, str]]:
        for root in roots:
            for pin in self._likely(root):
                answer = got.get(pin.name)
                if isinstance(answer, Missing) and answer.reason in _PROVES_ABSENCE:
                    text = _PROVES_ABSENCE[answer.reason].format(name=pin.name, version=pin.version)
                    yield root, f"{text}, which {pin.declared_in} declares"
                elif pin.name in self._loose and pin.name in self._not_there:
                    yield root, f"no package index has `{pin.name}`, which {pin.declared_in} declares"

    @cached_property
    def _not_there(self) -> frozenset[str]:
        answers = self.registry.releases(self._loose, self.deadline)
        return frozenset(name for name, answer in answers.items() if isinstance(answer, NotThere))

    def _nowhere(self, roots: Sequence[str], got: Mapping[str, Unpacked | Missing]) -> Iterator[str]:
        """Roots that nothing can provide: every pin was looked into, and no index knows the name."""
        unread = any(isinstance(answer, Missing) and answer.reason not in _PROVES_ABSENCE for answer in got.values())
        if unread or len(got) < len(self.declared.pins) or not (self.declared.complete or self._bare):
            return
        odd = (root for root in roots if root not in _FROM_HOSTS and not distributions_of(root))
        asked = {root: name for root in odd if (name := package_name(root))}
        answers = self.registry.releases(asked.values(), self.deadline)
        yield from (root for root, name in asked.items() if isinstance(answers.get(name), NotThere))

    @cached_property
    def _bare(self) -> bool:
        """Whether no file of the repository declares packages: then there is nothing that was not understood."""
        formats = [one for one in all_manifests() if one.ECOSYSTEM == "pypi"]
        return not any(one.recognises(path) for path in self.tree.names() for one in formats)


def _unpacked(answer: Wheel | Missing) -> Unpacked | Missing:
    if isinstance(answer, Missing):
        return answer
    whole = answer.origin == "wheel" and answer.left_out == 0
    return Unpacked(answer.name, answer.version, str(answer.folder), answer.roots, whole)


def _provided(got: Mapping[str, Unpacked | Missing]) -> frozenset[str]:
    return frozenset(root for one in got.values() if isinstance(one, Unpacked) for root in one.roots)


def _is_namespace(root: str, got: Mapping[str, Unpacked | Missing]) -> bool:
    """Whether other distributions may have parts of the package as well (PEP 420)."""
    folders = [Path(one.folder, root) for one in got.values() if isinstance(one, Unpacked) and root in one.roots]
    return any(folder.is_dir() and not any(folder.glob("__init__.*")) for folder in folders)


def _specifiers(text: str) -> SpecifierSet | None:
    try:
        return SpecifierSet(text)
    except InvalidSpecifier:
        return None
