from urllib.parse import urlsplit

from django import shortcuts
from flask import Response, redirect


def go_back(next_url: str | None):
    if next_url and next_url.startswith("/"):
        # ruleid: redirect-from-parameter
        return redirect(next_url)
    # ok: redirect-from-parameter
    return redirect("/home")


def go_back_checked(next_url: str | None):
    if next_url and next_url.startswith("/") and not next_url.startswith("//") and not urlsplit(next_url).netloc:
        # ok: redirect-from-parameter
        return redirect(next_url)
    # ok: redirect-from-parameter
    return redirect("/home")


def leave(cancel_url: str) -> Response:
    # ruleid: redirect-from-parameter
    return Response(status=302, headers={"Location": cancel_url, "Cache-Control": "no-store"})


def stay(came_from: str) -> Response:
    # ok: redirect-from-parameter
    return Response(status=302, headers={"Location": "/home", "X-Came-From": came_from})


def finish(success_view: str, order: int):
    # ok: redirect-from-parameter
    return shortcuts.redirect(success_view, pk=order)
