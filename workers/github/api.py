"""Requests to GitHub's REST and GraphQL interfaces: retried where that is safe, with errors by meaning.

A write is never repeated here: GitHub may answer 502 after having done the work, so the caller has to look first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any, Self

import httpx
from githubkit import GitHub
from githubkit.exception import GitHubException, GraphQLFailed, RateLimitExceeded, RequestError, RequestFailed
from githubkit.retry import RetryOption
from githubkit.throttling import LocalThrottler
from rq.timeouts import BaseTimeoutException

from workers.github import PAGE
from workers.github.errors import (
    ForbiddenError,
    GitHubError,
    GoneError,
    NotFoundError,
    RejectedError,
    UnavailableError,
)

TIMEOUT = httpx.Timeout(10.0, read=30.0)
"""Seconds. GitHub itself cuts requests off after 10 s (docs.github.com, troubleshooting the REST API)."""
HURRY = httpx.Timeout(2.0)
"""Seconds for what a review can do without."""
PATIENCE = timedelta(seconds=60)
"""The longest wait that GitHub may ask for before the job is put back on the queue instead."""
READ_PAUSES = (0.5, 1.0, 3.0)
"""Seconds before a failed read is repeated; also covers the seconds in which a fresh token is not yet known
everywhere (akuity/kargo#6630)."""


def decide_retry(error: GitHubException, count: int) -> RetryOption:
    """githubkit's hook: wait out short rate limits, repeat failed reads, never repeat a write that may have worked."""
    if isinstance(error, RateLimitExceeded):
        return RetryOption(count < 2 and error.retry_after <= PATIENCE, error.retry_after)
    if not isinstance(error, RequestError) or count >= len(READ_PAUSES):
        return RetryOption(False)
    if not isinstance(error.exc, httpx.HTTPError) or error.exc.request.method != "GET":
        return RetryOption(False)
    status = error.response.status_code if isinstance(error, RequestFailed) else None
    return RetryOption(status is None or status >= 500 or status == 401, timedelta(seconds=READ_PAUSES[count]))


def connect(auth: Any, base_url: str | None, *, hurried: bool = False) -> GitHub[Any]:
    """A githubkit client that behaves as this module says. `base_url` None is github.com.

    One that is `hurried` asks once and waits for `HURRY`.
    """
    return GitHub(
        auth,
        base_url=base_url,
        auto_retry=False if hurried else decide_retry,
        timeout=HURRY if hurried else TIMEOUT,
        http_cache=False,  # it would keep answers, and with Redis tokens, outside this process
        user_agent="Assay",
        throttler=LocalThrottler(4),
    )


class Api:
    """One authenticated connection. All methods raise GitHubError's subclasses."""

    def __init__(self, github: GitHub[Any], version: str) -> None:
        """`version` is sent as X-GitHub-Api-Version."""
        self._github = github
        self._headers = {"X-GitHub-Api-Version": version, "Accept": "application/vnd.github+json"}

    def __enter__(self) -> Self:
        """Keep one connection open until `__exit__`; without it, each request makes its own."""
        self._github.__enter__()  # type: ignore[no-untyped-call]  # of githubkit
        return self

    def __exit__(self, *error: Any) -> None:
        self._github.__exit__(*error)

    def get(self, path: str, **params: str | int) -> Any:
        """The JSON answer to a GET."""
        return self._request("GET", path, params=params)

    def pages(self, path: str, key: str | None = None, **params: str | int) -> Iterator[Any]:
        """Every item of a paged list; `key` is the list's name where the page is an object."""
        page = 1
        while True:
            answer = self.get(path, per_page=PAGE, page=page, **params)
            items = answer[key] if key else answer
            yield from items
            if len(items) < PAGE:
                return
            page += 1

    def recent(self, path: str) -> Iterator[Any]:
        """Every item of a list that is paged by cursor, newest first; stop reading when it is old enough."""
        params: dict[str, str | int] = {"per_page": PAGE}
        while True:
            with _meaning(f"GET {path}"):
                response = self._github.request("GET", path, headers=self._headers, params=params)
            yield from response.json()
            following = response.raw_response.links.get("next", {}).get("url")
            if not following:
                return
            params = dict(httpx.URL(following).params)

    def send(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """The JSON answer to a write."""
        return self._request(method, path, **({} if body is None else {"json": body}))

    def graphql(self, query: str, **variables: Any) -> dict[str, Any]:
        """The `data` of a GraphQL answer."""
        with _meaning("GraphQL"):
            data: dict[str, Any] = self._github.graphql(query, variables=variables)
            return data

    def _request(self, method: str, path: str, **options: Any) -> Any:
        with _meaning(f"{method} {path}"):
            response = self._github.request(method, path, headers=self._headers, **options)
            return response.json() if response.content else None


class _meaning:  # noqa: N801  (reads as `with _meaning(...)`)
    """Turns githubkit's exceptions into those of `workers.github.errors`."""

    def __init__(self, request: str) -> None:
        self._request = request

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if not isinstance(error, GitHubException):
            return
        if isinstance(error.__cause__, BaseTimeoutException):
            raise error.__cause__  # githubkit wraps every exception in the transport, rq's time limit too
        raise _translate(self._request, error) from None


def _translate(request: str, error: GitHubException) -> GitHubError:
    if isinstance(error, GraphQLFailed):
        return RejectedError(f"{request}: {'; '.join(str(one.message) for one in error.response.errors or ())}")
    if not isinstance(error, RequestFailed):
        cause = error.__cause__ or error
        return UnavailableError(f"{request}: {type(cause).__name__}")
    status, message = error.response.status_code, _message(error)
    text = f"{request}: {status} {message}"
    if isinstance(error, RateLimitExceeded) or status >= 500 or status in (401, 408, 429) or _asks_to_wait(message):
        return UnavailableError(text)
    if status in (404, 410, 451):
        return NotFoundError(text) if status == 404 else GoneError(text)
    if status == 403:
        accepted = error.response.headers.get("x-accepted-github-permissions", "")
        return ForbiddenError(text + (f" (needs {accepted})" if accepted else ""))
    return RejectedError(text)


def _message(error: RequestFailed) -> str:
    try:
        body = error.response.json()
    except ValueError:
        return ""
    return f"{body.get('message', '')} {body.get('errors', '') or ''}".strip()[:500] if isinstance(body, dict) else ""


def _asks_to_wait(message: str) -> bool:
    """GitHub's secondary limits come as 403, and sometimes as 422 with "abuse" or "too quickly" in the text."""
    lower = message.lower()
    return any(sign in lower for sign in ("secondary rate", "abuse", "too quickly", "rate limit"))
