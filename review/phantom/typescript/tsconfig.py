"""What a repository's tsconfig.json says about where modules lie. Nothing else of it is followed, nothing is run."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from review.phantom.manifests import Files

CONFIG_NAMES = ("tsconfig.json", "jsconfig.json")
LONGEST_CONFIG = 256 * 1024
MOST_EXTENDS = 5
MOST_PATHS = 200
JSX = frozenset({"preserve", "react", "react-jsx", "react-jsxdev", "react-native"})

_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/|,(?=\s*[}\]])', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Aliases:
    """How a project names its own modules."""

    paths: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The compiler's `paths`: patterns, and the places from the repository's root that they stand for."""
    jsx: str = "preserve"
    complete: bool = True
    """False if part of the configuration could not be read or comes from elsewhere, so there may be more aliases."""

    def may_name(self, specifier: str) -> bool:
        """Whether `specifier` could be an alias."""
        return any(_matches(pattern, specifier) for pattern in self.paths if pattern != "*")


def nearest_config(path: str, names: Collection[str]) -> str | None:
    """The configuration file that rules `path`: the first one on the way up to the root."""
    folder = path
    while folder:
        folder = posixpath.dirname(folder)
        for name in CONFIG_NAMES:
            candidate = posixpath.join(folder, name)
            if candidate in names:
                return candidate
    return None


def read_aliases(config: str | None, files: Files) -> Aliases:
    """The aliases of the configuration file `config`, with those that it extends; never raises for any content."""
    paths: dict[str, tuple[str, ...]] = {}
    jsx, complete, base = "", True, ""
    for _ in range(MOST_EXTENDS):
        if config is None:
            break
        document = _document(files.read(config))
        options = _mapping(document.get("compilerOptions"))
        folder = posixpath.dirname(config)
        if not paths and isinstance(options.get("baseUrl"), str) and not base:
            base = _inside(folder, options["baseUrl"]) or ""
        paths = paths or _paths(options, folder)
        jsx = jsx or str(options.get("jsx", ""))
        complete = complete and bool(document) and "rootDirs" not in options
        config, known = _extended(document.get("extends"), folder)
        complete = complete and known
    if base:
        paths.setdefault("*", (posixpath.join(base, "*"),))
    return Aliases(paths, jsx if jsx in JSX else "preserve", complete)


def _document(content: bytes | None) -> Mapping[str, Any]:
    if content is None or len(content) > LONGEST_CONFIG:
        return {}
    text = content.decode("utf-8-sig", "replace")
    try:
        return _mapping(json.loads(_TOKEN.sub(lambda token: token[0] if token[0].startswith('"') else " ", text)))
    except (ValueError, RecursionError):
        return {}


def _mapping(value: object) -> Mapping[str, Any]:
    return cast(Mapping[str, Any], value) if isinstance(value, dict) else {}


def _paths(options: Mapping[str, Any], folder: str) -> dict[str, tuple[str, ...]]:
    base = options.get("baseUrl")
    root = _inside(folder, base) if isinstance(base, str) else folder
    found = {}
    for pattern, targets in list(_mapping(options.get("paths")).items())[:MOST_PATHS]:
        if root is None or not isinstance(targets, list) or pattern.count("*") > 1:
            continue
        inside = (_inside(root, target) for target in targets if isinstance(target, str) and target.count("*") <= 1)
        found[pattern] = tuple(target for target in inside if target is not None)
    return {pattern: targets for pattern, targets in found.items() if targets}


def _inside(folder: str, target: str) -> str | None:
    """`target` seen from the repository's root, or None if it leaves the repository or is absolute."""
    if target.startswith("/") or "\\" in target or "${" in target:
        return None
    path = posixpath.normpath(posixpath.join(folder, target))
    return None if path.startswith("..") or "node_modules" in path.split("/") else path


def _extended(extends: object, folder: str) -> tuple[str | None, bool]:
    """The file that a configuration extends, and whether all that it extends is known."""
    if extends is None:
        return None, True
    if not isinstance(extends, str) or not extends.startswith("."):
        # A package's configuration, as a rule one of compiler strictness, but it may hold aliases too.
        return None, False
    path = _inside(folder, extends)
    if path is None:
        return None, False
    return (path if path.endswith(".json") else f"{path}.json"), True


def _matches(pattern: str, specifier: str) -> bool:
    before, star, after = pattern.partition("*")
    if not star:
        return specifier == pattern
    return len(specifier) >= len(before) + len(after) and specifier.startswith(before) and specifier.endswith(after)
