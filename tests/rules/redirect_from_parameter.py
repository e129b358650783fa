from urllib.parse import urlsplit

from flask import redirect


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
