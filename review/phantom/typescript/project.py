"""What the compiler is shown of a repository: the changed files, what they import, and a configuration of our own."""

from __future__ import annotations

import json
import posixpath
import re
from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from review.phantom.manifests import Files
from review.phantom.typescript.specifiers import find, is_builtin, package_of, resolve, specifiers
from review.phantom.typescript.tsconfig import CONFIG_NAMES, Aliases, nearest_config, read_aliases

LARGEST_SOURCE = 2 * 1024 * 1024
MOST_SOURCES = 1500
MOST_BYTES = 24 * 1024 * 1024
"""How much of a repository the compiler is shown: it holds about 20 times this in memory (measured on rxjs)."""

_OPTIONS: Mapping[str, Any] = {
    # `preserve` resolves `import` and `require` by their own conditions, as bundlers and new Node versions do.
    "module": "preserve",
    "moduleDetection": "force",
    "target": "esnext",
    # More globals than any one platform has: what no platform has does not exist.
    "lib": ["esnext", "dom", "dom.iterable", "dom.asynciterable"],
    "allowJs": True,
    "checkJs": True,
    "noEmit": True,
    # Strict checks add errors about null and any, never a missing name.
    "strict": False,
    "skipLibCheck": True,
    # Otherwise `import "x"` alone is never looked up.
    "noUncheckedSideEffectImports": True,
    "customConditions": ["node"],
    # Packages are links into a store, and find each other only beside the link.
    "preserveSymlinks": True,
    "resolveJsonModule": True,
    "allowImportingTsExtensions": True,
    "experimentalDecorators": True,
}


@dataclass(frozen=True)
class Project:
    """What one run of the compiler looks at."""

    changed: tuple[str, ...]
    sources: Mapping[str, bytes] = field(repr=False)
    """By path from the repository's root; all of them safe to write below a folder."""
    packages: frozenset[str]
    """Names of the npm packages that the sources import."""
    uses_node: bool
    aliases: Aliases
    complete: bool = True
    """False if the sources have more files than the compiler is shown."""

    def tsconfig(self, types: Iterable[str]) -> bytes:
        """The configuration; `types` are the packages whose global declarations hold everywhere."""
        paths = {pattern: [f"./{target}" for target in targets] for pattern, targets in self.aliases.paths.items()}
        options = {**_OPTIONS, "jsx": self.aliases.jsx, "paths": paths, "types": sorted(types)}
        roots = [path for path in self.sources if path in self.changed or path.endswith(_AMBIENT)]
        return json.dumps({"compilerOptions": options, "files": sorted(roots)}).encode()


_DOCUMENTATION = re.compile(rb"/\*\*(?=[\s@])")
_AMBIENT = (".d.ts", ".d.mts", ".d.cts")


def projects(changed: Collection[str], files: Files) -> list[Project]:
    """The projects that the changed files belong to, in the order of their paths."""
    every = files.names()
    configs = frozenset(path for path in every if posixpath.basename(path) in CONFIG_NAMES)
    names = frozenset(path for path in every if is_safe(path))
    groups: dict[str | None, list[str]] = {}
    for path in sorted(names.intersection(changed)):
        groups.setdefault(nearest_config(path, configs), []).append(path)
    return [_project(tuple(group), read_aliases(config, files), files, names) for config, group in groups.items()]


def without_types_in_comments(path: str, content: bytes) -> bytes:
    """A script whose documentation comments the compiler takes for plain ones, unless it asks to be checked by them.

    They are written for people: in eslint's sources `@param {Node}` means a node of a syntax tree and not of the
    browser, and every finding there came from one.
    """
    if not path.endswith((".js", ".jsx", ".mjs", ".cjs")) or b"@ts-check" in content:
        return content
    return _DOCUMENTATION.sub(b"/* ", content)


def is_safe(path: str) -> bool:
    """Whether a path of the repository can be written below a folder and is no package's and no configuration."""
    parts = path.split("/")
    if not all(parts) or ".." in parts or "." in parts or "node_modules" in parts or "\\" in path or "\0" in path:
        return False
    return len(path) < 1000 and not parts[-1].startswith(("tsconfig", "jsconfig"))


def _project(changed: tuple[str, ...], aliases: Aliases, files: Files, names: frozenset[str]) -> Project:
    ambient = sorted(name for name in names if name.endswith(_AMBIENT))[:MOST_SOURCES]
    queue = deque([*changed, *ambient])
    sources: dict[str, bytes] = {}
    packages: set[str] = set()
    node, size, seen, complete = False, 0, set(queue), True
    while queue:
        path = queue.popleft()
        content = files.read(path)
        if content is None or len(content) > LARGEST_SOURCE:
            continue
        if len(sources) >= MOST_SOURCES or size + len(content) > MOST_BYTES:
            complete = False
            break
        sources[path] = without_types_in_comments(path, content)
        size += len(content)
        for specifier in specifiers(content.decode("utf-8", "replace")) if not path.endswith(".json") else ():
            node = node or is_builtin(specifier)
            target = _own_file(path, specifier, aliases, names)
            if target is None:
                packages.update(filter(None, [package_of(specifier)]))
            elif target not in seen:
                seen.add(target)
                queue.append(target)
    return Project(changed, sources, frozenset(packages), node, aliases, complete)


def _own_file(importer: str, specifier: str, aliases: Aliases, names: frozenset[str]) -> str | None:
    if specifier.startswith("."):
        return resolve(importer, specifier, names)
    targets = (target for pattern, targets in aliases.paths.items() for target in _aliased(pattern, targets, specifier))
    return next(filter(None, (find(target, names) for target in targets)), None)


def _aliased(pattern: str, targets: Sequence[str], specifier: str) -> list[str]:
    before, star, after = pattern.partition("*")
    if not star:
        return list(targets) if specifier == pattern else []
    if len(specifier) < len(before) + len(after) or not specifier.startswith(before) or not specifier.endswith(after):
        return []
    middle = specifier[len(before) : len(specifier) - len(after)]
    return [posixpath.normpath(target.replace("*", middle)) for target in targets]
