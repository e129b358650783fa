"""An index's page of one package, in either of its forms (PEP 503, PEP 691): the files and what is said of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from packaging.utils import (
    InvalidSdistFilename,
    InvalidWheelFilename,
    canonicalize_name,
    parse_sdist_filename,
    parse_wheel_filename,
)

from workers.packages.names import package_version

JSON_TYPE = "application/vnd.pypi.simple.v1+json"
ACCEPT = f"{JSON_TYPE}, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1"


_OLD_ARCHIVE = re.compile(r"(.{1,255})\.(?:tar\.gz|tar\.bz2|tar\.xz|tgz|zip)\Z", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}\Z", re.ASCII | re.IGNORECASE)


class UnreadablePageError(ValueError):
    """What the index sent is not a page of PEP 503 or PEP 691."""


@dataclass(frozen=True, slots=True)
class File:
    """One file of a release."""

    filename: str
    url: str
    version: str
    """Normalized, as its name says."""
    sha256: str | None = None
    size: int | None = None
    yanked: str | None = None
    """Why it was withdrawn, often an empty text; None if it was not."""
    uploaded: str | None = None
    """ISO 8601."""

    @property
    def is_wheel(self) -> bool:
        """Whether it is a wheel and not a source archive."""
        return self.filename.endswith(".whl")


def read_page(content: bytes, kind: str, url: str, name: str) -> tuple[File, ...]:
    """The files that the page at `url` lists for `name`, without those whose names are none of its releases.

    `kind` is the content type. Raises UnreadablePageError.
    """
    read = _from_json if "json" in kind else _from_html
    try:
        return tuple(read(content, url, name))
    # RecursionError: thousands of opening brackets.
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise UnreadablePageError(f"{type(error).__name__} in the page of {name}") from None


def _from_json(content: bytes, url: str, name: str) -> Iterator[File]:
    for entry in json.loads(content)["files"]:
        version = _version(entry["filename"], name)
        if version is not None:
            yield _file(entry, urljoin(url, entry["url"]), version)


def _file(entry: dict[str, Any], url: str, version: str) -> File:
    yanked, size = entry.get("yanked"), entry.get("size")
    return File(
        filename=entry["filename"],
        url=url,
        version=version,
        sha256=_sha256(entry.get("hashes", {}).get("sha256")),
        size=size if isinstance(size, int) and size >= 0 else None,
        yanked=(yanked if isinstance(yanked, str) else "") if yanked not in {None, False} else None,
        uploaded=_text(entry.get("upload-time")),
    )


def _sha256(value: object) -> str | None:
    """It becomes part of a path."""
    return value.lower() if isinstance(value, str) and _SHA256.match(value) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _from_html(content: bytes, url: str, name: str) -> Iterator[File]:
    links = _Links()
    links.feed(content.decode("utf-8", "replace"))
    links.close()
    for link in links.found:
        address, fragment = urldefrag(urljoin(links.start(url), link["href"]))
        filename = unquote(urlsplit(address).path.rpartition("/")[2])
        version = _version(filename, name)
        if version is not None:
            digest = _sha256(fragment.removeprefix("sha256="))
            yield File(filename, address, version, sha256=digest, yanked=link.get("data-yanked"))


class _Links(HTMLParser):
    """The attributes of the links of a page, and of its <base>."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, str]] = []
        self._base = ""

    def start(self, url: str) -> str:
        """What links are relative to."""
        return urljoin(url, self._base)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag == "base":
            self._base = self._base or given.get("href", "")
        elif tag == "a" and "href" in given:
            self.found.append(given)


def _version(filename: str, name: str) -> str | None:
    """The release that a file belongs to; None if it is no archive of `name`."""
    try:
        if filename.endswith(".whl"):
            found, version, _, _ = parse_wheel_filename(filename)
        else:
            found, version = parse_sdist_filename(filename)
    except (InvalidWheelFilename, InvalidSdistFilename):
        return _old_version(filename, name)
    return str(version) if found == name else _old_version(filename, name)


def _old_version(filename: str, name: str) -> str | None:
    """The release of an archive from before PEP 625, which pip still installs: `acme-1.0-1.tar.gz`, `acme-1.0.tgz`."""
    archive = _OLD_ARCHIVE.match(filename)
    for cut in re.finditer("-", archive[1] if archive else ""):
        if canonicalize_name(cut.string[: cut.start()]) == name:
            return package_version(cut.string[cut.end() :])
    return None
