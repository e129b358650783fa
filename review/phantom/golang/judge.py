"""Whether what a Go file imports exists: in the standard library, in the repository, or in a module of go.mod."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from review.phantom.golang.generated import Generated
from review.phantom.golang.imports import Header, Import
from review.phantom.golang.modules import Module, Modules, below, rest_of, within
from review.phantom.golang.standard import is_standard, may_be_tinygo, since, standard_packages
from review.phantom.manifests import Files
from review.phantom.manifests._values import folder_of

State = Literal["exists", "absent", "unknown"]
Fault = Literal["", "standard", "own", "undeclared", "newer"]

MOST_NEAR = 500
"""Names that an absent one is compared with."""

PRUNED = (1, 17)
"""From this release on go.mod names every module that a package may be imported from (go.dev/ref/mod, pruning)."""

_DOTLESS_OTHERS = frozenset({"appengine", "appengine_internal"})
"""Of Google's first App Engine, whose own toolchain had them."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of one import."""

    path: str
    line: int
    package: str
    state: State
    fault: Fault = ""
    """For what is absent: where it should have been. `newer`: there, but only in a later Go than go.mod names."""
    reason: str = ""
    """A sentence without its final stop: the evidence, or why it is not known."""
    near: tuple[str, ...] = ()


class Judge:
    """Judges the imports of the files of one commit."""

    def __init__(self, files: Files) -> None:
        """`files` is the repository at that commit."""
        self.modules = Modules(files)
        self._generated = Generated(files)

    def judge(self, path: str, header: Header) -> Iterator[Verdict]:
        """A verdict for each import of the file `path`."""
        module = self.modules.around(path)
        for imported in header.imports:
            yield self._judge(_Question(path, imported, header, module))

    def _judge(self, asked: _Question) -> Verdict:
        package, module = asked.imported.path, asked.module
        if is_standard(package):
            return _standard(asked)
        why = _not_judged(asked) or ("there are too many modules" if self.modules.too_many else "")
        if why or module is None:
            return asked.unknown(why)
        joined = self.modules.together_with(module)
        if any(below(one.folder, f"vendor/{package}") in self.modules.packages for one in joined):
            return asked.exists()
        own = list(self._own(package, joined))
        if any(self.modules.holds(one, rest) for one, rest in own):
            return asked.exists()
        return self._elsewhere(asked, joined, own)

    def _elsewhere(self, asked: _Question, joined: tuple[Module, ...], own: list[tuple[Module, str]]) -> Verdict:
        """The verdict on a package that is not among the files."""
        package = asked.imported.path
        if any(rest_of(package, path) is not None for one in joined for path in one.provided):
            return self._required(asked, joined)
        if not all(one.complete for one in joined):
            return asked.unknown(f"{joined[0].manifest} was not understood")
        if own:
            return self._absent_here(asked, own)
        if "." not in package.partition("/")[0]:
            return _absent_from_standard(asked)
        return self._undeclared(asked, joined)

    def _own(self, package: str, joined: Iterable[Module]) -> Iterator[tuple[Module, str]]:
        """Modules of the repository that the package may be in, with the folder in each, the longest path first."""
        local = (path for one in joined for path, pin in one.provided.items() if pin.source == "path")
        candidates = (*joined, *filter(None, map(self.modules.named, local)))
        # By manifest, since a module may be both joined and replaced.
        for one in sorted({one.manifest: one for one in candidates}.values(), key=lambda one: -len(one.path)):
            rest = rest_of(package, one.path)
            if rest is not None:
                yield one, rest

    def _required(self, asked: _Question, joined: Iterable[Module]) -> Verdict:
        """A package of a required module. What is inside of the module is not looked at, unless it is here."""
        package = asked.imported.path
        paths = (path for one in joined for path in one.provided if rest_of(package, path) is not None)
        path = max(paths, key=len)
        local = any(one.provided[path].source == "path" for one in joined if path in one.provided)
        here = self.modules.named(path) if local else None
        rest = rest_of(package, path)
        if here is None or rest is None:
            return asked.unknown(f"`{path}` is not replaced by a folder of the repository") if local else asked.exists()
        return self._absent_here(asked, [(here, rest)])

    def _absent_here(self, asked: _Question, own: list[tuple[Module, str]]) -> Verdict:
        package = asked.imported.path
        module, rest = own[0]
        folder = below(module.folder, rest)
        if folder in self.modules.packages:
            return asked.unknown(f"`{folder}` is in another module of the repository")
        why = next(filter(None, (self._generated.may_appear(one.folder, part) for one, part in own)), "")
        if why:
            return asked.unknown(why)
        alike = _alike((one for one in self.modules.packages if within(module.folder, one)), folder)
        return asked.absent(
            "own",
            f"{module.manifest} names this repository's module `{module.path}`, and its folder `{folder or '.'}` has no"
            " Go files at this commit",
            get_close_matches(package, [module.package_of(one) for one in alike], 2, 0.8),
        )

    def _undeclared(self, asked: _Question, joined: tuple[Module, ...]) -> Verdict:
        module = joined[0]
        if module.release is None or module.release < PRUNED:
            return asked.unknown(f"before Go 1.17 {module.manifest} need not name every module")
        names = " and ".join(one.manifest for one in joined if one.path)
        return asked.absent("undeclared", f"No requirement of {names} has a path that this import begins with")


