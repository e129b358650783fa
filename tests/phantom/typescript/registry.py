"""An npm registry on loopback, for names that must never be asked of a public one."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from urllib.parse import unquote

from tests import loopback


def archive(files: Mapping[str, str | bytes]) -> bytes:
    """An npm archive with plain files; the paths are taken as they are."""
    return archive_of([(tarfile.TarInfo(path), _bytes(content)) for path, content in files.items()])


def archive_of(members: list[tuple[tarfile.TarInfo, bytes]]) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as opened:
        for member, content in members:
            member.size = len(content)
            opened.addfile(member, io.BytesIO(content))
    return gzip.compress(packed.getvalue(), 1, mtime=0)


def integrity(content: bytes) -> str:
    return f"sha512-{base64.b64encode(hashlib.sha512(content).digest()).decode()}"


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


@dataclass
class Registry:
    packages: dict[str, dict[str, bytes]] = field(default_factory=dict)
    """Archives by name and version."""
    asked: list[str] = field(default_factory=list)
    address: str = ""

    def publish(self, name: str, version: str, files: Mapping[str, str | bytes], **manifest: object) -> bytes:
        named = {f"package/{path}": content for path, content in files.items()}
        named["package/package.json"] = json.dumps({"name": name, "version": version, **manifest})
        return self.publish_archive(name, version, archive(named))

    def publish_archive(self, name: str, version: str, content: bytes) -> bytes:
        self.packages.setdefault(name, {})[version] = content
        return content

    def environment(self) -> dict[str, str]:
        """What makes npm ask this registry and nobody else."""
        return {"npm_config_registry": self.address, "npm_config_userconfig": "none"}

    def answer(self, path: str) -> bytes | None:
        self.asked.append(path)
        name, _, version = unquote(path).strip("/").partition("/-/")
        versions = self.packages.get(name)
        if versions is None:
            return None
        return versions.get(version) if version else json.dumps(self._document(name, versions)).encode()

    def _document(self, name: str, versions: Mapping[str, bytes]) -> dict[str, object]:
        def entry(version: str, content: bytes) -> dict[str, object]:
            dist = {"tarball": f"{self.address}{name}/-/{version}", "integrity": integrity(content)}
            return {"name": name, "version": version, "dist": dist}

        entries = {version: entry(version, content) for version, content in versions.items()}
        return {"name": name, "dist-tags": {"latest": list(versions)[-1]}, "versions": entries}


@contextmanager
def serving(registry: Registry) -> Iterator[Registry]:
    """Let npm ask the registry until the block ends."""

    def respond(handler: BaseHTTPRequestHandler) -> None:
        content = registry.answer(handler.path)
        handler.send_response(404 if content is None else 200)
        handler.send_header("Content-Length", str(len(content or b"{}")))
        handler.end_headers()
        handler.wfile.write(content or b"{}")

    with loopback.serving(respond) as address:
        registry.address = f"{address}/"
        yield registry
