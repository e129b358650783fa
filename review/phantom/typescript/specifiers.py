"""Module specifiers: which ones a text has, what they name, and which file of the repository they mean."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator

EXTENSIONS = (".ts", ".tsx", ".d.ts", ".mts", ".d.mts", ".cts", ".d.cts", ".js", ".jsx", ".mjs", ".cjs", ".json")
"""What a specifier without ending may stand for, in the compiler's order of preference."""
WRITTEN_AS = {".js": (".ts", ".tsx", ".d.ts"), ".jsx": (".tsx",), ".mjs": (".mts",), ".cjs": (".cts",)}
"""TypeScript sources are imported under the name of their output."""

_SPECIFIER = re.compile(
    r"""(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\(|\bmodule|\breference\s+(?:types|path)\s*=)\s*(["'])([^"'\n]{1,300})\1"""
)
_PACKAGE = re.compile(r"(?:@[a-z0-9~][a-z0-9._~-]*/)?[a-z0-9~][a-z0-9._~-]*", re.IGNORECASE)
LONGEST_NAME = 214
"""npm's limit for a package name."""

_BUILTIN = """assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns
domain events fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl sea
sqlite stream string_decoder sys test timers tls trace_events tty url util v8 vm wasi worker_threads zlib"""
BUILTIN_MODULES = frozenset(_BUILTIN.split())
"""Node's own modules; `node:test`, `node:sea` and `node:sqlite` exist only under that prefix."""


def specifiers(text: str) -> Iterator[str]:
    """Everything in `text` that looks like a module specifier, also in comments and strings."""
    for match in _SPECIFIER.finditer(text):
        yield match[2]


def package_of(specifier: str) -> str | None:
    """The npm package that a bare specifier names, or None if it cannot name one."""
    parts = specifier.split("/")
    name = "/".join(parts[:2] if specifier.startswith("@") else parts[:1])
    return name if is_package_name(name) else None


def is_package_name(name: str) -> bool:
    """Whether npm could have a package of that name; never true for a path, an option or an address."""
    return len(name) <= LONGEST_NAME and _PACKAGE.fullmatch(name) is not None


def is_builtin(specifier: str) -> bool:
    """Whether it names a module of Node, with or without `node:`."""
    return specifier.removeprefix("node:").split("/")[0] in BUILTIN_MODULES


def resolve(importer: str, specifier: str, names: Collection[str]) -> str | None:
    """The file of the repository that a relative specifier in `importer` means, or None."""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(importer), specifier))
    return None if target.startswith("..") else find(target, names)


def find(target: str, names: Collection[str]) -> str | None:
    """The file that `target`, a path that may lack its ending or be a folder, stands for."""
    stem, ending = posixpath.splitext(target)
    candidates = [target, *(stem + written for written in WRITTEN_AS.get(ending, ()))]
    candidates += [target + extension for extension in EXTENSIONS]
    candidates += [posixpath.join(target, "index" + extension) for extension in EXTENSIONS]
    return next((candidate for candidate in candidates if candidate in names), None)
