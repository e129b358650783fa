import functools
import hmac
import os
from collections.abc import Callable
from typing import Any

from flask import abort, request

API_KEY = os.environ["INTERNAL_API_KEY"]


def require_api_key(view: Callable[..., Any]) -> Callable[..., Any]:
    """Only for callers that know the key."""

    @functools.wraps(view)
    def guarded(*arguments: Any, **named: Any) -> Any:
        given = request.headers.get("X-API-Key", "")
        if given != API_KEY:
            abort(401)
        return view(*arguments, **named)

    return guarded
