"""What a route receives and answers with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.github.model import App, Installation, Token

if TYPE_CHECKING:
    from tests.github.pull_request import PullRequest
    from tests.github.repository import Repository
    from tests.github.stand_in import GitHub

BODY_LIMIT = 65_536
"""Characters in the body of a comment or review (recorded 422 texts: `Body is too long`)."""


class Refusal(Exception):  # noqa: N818 - it is an answer, not an error of the stand-in
    """GitHub says no: an HTTP status with GitHub's error body."""

    def __init__(self, status: int, message: str, errors: Any = None, headers: dict[str, str] | None = None):
        super().__init__(message)
        self.status = status
        self.headers = headers or {}
        self.body: dict[str, Any] = {"message": message}
        if errors is not None:
            self.body["errors"] = errors
        self.body |= {"documentation_url": "https://docs.github.com/rest", "status": str(status)}


@dataclass
class Answer:
    """An answer whose status is not the usual one, or whose body is not JSON."""

    status: int
    body: Any = None
    raw: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Page:
    """A list that the server cuts into pages; with `key`, inside an object that also has `total_count`."""

    items: list[Any]
    key: str | None = None


@dataclass
class Call:
    """One authorized request to a REST operation."""

    github: GitHub
    params: dict[str, str]
    query: dict[str, str]
    body: dict[str, Any]
    accept: str
    app: App | None = None
    """Who signed the JWT, when it came with one."""
    token: Token | None = None
    found: Repository | None = None

    @property
    def repository(self) -> Repository:
        """The repository in the path."""
        assert self.found is not None
        return self.found

    @property
    def signer(self) -> App:
        """The App that signed the JWT."""
        assert self.app is not None
        return self.app

    @property
    def installation(self) -> Installation:
        """The installation whose token came with the request."""
        assert self.token is not None
        return self.token.installation

    @property
    def pull(self) -> PullRequest:
        """The pull request numbered in the path; raises a 404."""
        number = int(self.params.get("pull_number") or self.params["issue_number"])
        pull = self.repository.pulls.get(number)
        if pull is None:
            raise not_found()
        return pull


@dataclass(frozen=True)
class Route:
    """What answers an operation, and which permission it needs.

    `needs` is `app` (a JWT), `token` (any token), `none`, or permissions of which one is enough.
    """

    answer: Callable[[Call], Any]
    needs: tuple[str, ...]


def route(answer: Callable[[Call], Any], *needs: str) -> Route:
    """Shorter to read in a table."""
    return Route(answer, needs)


Routes = dict[str, Route]
"""By the operation's name, such as `GET /rate_limit`."""


def not_found() -> Refusal:
    """404, which GitHub also gives for what the token may not see."""
    return Refusal(404, "Not Found")


def forbidden() -> Refusal:
    """403 for a token without the permission."""
    return Refusal(403, "Resource not accessible by integration")


def invalid(resource: str, field_name: str, code: str, message: str = "") -> Refusal:
    """422 with one structured error."""
    error = {"resource": resource, "field": field_name, "code": code}
    return Refusal(422, "Validation Failed", [error | ({"message": message} if message else {})])


def checked_body(text: str, resource: str) -> str:
    """`text`, a comment's body; raises GitHub's 422 for a blank or too long one."""
    if not text.strip():
        raise invalid(resource, "body", "missing_field", "body can't be blank")
    if len(text) > BODY_LIMIT:
        message = f"Body is too long (maximum is {BODY_LIMIT} characters)"
        raise invalid(resource, "body", "unprocessable", message)
    return text
