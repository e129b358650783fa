"""A git server over real HTTP (git's own `http-backend`), and repositories to put there."""

from __future__ import annotations

import base64
import contextlib
import gzip
import os
import subprocess
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from workers.checkout import Remote

TOKEN = "ghs_16C7e42F292c6912E7710c838347Ae178B4a"
ALLOWED = "Basic " + base64.b64encode(f"x-access-token:{TOKEN}".encode()).decode()
IDENTITY = {
    f"GIT_{role}_{what}": value
    for role in ("AUTHOR", "COMMITTER")
    for what, value in {"NAME": "Ada", "EMAIL": "ada@example.com", "DATE": "2026-01-02T03:04:05Z"}.items()
}


class Upstream:
    """A bare repository as GitHub would have it: it answers partial fetches of any commit."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        self.git("init", "--quiet", "--bare")
        self.git("config", "uploadpack.allowFilter", "true")
        self.git("config", "uploadpack.allowAnySHA1InWant", "true")

    def git(self, *arguments: str, stdin: bytes = b"") -> str:
        env = {"PATH": os.environ["PATH"], "HOME": "/nowhere", "GIT_CONFIG_NOSYSTEM": "1", **IDENTITY}
        command = ["git", "-c", f"safe.directory={self.folder}", *arguments]
        done = subprocess.run(command, input=stdin, cwd=self.folder, env=env, capture_output=True, check=True)
        return done.stdout.decode().strip()

    def commit(self, files: Mapping[bytes, bytes], *parents: str, modes: Mapping[bytes, str] | None = None) -> str:
        """A commit of exactly these files; with mode 160000 the content is the id of a submodule's commit."""
        modes = modes or {}
        links = {name for name, mode in modes.items() if mode == "160000"}
        marks = {content: mark for mark, content in enumerate(dict.fromkeys(files.values()), 1)}
        lines = [b"blob\nmark :%d\ndata %d\n%s\n" % (mark, len(content), content) for content, mark in marks.items()]
        lines.append(b"commit refs/heads/made\ncommitter Ada <ada@example.com> 1767323045 +0000\ndata 1\nx\n")
        lines += [b"from %s\n" % parent.encode() for parent in parents[:1]] or [b""]
        lines.append(b"deleteall\n")
        for name, content in files.items():
            thing = content if name in links else b":%d" % marks[content]
            quoted = b'"%s"' % name.replace(b"\\", b"\\\\").replace(b'"', b'\\"').replace(b"\n", b"\\n")
            lines.append(b"M %s %s %s\n" % (modes.get(name, "100644").encode(), thing, quoted))
        if not parents:
            lines.insert(0, b"reset refs/heads/made\n")
        self.git("fast-import", "--quiet", "--force", stdin=b"".join(lines))
        return self.git("rev-parse", "refs/heads/made")


class GitServer:
    """What the server was asked, and how it is told to fail."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.url = ""
        self.requests: list[str] = []
        self.failures: list[int] = []
        """Statuses to answer the next requests with."""
        self.hang_after: int | None = None
        """Stop sending, and leave the connection open, after so many bytes of a fetch."""
        self.hanging = threading.Event()
        self.closing = threading.Event()

    def upstream(self, name: str) -> tuple[Upstream, Remote]:
        return Upstream(self.root / name), Remote(f"{self.url}/{name}", TOKEN)

    def backend(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> tuple[dict[str, str], bytes]:
        """git's answer as CGI headers and a body."""
        path, _, query = path.partition("?")
        env = {
            "PATH": os.environ["PATH"],
            "GIT_PROJECT_ROOT": str(self.root),
            "GIT_HTTP_EXPORT_ALL": "1",
            "GIT_PROTOCOL": headers.get("Git-Protocol", ""),
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "CONTENT_TYPE": headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
        }
        # It exits with an error after a good answer that says "not our ref".
        done = subprocess.run(["git", "http-backend"], input=body, env=env, capture_output=True, check=False)
        head, _, answer = done.stdout.partition(b"\r\n\r\n")
        return dict(line.split(": ", 1) for line in head.decode().split("\r\n")), answer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    git: GitServer

    def do_GET(self) -> None:
        self.answer(b"")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body)

    def answer(self, body: bytes) -> None:
        self.git.requests.append(f"{self.command} {self.path}")
        if self.headers.get("Authorization") != ALLOWED:
            self.send(401, {"WWW-Authenticate": 'Basic realm="git"'}, f"no: {self.headers['Authorization']}".encode())
        elif self.git.failures:
            self.send(self.git.failures.pop(0), {}, b"")
        else:
            headers, content = self.git.backend(self.command, self.path, dict(self.headers), body)
            status = headers.pop("Status", "200").split()[0]
            self.send(int(status), headers, content)

    def send(self, status: int, headers: Mapping[str, str], content: bytes) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.git.hang_after is not None and self.command == "POST" and len(content) > self.git.hang_after:
            self.wfile.write(content[: self.git.hang_after])
            self.git.hanging.set()
            self.git.closing.wait(30)
            self.close_connection = True
            return
        with contextlib.suppress(ConnectionError):
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests look at `GitServer.requests`."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that is killed is part of the tests."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[GitServer]:
    git = GitServer(tmp_path / "upstream")
    http = Server(("127.0.0.1", 0), type("BoundHandler", (Handler,), {"git": git}))
    git.url = f"http://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield git
    finally:
        git.closing.set()
        http.shutdown()
        thread.join()
        http.server_close()
