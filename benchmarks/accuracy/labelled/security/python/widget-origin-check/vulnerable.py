"""Which pages may embed the booking widget."""

import re
from collections.abc import Awaitable, Callable

from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

ORIGIN = re.compile(r"https://([a-z0-9-]+\.)?harbourhotels.com")
Next = Callable[[Request], Awaitable[Response]]


class WidgetOrigin(BaseHTTPMiddleware):
    """Answers only pages of our own hotels."""

    async def dispatch(self, request: Request, call_next: Next) -> Response:
        origin = request.headers.get("origin")
        if origin is None:
            return await call_next(request)
        if ORIGIN.fullmatch(origin) is None:
            return PlainTextResponse("this page may not embed the widget", status_code=403)
        response = await call_next(request)
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Vary"] = "Origin"
        return response
