"""Judges module specifiers that the compiler could not resolve."""

from __future__ import annotations

import difflib
import posixpath
import re

from review.phantom.typescript import Verdict
from review.phantom.typescript.facts import Use
from review.phantom.typescript.project import Project
from review.phantom.typescript.specifiers import BUILTIN_MODULES, EXTENSIONS, find, package_of
from review.phantom.typescript.surroundings import Surroundings

GENERATED = re.compile(r"(?:^|[/._-])(?:_*gen(?:erated)?_*|dist|build|out|lib|prisma|\.next|\.nuxt)(?:[/._-]|$)")
"""Folders and endings that build steps write to."""
LOADED_BY_SCRIPTS = frozenset(ending for ending in EXTENSIONS if ending.count(".") == 1 and ending != ".json")


def judge_module(use: Use, project: Project, surroundings: Surroundings) -> Verdict:
    """The verdict for a specifier that the compiler found no module for."""
    specifier = use.name
    if use.guarded:
        return _unknown(use, "the code copes with its absence")
    if specifier.startswith("."):
        return _relative(use, project, surroundings)
    if specifier.startswith("node:"):
        return _builtin(use, surroundings)
    package = package_of(specifier)
    if package is None or re.search(r"[:!?]", specifier) or project.aliases.may_name(specifier):
        return _unknown(use, "it may be an alias, and names no npm package")
    if package in surroundings.pins:
        return _pinned(use, package, surroundings)
    return _unpinned(use, package, project, surroundings)


def _relative(use: Use, project: Project, surroundings: Surroundings) -> Verdict:
    target = posixpath.normpath(posixpath.join(posixpath.dirname(use.path), use.name))
    ending = posixpath.splitext(target)[1]
    if target.startswith("..") or not project.aliases.complete:
        return _unknown(use, "it may lie elsewhere")
    if find(target, surroundings.names) or any(name.startswith(f"{target}.") for name in surroundings.names):
        return _unknown(use, "the file is there, but the compiler cannot read it")
    if ending and ending not in LOADED_BY_SCRIPTS and re.fullmatch(r"\.[a-z]{2,6}", ending):
        return _unknown(use, "it is no script")
    if GENERATED.search(target) or any(surroundings.is_ignored(target + each) for each in ("", *EXTENSIONS)):
        return _unknown(use, "a build step may write it")
    folder = posixpath.dirname(target)
    beside = [posixpath.basename(name) for name in surroundings.names if posixpath.dirname(name) == folder]
    evidence = f"No file of this commit is `{target}`, with any ending of a script, and git does not ignore it."
    near = difflib.get_close_matches(posixpath.basename(target), beside, 3, 0.7)
    return _absent(use, f"There is no module `{use.name}` in the repository.", (evidence,), tuple(near))


def _builtin(use: Use, surroundings: Surroundings) -> Verdict:
    version = surroundings.shelf.version("@types/node")
    if version is None:
        return _unknown(use, "the definitions of Node are not known")
    near = [f"node:{name}" for name in difflib.get_close_matches(use.name[5:], sorted(BUILTIN_MODULES), 3, 0.7)]
    evidence = f"Checked against @types/node {version}."
    return _absent(use, f"Node has no module `{use.name}`.", (evidence,), tuple(near), certain=False)


def _pinned(use: Use, package: str, surroundings: Surroundings) -> Verdict:
    pin = surroundings.pins[package]
    if pin.source != "registry":
        return _unknown(use, f"the package comes from another place than the registry ({pin.source})")
    version = surroundings.shelf.version(package)
    if version is None:
        refusal = surroundings.shelf.refusal(package)
        if refusal is None:
            return _unknown(use, "the package could not be fetched")
        return _absent(use, f"The package `{package}` that is declared does not exist.", (refusal,))
    ending = posixpath.splitext(use.name.removeprefix(package))[1]
    if use.name == package or (ending and ending not in LOADED_BY_SCRIPTS):
        return _unknown(use, "the package is there, but the compiler cannot read it")
    evidence = f"Checked against the files of {package} {version} and what its package.json exports."
    return _absent(use, f"`{package}` {version} has no module `{use.name}`.", (evidence,))


def _unpinned(use: Use, package: str, project: Project, surroundings: Surroundings) -> Verdict:
    first = use.name.split("/")[0]
    if not surroundings.locked:
        return _unknown(use, "no lock file says what is installed")
    if not project.aliases.complete or not project.complete:
        return _unknown(use, "it may be an alias")
    if package in surroundings.own_packages or first in surroundings.folders:
        return _unknown(use, "it may be the repository's own")
    evidence = "Neither package.json nor the lock file has the package, and no folder of the repository has its name."
    near = difflib.get_close_matches(package, sorted(surroundings.pins), 3, 0.75)
    message = f"The package `{package}` is not declared: the import fails wherever only what is declared is there."
    return _absent(use, message, (evidence,), tuple(near), certain=False)


def _absent(
    use: Use, message: str, evidence: tuple[str, ...], near: tuple[str, ...] = (), *, certain: bool = True
) -> Verdict:
    return Verdict(
        use.path, use.line, use.column, use.kind, use.name, "absent",
        certain=certain, message=message, evidence=evidence, near=near,
    )  # fmt: skip


def _unknown(use: Use, reason: str) -> Verdict:
    return Verdict(use.path, use.line, use.column, use.kind, use.name, "unknown", reason=reason)
