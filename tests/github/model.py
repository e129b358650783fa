"""What GitHub remembers, as plain records; `repository.py` and `pull_request.py` hold what people do with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from tests.github.pull_request import PullRequest
    from tests.github.repository import Repository

Permissions = dict[str, str]
"""Permission name to `read`, `write` or `admin`."""

LEVELS = {"none": 0, "read": 1, "write": 2, "admin": 3}

PASSING = frozenset({"success", "skipped", "neutral"})
"""Conclusions that satisfy a required check."""


@dataclass
class User:
    """A person or a bot."""

    id: int
    login: str
    kind: Literal["User", "Bot"] = "User"


@dataclass
class App:
    """A registered GitHub App. `private_key` is PEM text, made at run time."""

    id: int
    slug: str
    name: str
    owner: User
    bot: User
    private_key: str = field(repr=False)
    permissions: Permissions
    events: list[str]
    hook_id: int
    created_at: str


@dataclass
class Installation:
    """An App on an account; `repositories` is None for all of the account's."""

    id: int
    app: App
    account: User
    permissions: Permissions
    created_at: str
    repositories: set[int] | None = None
    suspended_at: str | None = None

    def covers(self, repository: Repository) -> bool:
        """Whether the App was given this repository."""
        if self.suspended_at or repository.owner.id != self.account.id:
            return False
        return self.repositories is None or repository.id in self.repositories


@dataclass
class Token:
    """An installation access token."""

    text: str = field(repr=False)
    installation: Installation
    permissions: Permissions
    repositories: set[int] | None
    expires: float

    def covers(self, repository: Repository) -> bool:
        """Whether the token reaches this repository."""
        narrowed = self.repositories is None or repository.id in self.repositories
        return narrowed and self.installation.covers(repository)

    def allows(self, need: str) -> bool:
        """Whether the token holds `need`, such as `checks:write`."""
        name, _, level = need.partition(":")
        return LEVELS[self.permissions.get(name, "none")] >= LEVELS[level]


@dataclass
class Reaction:
    """An emoji under a comment."""

    id: int
    user: User
    content: str
    created_at: str


@dataclass
class IssueComment:
    """A comment in a conversation."""

    id: int
    pull: PullRequest
    user: User
    body: str
    created_at: str
    updated_at: str
    app: App | None = None
    reactions: list[Reaction] = field(default_factory=list)
    minimized: str | None = None

    @property
    def node_id(self) -> str:
        """As GraphQL names it."""
        return f"IC_{self.id}"


@dataclass
class Review:
    """A review of a pull request; state PENDING is visible to its author alone."""

    id: int
    pull: PullRequest
    user: User
    body: str
    state: str
    commit_id: str
    submitted_at: str | None
    minimized: str | None = None

    @property
    def node_id(self) -> str:
        """As GraphQL names it."""
        return f"PRR_{self.id}"


@dataclass
class ReviewComment:
    """A comment on lines (or, with subject `file`, on a file) of a pull request, where it was written."""

    id: int
    pull: PullRequest
    review: Review
    user: User
    body: str
    path: str
    commit_id: str
    hunk: str
    created_at: str
    updated_at: str
    line: int | None = None
    side: str = "RIGHT"
    start_line: int | None = None
    start_side: str | None = None
    subject: Literal["line", "file"] = "line"
    reply_to: int | None = None
    reactions: list[Reaction] = field(default_factory=list)
    minimized: str | None = None

    @property
    def node_id(self) -> str:
        """As GraphQL names it."""
        return f"PRRC_{self.id}"

    @property
    def thread_id(self) -> str:
        """The GraphQL id of the thread that it opened or replies to."""
        return f"PRRT_{self.reply_to or self.id}"

    @property
    def current_line(self) -> int | None:
        """The line at the pull request's head; None when the comment is outdated."""
        return self.pull.line_at_head(self)


@dataclass
class CheckSuite:
    """All check runs of one App on one commit."""

    id: int
    repository: Repository
    app: App
    head_sha: str
    created_at: str
    runs: list[CheckRun] = field(default_factory=list)

    @property
    def status(self) -> str:
        """`completed` when every run is."""
        if not self.runs:
            return "queued"
        return "completed" if all(run.status == "completed" for run in self.runs) else "in_progress"

    @property
    def conclusion(self) -> str | None:
        """The first conclusion that does not pass, else `success`; None while runs are going."""
        if self.status != "completed":
            return None
        newest = {run.name: run for run in self.runs}.values()
        return next((run.conclusion for run in newest if run.conclusion not in PASSING), "success")


@dataclass
class CheckRun:
    """One run of a check."""

    id: int
    suite: CheckSuite
    name: str
    head_sha: str
    external_id: str
    status: str
    conclusion: str | None
    started_at: str | None
    completed_at: str | None
    details_url: str | None = None
    title: str | None = None
    summary: str | None = None
    text: str | None = None
    annotations: list[dict[str, Any]] = field(default_factory=list)
    actions: list[dict[str, str]] = field(default_factory=list)
    updates: list[dict[str, Any]] = field(default_factory=list)
    """The bodies of the requests that made it what it is, oldest first."""


@dataclass
class Delivery:
    """One attempt to deliver a webhook."""

    id: int
    guid: str
    event: str
    action: str | None
    payload: dict[str, Any] = field(repr=False)
    headers: dict[str, str] = field(repr=False)
    installation_id: int | None
    repository_id: int | None
    delivered_at: str
    redelivery: bool = False
    status: str = "pending"
    status_code: int = 0
    duration: float = 0.0
    response_headers: dict[str, str] = field(default_factory=dict, repr=False)
    response_body: str = ""


@dataclass
class Request:
    """One request that reached the stand-in, over REST, GraphQL or git."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str] = field(repr=False)
    body: Any = field(repr=False)
    when: float
    status: int = 0
    """0 while it is being answered, and when the connection was reset."""
    token: Token | None = None
    fault: str | None = None
