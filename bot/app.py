"""The routes of the web process: `POST /webhook`, `GET /healthz`, `/readyz` and `/rules/…`; all else is 404."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from anyio import CapacityLimiter, to_thread
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.requests import ClientDisconnect

from bot.delivery import Delivery, DeliveryError, receive
from bot.events import Ignored, read_event
from bot.pages import rule_page
from bot.queue import ACCEPT_SECONDS, Mailroom, MailroomError
from bot.settings import WebSettings
from review.job import Letter

log = logging.getLogger("assay.web")

BODY_SECONDS = 10
"""GitHub gives up after 10 s; a sender that is slower than that only holds memory."""

RETRY_AFTER_SECONDS = 5
NOTHING = {"error": "there is nothing here"}
PAGE_HEADERS = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
REDIS_THREADS = 32


@dataclass(slots=True)
class Answer:
    """What one delivery is answered, and what the log says about it: never anything of its body but the action."""

    status: int
    body: dict[str, object]
    headers: dict[str, str] = field(default_factory=dict)
    delivery: Delivery | None = None


def create_app(settings: WebSettings, mailroom: Mailroom, commands: frozenset[str]) -> FastAPI:
    """The ASGI application; `commands` are the names that a comment may call. Nothing is read or connected yet."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)
    secrets = [secret.get_secret_value() for secret in settings.webhook_secret]
    threads = CapacityLimiter(REDIS_THREADS)

    @app.post("/webhook")
    async def webhook(request: Request) -> JSONResponse:
        started = time.perf_counter()
        answer = await _answer(request, secrets, mailroom, commands, threads)
        _log(answer, time.perf_counter() - started)
        return JSONResponse(answer.body, answer.status, answer.headers)

    @app.get("/healthz")
    async def healthz() -> JSONResponse:
        return JSONResponse({"status": "ok"})

    @app.get("/readyz")
    async def readyz() -> JSONResponse:
        trouble = await _trouble(mailroom, threads)
        return JSONResponse({"error": trouble}, 503) if trouble else JSONResponse({"status": "ready"})

    @app.get("/rules/{name:path}")
    def rules(name: str) -> Response:
        page = rule_page(name or "README.md")
        return JSONResponse(NOTHING, 404) if page is None else HTMLResponse(page, headers=PAGE_HEADERS)

    @app.exception_handler(404)
    @app.exception_handler(405)
    async def not_found(_request: Request, _error: Exception) -> JSONResponse:
        return JSONResponse(NOTHING, 404)

    return app


async def _answer(
    request: Request,
    secrets: Sequence[str],
    mailroom: Mailroom,
    commands: frozenset[str],
    threads: CapacityLimiter,
) -> Answer:
    try:
        async with asyncio.timeout(BODY_SECONDS):
            delivery = await receive(request.headers, request.stream(), secrets)
    except DeliveryError as refused:
        return Answer(refused.status, {"error": str(refused)})
    except (TimeoutError, ClientDisconnect):
        return Answer(400, {"error": f"the body did not arrive whole within {BODY_SECONDS} s"})
    outcome = read_event(delivery.event, delivery.payload, commands)
    if isinstance(outcome, Ignored):
        return Answer(200, {"ignored": outcome.reason}, delivery=delivery)
    return await _post(outcome, delivery, mailroom, threads)


async def _post(letters: Sequence[Letter], delivery: Delivery, mailroom: Mailroom, threads: CapacityLimiter) -> Answer:
    post = partial(mailroom.post, letters, delivery.guid)
    try:
        # A thread that outlives the time limit may still queue the letters: then a redelivery is a duplicate.
        async with asyncio.timeout(ACCEPT_SECONDS):
            state = await to_thread.run_sync(post, abandon_on_cancel=True, limiter=threads)
    except (TimeoutError, MailroomError):
        error = f"Redis did not take the delivery within {ACCEPT_SECONDS:g} s: deliver it again"
        return Answer(503, {"error": error}, {"Retry-After": str(RETRY_AFTER_SECONDS)}, delivery)
    return Answer(202, {state: [letter.mailbox for letter in letters]}, delivery=delivery)


async def _trouble(mailroom: Mailroom, threads: CapacityLimiter) -> str | None:
    try:
        async with asyncio.timeout(ACCEPT_SECONDS):
            return await to_thread.run_sync(mailroom.trouble, abandon_on_cancel=True, limiter=threads)
    except TimeoutError:
        return f"Redis did not answer within {ACCEPT_SECONDS:g} s"


def _log(answer: Answer, seconds: float) -> None:
    line: dict[str, object] = {"answer": answer.status, "ms": round(seconds * 1000, 1)}
    if answer.delivery is not None:
        action = answer.delivery.payload.get("action")
        line |= {"delivery": answer.delivery.guid, "event": answer.delivery.event}
        line |= {"action": action[:40] if isinstance(action, str) else None}
    log.info("%s", json.dumps(line | answer.body))