@dataclass(frozen=True, slots=True)
class _Question:
    path: str
    imported: Import
    header: Header
    module: Module | None

    def exists(self) -> Verdict:
        return Verdict(self.path, self.imported.line, self.imported.path, "exists")

    def unknown(self, why: str) -> Verdict:
        return Verdict(self.path, self.imported.line, self.imported.path, "unknown", reason=why)

    def absent(self, fault: Fault, why: str, near: Iterable[str] = ()) -> Verdict:
        return Verdict(self.path, self.imported.line, self.imported.path, "absent", fault, why, tuple(near))


def _not_judged(asked: _Question) -> str:
    """Why nothing can be said of what the file imports; empty if something can."""
    package, module = asked.imported.path, asked.module
    parts = asked.path.split("/")[:-1]
    left_out = any(part in ("testdata", "vendor") or part.startswith(("_", ".")) for part in parts)
    reasons = {
        "no go.mod that can be read is beside or above the file": module is None or not module.path,
        "it is Go's own repository": module is not None and module.path in ("std", "cmd"),
        "the go command leaves its folder out": left_out,
        "no ordinary build takes the file": asked.header.ignored,
        "it is a relative import": package.startswith((".", "/")),
        "it is of another toolchain": may_be_tinygo(package) or package.partition("/")[0] in _DOTLESS_OTHERS,
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def _standard(asked: _Question) -> Verdict:
    """It exists; but a module that promises to build with an older Go breaks that promise."""
    brought, module = since(asked.imported.path), asked.module
    promised = module.release if module else None
    if brought is None or promised is None or brought <= promised or asked.header.least_release >= brought[1]:
        return asked.exists()
    release, named = ".".join(map(str, brought)), ".".join(map(str, promised))
    manifest = module.manifest if module else ""
    why = f"It came with Go {release}, and {manifest} says that the module builds with Go {named}"
    return Verdict(asked.path, asked.imported.line, asked.imported.path, "exists", "newer", why)


def _absent_from_standard(asked: _Question) -> Verdict:
    package = asked.imported.path
    last = package.rpartition("/")[2]
    near = [name for name in standard_packages() if name.rpartition("/")[2] == last]
    near += get_close_matches(package, standard_packages(), 2, 0.8)
    why = "Only the standard library has paths whose first part has no dot, and no release of Go has this one"
    if "internal" in package.split("/"):
        why = "Only the standard library has paths whose first part has no dot, and this part of it is internal to it"
    return asked.absent("standard", why, dict.fromkeys(near))


def _alike(folders: Iterable[str], folder: str) -> list[str]:
    """The folders that the absent one may have been meant to be: beside it, or of the same name."""
    parent, name = folder_of(folder), folder.rpartition("/")[2]
    return sorted(one for one in folders if folder_of(one) == parent or one.rpartition("/")[2] == name)[:MOST_NEAR]
