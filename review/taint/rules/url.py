"""Outgoing requests to a URL from outside."""

from __future__ import annotations

import re
from dataclasses import replace

from review.finding import Rule
from review.taint.sinks import Arrival, Call, Sink, TaintRule
from review.taint.values import EVERYTHING

FROM_REQUEST = Rule(
    id="security/url-from-request",
    family="security",
    title="Server fetches a URL taken from the request",
    severity="high",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="The server fetches a URL that holds $VALUE (`$SINK`). A client can point it at internal services.",
    why="From inside the network the service reaches metadata endpoints, databases and admin pages that a "
    "client cannot. A check with `startswith` is passed by `https://trusted.example@evil.example`.",
    fix="Compare `urllib.parse.urlsplit(url).hostname` with a set of allowed hosts, require `https`, switch "
    "redirects off, and set a timeout; or let the client send an identifier that is mapped to a URL.",
    prompt="Protect this outgoing request against server-side request forgery: parse the URL with "
    "urllib.parse.urlsplit, require scheme https and a hostname from an explicit set, refuse everything "
    "else with 400, call with a timeout and follow no redirects, and limit how much of the body is read. "
    "Prefer accepting an identifier and building the URL from a constant base.",
    cwe="CWE-918",
    references=("https://docs.python.org/3/library/urllib.parse.html#url-parsing-security",),
)

FROM_PARAMETER = replace(
    FROM_REQUEST,
    id="security/url-from-parameter",
    title="Server fetches a URL that a user registered",
    severity="medium",
    message="The server fetches $VALUE (`$SINK`), an address that its users choose. It can point at internal services.",
)

_CHOSEN_BY_USERS = re.compile(
    r"(?i)((web_?hook|hook|callback|avatar|image|picture|photo|feed|preview|unfurl|thumbnail|favicon|logo|proxied"
    r"|remote|user|external|submitted|supplied|link|import|bookmark|subscriber|customer|target|ping|notify|notification)"
    r"_?(url|uri|link|address|href|endpoint)|^web_?hook)$"
)
_METHODS = ("get", "post", "put", "patch", "delete", "head", "options", "stream")
_CLIENTS = (
    "requests",
    "httpx",
    "*.http_client",
    "*.http_session",
    "*.client_session",
    "~AsyncClient",
    "~ClientSession",
    "requests.Session()",
    "requests.session()",
    "~httpx_client",
    "~http",
    "~session",
)


def _is_http(call: Call) -> bool:
    """Whether a `session` or `client` is one for HTTP rather than a database's or the visitor's."""
    name = call.name
    if name.startswith(("flask.", "request.", "django.", "self.client", "session.get", "self.session.get")):
        return "http" in name
    first = call.argument(0, "url")
    return first is not None and not first.refs


def _can_choose_host(arrival: Arrival) -> bool:
    """A path below a fixed host leads to that host."""
    if "relative" in arrival.safe and "not //" in arrival.safe:
        return False
    if arrival.taint.label == "parameter" and not _is_chosen_by_users(arrival):
        return False
    return not arrival.lacks("/", ":") and not arrival.lacks(".", "/")


def _is_chosen_by_users(arrival: Arrival) -> bool:
    """Whether the names say so; most functions that take a URL are called with the program's own.

    `webhook_url`, `subscription.callback_url` and `hook["webhook_url"]` do. Where a part of the address was compared
    with what is allowed, its host may have been checked in a way that is not followed.
    """
    form = arrival.taint.form
    name = form[-1].strip(".[]") if form else arrival.taint.text
    is_field = len(form) < 2 and (not form or form[0][0] in ".[")
    return is_field and bool(_CHOSEN_BY_USERS.search(name)) and not _is_compared(arrival)


def _is_compared(arrival: Arrival) -> bool:
    whole = arrival.taint.form
    return any(
        source == arrival.taint.source and form[: len(whole)] == whole and form != whole and EVERYTHING in safe
        for (source, form), safe in arrival.call.facts.items()
    )


TAINT = TaintRule(
    kind="url",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST, "parameter": FROM_PARAMETER},
    sinks=(
        Sink(
            tuple(f"{client}.{method}" for client in _CLIENTS for method in _METHODS),
            (0, "url"),
            when=_is_http,
        ),
        Sink(
            (
                "requests.request",
                "httpx.request",
                "~session.request",
                "~client.request",
                "~AsyncClient.request",
                "*.stream",
            ),
            (1, "url"),
            when=_is_http,
        ),
        Sink(
            ("urllib.request.urlopen", "urllib.request.urlretrieve", "urllib.request.Request", "urllib2.urlopen"),
            (0, "url"),
        ),
        Sink(("urllib3.PoolManager().request", "~http.request", "~pool.request"), (1, "url")),
        Sink(
            ("http.client.HTTPConnection", "http.client.HTTPSConnection", "socket.create_connection"),
            (0, "host"),
            inside=True,
        ),
        Sink(("*.fetch",), (0, "request"), when=lambda call: "HTTPClient" in call.name),
        Sink(("pycurl.Curl().setopt", "~curl.setopt"), (1,)),
    ),
    matters=_can_choose_host,
    ending="Nothing on the way fixes or checks the host.",
)
