"""Runs the web process: one uvicorn server in this process, until it is told to stop."""

from __future__ import annotations

import logging
import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Final, NoReturn

import uvicorn

from bot.app import create_app
from bot.queue import Mailroom
from bot.settings import WebSettings

BACKLOG: Final = 2048
GRACE_SECONDS: Final = 5
"""How long answers that are under way may take after the process was told to stop."""


class ListenError(Exception):
    """The address cannot be listened on; the text is one line with the reason."""


def serve(
    *,
    host: str,
    port: int,
    settings: WebSettings,
    redis_url: str,
    commands: frozenset[str],
    announce: Callable[[str], None],
) -> None:
    """Serve until SIGINT or SIGTERM, then finish what is under way and return.

    Port 0 takes a free one; `announce` gets one line with the address once connections are accepted. On SIGTERM the
    process leaves by SystemExit, so that the callers' `finally` blocks still run. Raises ListenError.
    """
    app = create_app(settings, Mailroom(redis_url), commands)
    config = uvicorn.Config(
        app,
        lifespan="off",
        ws="none",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
    with _listen(host, port) as listener:
        # uvicorn raises the signal again when it is done; the default action would end the process on the spot.
        signal.signal(signal.SIGTERM, _leave)
        announce(f"Assay listens on {_address(listener)}")
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.create_server(address[:2], family=family, backlog=BACKLOG)
    except (OSError, OverflowError) as error:
        raise ListenError(f"cannot listen on {host} port {port}: {error}; choose another --host or --port") from None
    # asyncio sets this only on sockets that name their protocol; without it each answer waits 40 ms for an ACK.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
