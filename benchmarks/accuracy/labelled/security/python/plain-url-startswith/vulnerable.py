from urllib.parse import urlsplit

from flask import Blueprint, abort, redirect, request

pages = Blueprint("pages", __name__)
HOME = "https://portal.acme.net"


def is_ours(url: str) -> bool:
    """Whether an address leads back to this site."""
    return url.startswith(HOME)


@pages.get("/pages/about")
def about():
    """Tell where the visitor came from."""
    referrer = request.headers.get("Referer", "")
    if referrer and not is_ours(referrer):
        abort(403)
    return redirect(HOME + "/about")
