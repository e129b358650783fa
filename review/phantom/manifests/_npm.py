"""What a dependency of a package.json may be: a range, a tag, an alias, or a place."""

from __future__ import annotations

import re
from dataclasses import replace

from review.phantom.manifests import Pin, Source
from review.phantom.manifests import _names as names

_PREFIXES: tuple[tuple[str, Source], ...] = (
    ("workspace:", "workspace"),
    ("link:", "path"),
    ("portal:", "path"),
    ("file:", "path"),
    ("patch:", "path"),
    ("jsr:", "private index"),
    ("git+", "vcs"),
    ("git:", "vcs"),
    ("git@", "vcs"),
    ("github:", "vcs"),
    ("gitlab:", "vcs"),
    ("bitbucket:", "vcs"),
    ("gist:", "vcs"),
    ("ssh:", "vcs"),
    ("http:", "url"),
    ("https:", "url"),
    (".", "path"),
    ("/", "path"),
    ("~/", "path"),
)
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+(?:#.*)?", re.ASCII)


def dependency(name: str, spec: str) -> Pin | None:
    """The pin that `"name": "spec"` means; None if `spec` is nothing that a package manager knows."""
    text = spec.strip()
    if text.startswith("npm:"):
        return _alias(name, text.removeprefix("npm:"))
    for prefix, source in _PREFIXES:
        if text.startswith(prefix):
            is_git = source == "url" and (text.endswith(".git") or ".git#" in text)
            return Pin("npm", name, source="vcs" if is_git else source)
    if _REPOSITORY.fullmatch(text):
        return Pin("npm", name, source="vcs")
    if text.startswith("catalog:"):  # pnpm and Yarn look the range up in a file of their own
        return Pin("npm", name)
    found = names.npm_range(text)
    if found is None:
        return None
    return Pin("npm", name, specifier="" if found == "*" else found, version=names.npm_version(found.removeprefix("=")))


def _alias(name: str, target: str) -> Pin | None:
    """`npm:real@^1`, or Yarn's `npm:^1`, which is no alias."""
    real, _, spec = target.rpartition("@")
    if not real:
        real, spec = (name, target) if re.match(r"[\d^~<>=*]", target) else (target, "")
    found = dependency(name, spec) if names.npm_name(real) else None
    return found and replace(found, package="" if real == name else real)


def split_descriptor(descriptor: str) -> tuple[str, str]:
    """`@scope/name@range` as name and range."""
    name, _, spec = descriptor[1:].partition("@")
    return descriptor[:1] + name, spec
