"""Redirects to an address from outside."""

from __future__ import annotations

import re
from dataclasses import replace

from review.finding import Rule
from review.taint.sinks import Arrival, Call, Sink, TaintRule
from review.taint.values import Value

FROM_REQUEST = Rule(
    id="security/redirect-from-request",
    family="security",
    title="Redirect to an address from the request",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="The client is sent on to $VALUE, which comes from the request (`$SINK`).",
    why="A link to your site that ends on another one makes a phishing page look trusted, and can carry "
    "tokens in the address away.",
    fix="Accept only paths of your own: `url_has_allowed_host_and_scheme(url, "
    "allowed_hosts={request.get_host()})` (Django), or compare `urlsplit(url).netloc` with your host and "
    "require a path that begins with one slash; otherwise redirect to a constant.",
    prompt="Make this redirect safe: accept only a relative path (urlsplit(url) has neither scheme nor netloc, "
    "the path begins with exactly one slash, no backslash), or a name that is looked up in a dict of "
    "targets. Fall back to a constant page. Add tests for an absolute URL, //host, /\\\\host and an empty "
    "value.",
    cwe="CWE-601",
    references=(
        "https://docs.djangoproject.com/en/stable/ref/utils/#django.utils.http.url_has_allowed_host_and_scheme",
    ),
)

FROM_PARAMETER = replace(
    FROM_REQUEST,
    id="security/redirect-from-parameter",
    title="Redirect to an address that a caller passes",
    message="The client is sent on to $VALUE (`$SINK`), whatever it was given as the page to go on to.",
)

_GOES_ON = re.compile(
    r"(?i)^((next|return|redirect|back|continue|goto|forward|dest|destination|target|success|callback)"
    r"|(cancel|error|failure|exit|done|login|logout|final|requested)_(url|uri|page)$|came_from$|url$)"
)


def _location(call: Call) -> Value | None:
    """What `headers={"Location": …}` gives."""
    headers = call.argument("headers")
    held = [call.heap[ref].items for ref in headers.refs] if headers is not None else []
    return next((value for items in held for key, value in items.items() if str(key).lower() == "location"), None)


def _names_a_view(call: Call) -> bool:
    """`redirect("orders", pk=1)`: with arguments for the address the first one is a view's name."""
    return len(call.positional) > 1 or not call.keywords.keys() <= {"to", "permanent", "preserve_request"}


def _matters(arrival: Arrival) -> bool:
    """A path below a fixed host, or one that begins with a single slash, stays on the site."""
    if arrival.call.argument("headers") is not None:
        location = _location(arrival.call)
        if location is None or arrival.taint not in location.taints:
            return False
    if arrival.taint.label == "parameter" and not (_GOES_ON.search(arrival.taint.text) and not arrival.taint.form):
        return False
    if "relative" in arrival.safe and ("not //" in arrival.safe or arrival.lacks("//")):
        return False
    return not arrival.lacks("/", ":") and not arrival.lacks("/")


TAINT = TaintRule(
    kind="redirect",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST, "parameter": FROM_PARAMETER},
    sinks=(
        Sink(
            (
                "flask.redirect",
                "redirect",
                "werkzeug.utils.redirect",
                "quart.redirect",
                "bottle.redirect",
                "sanic.response.redirect",
                "litestar.response.Redirect",
            ),
            (0, "location", "url"),
        ),
        Sink(("django.shortcuts.redirect",), (0, "to"), when=lambda call: not _names_a_view(call)),
        Sink(
            ("django.http.HttpResponseRedirect", "django.http.HttpResponsePermanentRedirect"),
            (0, "redirect_to"),
        ),
        Sink(
            ("fastapi.responses.RedirectResponse", "starlette.responses.RedirectResponse", "*.RedirectResponse"),
            (0, "url"),
        ),
        Sink(
            (
                "aiohttp.web.HTTPFound",
                "aiohttp.web.HTTPSeeOther",
                "aiohttp.web.HTTPMovedPermanently",
                "aiohttp.web.HTTPTemporaryRedirect",
                "pyramid.httpexceptions.HTTPFound",
                "tornado.web.HTTPFound",
            ),
            (0, "location"),
        ),
        Sink(
            ("flask.Response", "fastapi.Response", "fastapi.responses.Response", "starlette.responses.Response"),
            ("headers",),
            when=lambda call: _location(call) is not None,
            inside=True,
        ),
        Sink(("self.redirect",), (0, "url")),
        Sink(("*.headers.[]=",), (1,), when=lambda call: str(call.constant(0)).lower() == "location"),
    ),
    matters=_matters,
    ending="Nothing on the way checks where it leads.",
)
