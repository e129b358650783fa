"""A package index on loopback (PEP 503 and PEP 691), and archives made by hand to put there."""

from __future__ import annotations

import contextlib
import hashlib
import html
import io
import json
import tarfile
import threading
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

from tests.loopback import serving

JSON_TYPE = "application/vnd.pypi.simple.v1+json"


def wheel(name: str, version: str, files: Mapping[str, bytes | str], *, compress: bool = True) -> bytes:
    """The bytes of a wheel with these files, which describes itself."""
    content = io.BytesIO()
    described = f"{name.replace('-', '_')}-{version}.dist-info/METADATA"
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED) as archive:
        for path, text in {**files, described: f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"}.items():
            archive.writestr(path, text)
    return content.getvalue()


def sdist(name: str, version: str, files: Mapping[str, str], links: Mapping[str, str] | None = None) -> bytes:
    """The bytes of a source archive with these files in the usual folder."""
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as archive:
        for path, text in files.items():
            member = tarfile.TarInfo(f"{name}-{version}/{path}")
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
        for path, target in (links or {}).items():
            member = tarfile.TarInfo(f"{name}-{version}/{path}")
            member.type, member.linkname = tarfile.SYMTYPE, target
            archive.addfile(member)
    return content.getvalue()


@dataclass
class Published:
    """One file as the index lists it."""

    filename: str
    content: bytes
    extra: dict[str, object] = field(default_factory=dict)
    """Fields of PEP 691 that replace the true ones; None leaves one out."""

    def entry(self) -> dict[str, object]:
        true = {
            "filename": self.filename,
            "url": f"../../files/{self.filename}",
            "hashes": {"sha256": hashlib.sha256(self.content).hexdigest()},
            "size": len(self.content),
        }
        return {key: value for key, value in {**true, **self.extra}.items() if value is not None}


class LocalIndex:
    """What the index has, and what it was asked."""

    def __init__(self) -> None:
        self.url = ""
        self.form = "json"
        self.pages: dict[str, list[Published]] = {}
        self.requests: list[str] = []
        self.logins: list[str | None] = []
        self.answers: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {}
        """Answers that replace the index's own, by path."""
        self.closing = threading.Event()

    def publish(self, filename: str, content: bytes, **extra: object) -> Published:
        """Put a file on the page of its package."""
        name = filename.partition("-")[0].replace("_", "-").lower()
        published = Published(filename, content, {key.replace("_", "-"): value for key, value in extra.items()})
        self.pages.setdefault(name, []).append(published)
        return published

    def publish_wheel(
        self, name: str, version: str, files: Mapping[str, bytes | str], tag: str = "py3-none-any"
    ) -> str:
        """Put a wheel there; returns its SHA-256."""
        content = wheel(name, version, files)
        self.publish(f"{name.replace('-', '_')}-{version}-{tag}.whl", content)
        return hashlib.sha256(content).hexdigest()

    def hang(self, _handler: BaseHTTPRequestHandler) -> None:
        """Never answer."""
        self.closing.wait()

    def respond(self, handler: BaseHTTPRequestHandler) -> None:
        self.requests.append(handler.path)
        self.logins.append(handler.headers["Authorization"])
        if handler.path in self.answers:
            self.answers[handler.path](handler)
            return
        parts = handler.path.strip("/").split("/")
        files = {file.filename: file for page in self.pages.values() for file in page}
        if parts[0] == "simple" and parts[1] in self.pages:
            send(handler, *self._page(parts[1]))
        elif parts[0] == "files" and parts[1] in files:
            send(handler, files[parts[1]].content, "application/octet-stream")
        else:
            handler.send_error(404)

    def _page(self, name: str) -> tuple[bytes, str]:
        entries = [file.entry() for file in self.pages[name]]
        if self.form == "json":
            return json.dumps({"meta": {"api-version": "1.1"}, "name": name, "files": entries}).encode(), JSON_TYPE
        return "\n".join(_link(entry) for entry in entries).encode(), "text/html; charset=utf-8"


def _link(entry: Mapping[str, object]) -> str:
    hashes = entry["hashes"]
    assert isinstance(hashes, dict)
    yanked = f' data-yanked="{html.escape(str(entry["yanked"]))}"' if "yanked" in entry else ""
    return f'<a href="{entry["url"]}#sha256={hashes["sha256"]}"{yanked}>{entry["filename"]}</a><br>'


def send(handler: BaseHTTPRequestHandler, content: bytes, kind: str, status: int = 200, **headers: str) -> None:
    """A whole answer."""
    handler.send_response(status)
    for name, value in {"Content-Type": kind, "Content-Length": str(len(content)), **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(content)


@contextlib.contextmanager
def serve() -> Iterator[LocalIndex]:
    """An empty index that answers until the block ends."""
    index = LocalIndex()
    with serving(index.respond) as address:
        index.url = f"{address}/simple"
        try:
            yield index
        finally:
            index.closing.set()
