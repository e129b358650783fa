"""Reads package indexes: pages and files, over HTTP or from a folder, within a budget.

Where it goes: to the configured indexes, and over verified TLS to whatever host these name for their files (that is how
they work). Another host over plain HTTP is refused, in links and in redirects alike; credentials go only to the host
that they were configured for. Proxies and certificates come from the environment, as for every HTTP client.
"""

from __future__ import annotations

import contextlib
import hashlib
import netrc
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import unquote, urljoin, urlsplit

import httpx

from workers.packages.budget import Budget, MissingError
from workers.packages.indexes import Index
from workers.packages.pages import ACCEPT, File, UnreadablePageError, read_page

MAX_PAGE_BYTES = 64 * 1024 * 1024
"""The largest pages of the public index, with tens of thousands of nightly files, have 20 MB."""
MOST_REDIRECTS = 4
CONNECT_SECONDS = 5.0
READ_SECONDS = 10.0
CHUNK = 256 * 1024
CONNECTIONS = 16


class Fetcher:
    """Connections to the indexes, for several threads; close it at the end."""

    def __init__(self, indexes: Sequence[Index], budget: Budget) -> None:
        self._indexes = indexes
        self._budget = budget
        limits = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS)
        self._client = httpx.Client(limits=limits, headers={"User-Agent": "assay"})
        self._away: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the connections, also those that another thread is still reading from."""
        self._client.close()

    def files(self, name: str) -> tuple[list[File] | None, bool]:
        """What the indexes together list for a package, or None if none of them has it; and whether all answered.

        Raises MissingError if there is no answer at all, or no time for one.
        """
        found: dict[str, File] = {}
        there, away = False, 0
        for index in self._indexes:
            try:
                page = self._page(index, name)
            except (httpx.HTTPError, httpx.InvalidURL, OSError, UnreadablePageError):
                away += 1
                continue
            there = there or page is not None
            for file in page or ():
                found.setdefault(file.filename, file)
        if away and not there:
            raise MissingError("registry unreachable", f"the package index gave no usable answer about {name}")
        return (list(found.values()) if there else None), not away

    def download(self, file: File, into: Path, max_bytes: int) -> str:
        """Write a file and return its SHA-256. Raises MissingError."""
        if file.size is not None:
            _check_size(file.size, file.filename, max_bytes)
            self._budget.spend(file.size)
        try:
            return self._download(file, into, max_bytes)
        # ValueError: an address that is none. Other OSErrors are this machine's, such as a full disk.
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, FileNotFoundError, PermissionError):
            raise MissingError("registry unreachable", f"the package index did not deliver {file.filename}") from None

    def _download(self, file: File, into: Path, max_bytes: int) -> str:
        digest, size = hashlib.sha256(), 0
        most = max_bytes if file.size is None else min(file.size, max_bytes)
        with into.open("xb") as target:
            for chunk in self._chunks(file.url, {"Accept-Encoding": "identity"}):
                size += len(chunk)
                _check_size(size, file.filename, most)
                if file.size is None:
                    self._budget.spend(len(chunk))
                digest.update(chunk)
                target.write(chunk)
        return digest.hexdigest()

    def _page(self, index: Index, name: str) -> tuple[File, ...] | None:
        """One index's page; None if it has none."""
        if index.url in self._away:
            raise httpx.ConnectError("it did not answer a moment ago")
        url = f"{index.url}/{name}/"
        if url.startswith("file:"):
            page = _path(url) / "index.html"
            if not page.parent.parent.is_dir():
                raise FileNotFoundError(page)
            return read_page(_limited(_read(page)), "text/html", url, name) if page.is_file() else None
        try:
            return self._http_page(url, name)
        except httpx.TransportError:
            self._away.add(index.url)
            raise

    def _http_page(self, url: str, name: str) -> tuple[File, ...] | None:
        with self._get(url, {"Accept": ACCEPT}) as response:
            if response.status_code == httpx.codes.NOT_FOUND:
                return None
            response.raise_for_status()
            content = _limited(self._timed(response.iter_bytes(CHUNK)))
            return read_page(content, response.headers.get("content-type", ""), str(response.url), name)

    def _chunks(self, url: str, headers: dict[str, str]) -> Iterator[bytes]:
        if url.startswith("file:") and any(index.url.startswith("file:") for index in self._indexes):
            yield from self._timed(_read(_path(url)))
            return
        with self._get(url, headers) as response:
            response.raise_for_status()
            yield from self._timed(response.iter_raw(CHUNK))

    def _timed(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        """A server that sends a byte now and then never meets a time limit on reading."""
        for chunk in chunks:
            self._budget.seconds()
            yield chunk

    @contextlib.contextmanager
    def _get(self, url: str, headers: dict[str, str]) -> Iterator[httpx.Response]:
        for _ in range(MOST_REDIRECTS + 1):
            self._check_target(url)
            left = self._budget.seconds()
            timeout = httpx.Timeout(min(left, READ_SECONDS), connect=min(left, CONNECT_SECONDS))
            request = self._client.build_request("GET", url, headers=headers, timeout=timeout)
            response = self._client.send(request, stream=True, auth=self._login(url))
            with contextlib.closing(response):
                if not response.has_redirect_location:
                    yield response
                    return
                url = urljoin(url, response.headers["location"])
        raise httpx.TooManyRedirects("the package index redirects in circles")

    def _check_target(self, url: str) -> None:
        known = any(_origin(url) == _origin(index.url) for index in self._indexes)
        if not known and urlsplit(url).scheme != "https":
            raise httpx.UnsupportedProtocol("the package index points to another host without TLS")

    def _login(self, url: str) -> tuple[str, str] | None:
        """Of the index at this very address or, as for pip and uv, from the user's netrc file."""
        for index in self._indexes:
            if index.login and _origin(index.url) == _origin(url):
                return index.login
        return _netrc_login(urlsplit(url).hostname or "")


def _netrc_login(host: str) -> tuple[str, str] | None:
    path = Path(os.environ.get("NETRC") or Path.home() / ".netrc")
    with contextlib.suppress(OSError, netrc.NetrcParseError):
        found = netrc.netrc(str(path)).authenticators(host)
        return (found[0], found[2]) if found else None
    return None


def _origin(url: str) -> tuple[str, str, int | None]:
    parts = urlsplit(url)
    port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    return parts.scheme, parts.hostname or "", port


def _path(url: str) -> Path:
    return Path(unquote(urlsplit(url).path))


def _read(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _limited(chunks: Iterator[bytes]) -> bytes:
    content = bytearray()
    for chunk in chunks:
        content += chunk
        if len(content) > MAX_PAGE_BYTES:
            raise UnreadablePageError("the page is too large")
    return bytes(content)


def _check_size(size: int, filename: str, most: int) -> None:
    if size > most:
        raise MissingError("too large", f"{filename} is larger than {most} bytes")
