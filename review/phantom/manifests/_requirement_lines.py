"""The grammar of pip's requirements files: logical lines, options, and what a requirement line may be.

After pip's own reading: comments go after continuations are joined, options may follow a requirement, and a
requirement may be PEP 508, an address, a path, or a file name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from packaging.utils import InvalidSdistFilename, InvalidWheelFilename, parse_sdist_filename, parse_wheel_filename

from review.phantom.manifests import Pin
from review.phantom.manifests import _names as names
from review.phantom.manifests._python import address_source, requirement

LINE_LENGTH = 100_000
"""Of a logical line; one requirement with the hashes of 300 wheels has some 25,000."""

_COMMENT = re.compile(r"(?:^|\s)#.*$", re.DOTALL)
_OPTION = re.compile(r"(?P<name>--[a-z][a-z-]*|-[a-zA-Z])(?:\s*=\s*|\s+|(?<=^-[a-zA-Z]))(?P<value>\S.*)?", re.DOTALL)
_ALIASES = {
    "-r": "--requirement",
    "-c": "--constraint",
    "-e": "--editable",
    "-i": "--index-url",
    "-f": "--find-links",
    "--pypi-url": "--index-url",
}
_EGG = re.compile(r"[#&]egg=([^&\[\s]+)")


@dataclass(frozen=True)
class LogicalLine:
    """Physical lines joined at `\\`, without comments; `number` is that of the first."""

    number: int
    text: str


def logical_lines(text: str) -> Iterator[LogicalLine]:
    """The lines that say something."""
    parts: list[str] = []
    start = 1
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.rstrip("\r")
        start = start if parts else number
        if line.endswith("\\") and not line.lstrip().startswith("#"):
            parts.append(line[:-1])
            continue
        parts.append(line)
        yield from _logical(start, "".join(parts))
        parts = []
    yield from _logical(start, "".join(parts))


def _logical(number: int, text: str) -> Iterator[LogicalLine]:
    clean = _COMMENT.sub("", text[:LINE_LENGTH]).strip()
    if clean:
        yield LogicalLine(number, clean)


def option(line: str) -> tuple[str, str] | None:
    """The long name and the value of an option line; None for a requirement."""
    if not line.startswith("-"):
        return None
    found = _OPTION.match(line)
    if not found:
        return line.split(maxsplit=1)[0], ""
    value = (found["value"] or "").strip()
    return _ALIASES.get(found["name"], found["name"]), value.strip("\"'")


def requirement_of(line: str) -> Pin | None:
    """The pin that a requirement line means, without a place; None if it names no package or is not understood."""
    body, _, options = _before_options(line)
    found = requirement(body) or _addressed(body)
    hashes = names.hashes(re.findall(r"--hash[=\s]\s*(\S+)", options))
    return replace(found, hashes=hashes) if found and hashes else found


def _before_options(line: str) -> tuple[str, str, str]:
    """The requirement, and the options that follow it (`--hash=…`, `--config-settings=…`)."""
    found = re.search(r"\s--?[a-z]", line)
    return (line[: found.start()].strip(), " ", line[found.start() :]) if found else (line, "", "")


def _addressed(body: str) -> Pin | None:
    """An address or path that says its package's name: `…#egg=name`, a wheel's or an sdist's file name."""
    place, _, marker = body.partition(" ;")
    egg = _EGG.search(place)
    name = names.pypi_name(egg[1]) if egg else _archive_name(place.strip().split("#")[0].rpartition("/")[2])
    if name is None or not is_place(place):
        return None
    return Pin("pypi", name, source=address_source(place), marker=marker.strip()[: names.TEXT_LENGTH])


def is_place(text: str) -> bool:
    """Whether a requirement is an address, a path or an archive rather than a name."""
    return bool(re.match(r"[a-z][a-z0-9+]*:|\.|/|~|git@", text, re.IGNORECASE)) or text.endswith(
        (".whl", ".tar.gz", ".zip")
    )


def _archive_name(filename: str) -> str | None:
    """The distribution that a wheel or sdist with this name holds."""
    try:
        if filename.endswith(".whl"):
            return names.pypi_name(parse_wheel_filename(filename)[0])
        return names.pypi_name(parse_sdist_filename(filename)[0])
    except (InvalidWheelFilename, InvalidSdistFilename):
        return None
