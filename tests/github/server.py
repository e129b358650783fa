"""The HTTP server: reads requests, lets faults happen, and hands each request to REST, GraphQL or git."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from tests.github import git_http, graphql, rest
from tests.github.calls import Refusal
from tests.github.model import Request

if TYPE_CHECKING:
    from asyncio import Transport

    from tests.github.faults import Fault
    from tests.github.stand_in import GitHub

START_SECONDS = 20.0
LIMIT_PER_HOUR = 5000
"""Requests of an installation (docs, primary rate limit)."""
Scope = dict[str, Any]
Http = tuple[int, dict[str, str], bytes]


@dataclass
class Reply:
    """An HTTP response."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


class _Protocol(H11Protocol):
    """uvicorn's HTTP protocol, which can also cut the connection under a request."""

    open: dict[tuple[int, int], Transport] = {}  # noqa: RUF012 - one table for all, by own and peer's port

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._ports = (transport.get_extra_info("sockname")[1], transport.get_extra_info("peername")[1])
        self.open[self._ports] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self.open.pop(self._ports, None)
        super().connection_lost(exc)

    @classmethod
    def reset(cls, ports: tuple[int, int]) -> None:
        """Send a TCP reset instead of an answer."""
        transport = cls.open[ports]
        linger = struct.pack("ii", 1, 0)
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        transport.abort()


class Server:
    """Serves one `GitHub` from a thread of its own."""

    def __init__(self, github: GitHub, port: int) -> None:
        self.github = github
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        # asyncio sets this only on sockets that name their protocol; a kept connection would wait 40 ms for each ACK.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.bind(("127.0.0.1", port))
        self.port: int = self._socket.getsockname()[1]
        self._uvicorn: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self._window = int(time.time()) + 3600
        self._used = 0

    def start(self) -> None:
        """Start to serve; raises `TimeoutError`."""
        config = uvicorn.Config(
            self._answer,
            http=_Protocol,
            ws="none",
            lifespan="off",
            interface="asgi3",
            proxy_headers=False,
            access_log=False,
            log_config=None,
        )
        self._uvicorn = uvicorn.Server(config)
        arguments = {"sockets": [self._socket]}
        self._thread = threading.Thread(target=self._uvicorn.run, kwargs=arguments, name="github", daemon=True)
        self._thread.start()
        deadline = time.monotonic() + START_SECONDS
        while not self._uvicorn.started:
            if time.monotonic() > deadline or not self._thread.is_alive():
                raise TimeoutError("the GitHub stand-in did not start")
            time.sleep(0.005)

    def stop(self) -> None:
        """End the server."""
        if self._uvicorn is not None and self._thread is not None:
            self._uvicorn.should_exit = True
            self._uvicorn.force_exit = True
            self._thread.join()
        self._socket.close()

    async def _answer(self, scope: Scope, receive: Any, send: Any) -> None:
        body = await _body(receive)
        request = _request(scope, body)
        self.github.requests.append(request)
        fault = self.github.faults.take(request.method, request.path)
        request.fault = fault.kind if fault else None
        reply = await self._faulty(request, body, fault, (self.port, scope["client"][1]))
        with self.github.change():
            request.status = reply.status if reply else 0
        if reply is not None:
            await _send(send, reply)

    async def _faulty(self, request: Request, body: bytes, fault: Fault | None, ports: tuple[int, int]) -> Reply | None:
        """The answer, with `fault` in its way; None when the connection was reset."""
        kind = fault.kind if fault else None
        if fault and kind in ("bad_gateway", "secondary_limit", "primary_limit", "too_many"):
            return _refused(fault)
        if fault and kind == "slow":
            await asyncio.sleep(fault.delay)
        reply = await asyncio.to_thread(self._work, request, body) if kind != "reset" else None
        if fault and kind == "bad_gateway_after":
            return _refused(fault)
        if kind in ("reset", "reset_after"):
            _Protocol.reset(ports)
            return None
        return reply

    def _work(self, request: Request, body: bytes) -> Reply:
        self._used += 1
        path = request.path.removeprefix("/api/v3")
        if path in ("/graphql", "/api/graphql"):
            answer = self._protected(request, lambda: graphql.answer(self.github, request))
        elif git_http.is_git(path):
            return Reply(*git_http.answer(self.github, request, body))
        else:
            answer = self._protected(request, lambda: rest.answer(self.github, request, path))
        status, headers, content = answer
        return Reply(status, self._limits() | headers, content)

    def _protected(self, request: Request, work: Callable[[], Http]) -> Http:
        """What `work` answers, or its refusal; a mistake of the stand-in becomes a violation."""
        try:
            if not request.headers.get("user-agent"):
                raise Refusal(403, "Request forbidden by administrative rules.")
            return work()
        except Refusal as refusal:
            headers = {"Content-Type": "application/json; charset=utf-8", **refusal.headers}
            return refusal.status, headers, json.dumps(refusal.body).encode()
        except Exception:  # noqa: BLE001 - whatever it was must fail the test and not only the request
            self.github.violations.append(f"{request.method} {request.path}: {traceback.format_exc()}")
            return 500, {}, b""

    def _limits(self) -> dict[str, str]:
        return {
            "X-RateLimit-Limit": str(LIMIT_PER_HOUR),
            "X-RateLimit-Remaining": str(max(0, LIMIT_PER_HOUR - self._used)),
            "X-RateLimit-Used": str(self._used),
            "X-RateLimit-Reset": str(self._window),
            "X-RateLimit-Resource": "core",
            "X-GitHub-Request-Id": f"STAND:IN:{self._used}",
        }


def _refused(fault: Fault) -> Reply:
    """The answers of GitHub's front door, which does not ask the application."""
    retry = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
    if fault.kind.startswith("bad_gateway"):
        return Reply(502, {"Content-Type": "application/json"}, b'{"message":"Server Error"}')
    if fault.kind == "primary_limit":
        reset = str(int(time.time()) + (fault.retry_after or 0))
        headers = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset}
        return _limited(403, "API rate limit exceeded for installation.", headers)
    message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."
    return _limited(429 if fault.kind == "too_many" else 403, message, retry)


def _limited(status: int, message: str, headers: dict[str, str]) -> Reply:
    remaining = {"X-RateLimit-Limit": str(LIMIT_PER_HOUR), "X-RateLimit-Remaining": "4000", **headers}
    page = "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api"
    body = json.dumps({"message": message, "documentation_url": page}).encode()
    return Reply(status, {"Content-Type": "application/json", **remaining}, body)


async def _body(receive: Any) -> bytes:
    parts = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(parts)


def _request(scope: Scope, body: bytes) -> Request:
    headers = {key.decode().lower(): value.decode("latin-1") for key, value in scope["headers"]}
    path = scope["raw_path"].decode()
    query = dict(parse_qsl(scope["query_string"].decode(), keep_blank_values=True))
    try:
        parsed = json.loads(body) if body and "git" not in headers.get("content-type", "") else None
    except ValueError:
        parsed = body
    return Request(scope["method"], path, query, headers, parsed, time.time())


async def _send(send: Any, reply: Reply) -> None:
    headers = {**reply.headers, "Content-Length": str(len(reply.body))}
    pairs = [(key.lower().encode(), value.encode()) for key, value in headers.items()]
    await send({"type": "http.response.start", "status": reply.status, "headers": pairs})
    await send({"type": "http.response.body", "body": reply.body})
