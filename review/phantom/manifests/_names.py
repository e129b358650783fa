"""What may be called a name, a version or a hash. Everything that leaves a manifest goes through here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

NAME_LENGTH = 214
"""npm's own limit; no other ecosystem has a longer name in use, but Go paths may be `PATH_LENGTH` long."""

PATH_LENGTH = 255
TEXT_LENGTH = 1000
"""Of a specifier or marker: far above any real one, and it bounds the work of parsing it."""

_PYPI = re.compile(r"[A-Z0-9]|[A-Z0-9][A-Z0-9._-]*[A-Z0-9]", re.IGNORECASE | re.ASCII)
_NPM = re.compile(r"(?:@[A-Za-z0-9_~][\w.~-]*/)?[A-Za-z0-9_~][\w.~-]*", re.ASCII)
_NPM_VERSION = re.compile(r"\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?", re.ASCII)
_NPM_RANGE = re.compile(r"[\w.*^~<>=| +][\w.*^~<>=| +-]*", re.ASCII)
_GO_PATH = re.compile(r"[A-Za-z0-9_][\w.~-]*(?:/[\w~-][\w.~+-]*)*", re.ASCII)
_GO_VERSION = re.compile(r"v\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?", re.ASCII)
_HASH = re.compile(r"(?:md5|sha\d{1,3}|blake2[bs])[:-][0-9A-Za-z+/]{16,200}={0,2}", re.ASCII)


def pypi_name(value: object) -> str | None:
    """The PEP 503 form of a legal distribution name, None for anything else."""
    if not isinstance(value, str) or len(value) > NAME_LENGTH or not _PYPI.fullmatch(value):
        return None
    return canonicalize_name(value)


def npm_name(value: object) -> str | None:
    """A legal package name, with its scope; None for anything else."""
    return value if isinstance(value, str) and len(value) <= NAME_LENGTH and _NPM.fullmatch(value) else None


def go_path(value: object) -> str | None:
    """A legal module path; None for anything else, such as a path in the file system."""
    return value if isinstance(value, str) and len(value) <= PATH_LENGTH and _GO_PATH.fullmatch(value) else None


@lru_cache(maxsize=4096)
def pypi_version(value: str) -> str | None:
    """The normal form of a PEP 440 version; None for anything else."""
    try:
        return str(Version(value)) if len(value) <= NAME_LENGTH else None
    except InvalidVersion:
        return None


def npm_version(value: object) -> str | None:
    """An exact semver version; None for anything else."""
    return value if isinstance(value, str) and len(value) <= NAME_LENGTH and _NPM_VERSION.fullmatch(value) else None


def npm_range(value: str) -> str | None:
    """A semver range or a tag, as it stands; None for anything else. It is not parsed further."""
    text = value.strip()
    return text if not text or (len(text) <= TEXT_LENGTH and _NPM_RANGE.fullmatch(text)) else None


def go_version(value: object) -> str | None:
    """An exact module version; None for anything else."""
    return value if isinstance(value, str) and len(value) <= NAME_LENGTH and _GO_VERSION.fullmatch(value) else None


def specifiers(value: str) -> str | None:
    """A PEP 440 specifier set as it stands; None for anything else."""
    text = value.strip().removeprefix("(").removesuffix(")")
    try:
        return str(SpecifierSet(text)) if len(text) <= TEXT_LENGTH else None
    except InvalidSpecifier:
        return None


def exact(specifier: str) -> str | None:
    """The version that `==1.2` or `===1.2` alone names; None for a range."""
    number = specifier.removeprefix("===").removeprefix("==")
    if number == specifier or "," in number or "*" in number:
        return None
    return pypi_version(number.strip())


def hashes(values: Iterable[object]) -> tuple[str, ...]:
    """Those that look like hashes, in order and each once."""
    good = (value for value in values if isinstance(value, str) and _HASH.fullmatch(value))
    return tuple(dict.fromkeys(good))


def shown(value: object) -> str:
    """A name from hostile text for use in a sentence: short, on one line, printable; empty for what has no name."""
    if not isinstance(value, str):
        return "an entry without a name"
    clean = "".join(letter if letter.isprintable() and letter != "`" else "?" for letter in value[:60])
    return f"`{clean}`"
