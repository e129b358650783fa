"""The contract between the web process and the workers: mailboxes of JSON letters in Redis.

A *letter* says that something happened to a pull request (or merge group, or installation). Letters about the same
thing lie in one *mailbox*, a Redis list. The web process appends a letter and queues a job that says only "look into
this mailbox"; the worker holds a lease on the mailbox while it works, so one pull request never has two reviews at a
time, and removes a letter only after what it asked for is visible on GitHub. A job that is lost costs nothing: the
mailbox is still there, and the sweeper looks into every mailbox that no one holds.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

HANDLE = "workers.jobs.handle"
"""The entry point, by name: the web process never imports it. Its one argument is the mailbox."""

COMMANDS, REVIEWS, SWEEPS = "commands", "reviews", "sweeps"
QUEUES = (COMMANDS, REVIEWS, SWEEPS)
"""In the order in which workers take from them."""

JOB_SECONDS = 900
"""rq's time limit of one job."""

RESULT_SECONDS = 60
"""Jobs return nothing worth keeping; GitHub shows what they did."""

FAILURE_SECONDS = 6 * 3600
"""How long rq shows a failed job to the person who looks for it."""

JOB_RETRIES = (5, 30, 120)
"""Seconds before each new attempt of a job that raised."""

MAILBOXES = "assay:mailboxes"
"""Redis set: every mailbox that may hold letters."""

DELIVERY_SECONDS = 8 * 24 * 3600
"""How long a delivery id is remembered: longer than GitHub offers redelivery (3 days; 7 on Enterprise Server)."""


def inbox_key(mailbox: str) -> str:
    """The Redis list of the mailbox's letters, oldest first."""
    return f"assay:inbox:{mailbox}"


def lease_key(mailbox: str) -> str:
    """The Redis string that the worker at work on the mailbox holds and keeps alive."""
    return f"assay:lease:{mailbox}"


def delivery_key(guid: str) -> str:
    """The Redis string that remembers a delivery id."""
    return f"assay:delivery:{guid}"


LetterKind = Literal[
    "review",  # a pull request may need a review: `number`, `reason`
    "cancel",  # a pull request was closed or became a draft: `number`, `reason`
    "command",  # someone wrote a command: `number`, `command`, `comment_id`, `actor`
    "group",  # a merge group wants its check: `head_sha`, `base_sha`
    "ungroup",  # a merge group is gone: `head_sha`
    "suite",  # a check suite was asked for again and names no pull request: `head_sha`
    "installation",  # the installation or its repositories changed: `reason`
]


@dataclass(frozen=True, slots=True)
class Letter:
    """One thing that happened. Fields that its kind does not use keep their defaults."""

    kind: LetterKind
    installation: int
    """Id of the App's installation that the event came through."""
    repository: str = ""
    """`owner/name` as the event wrote it."""
    repository_id: int = 0
    number: int = 0
    reason: str = ""
    """The event and action, such as `pull_request.opened`; named in the check run."""
    head_sha: str = ""
    """As the event said it; only a hint for pull requests, GitHub is asked again."""
    base_sha: str = ""
    command: str = ""
    comment_id: int = 0
    actor: str = ""
    """Login of the person who asked."""
    delivery: str = ""
    """`X-GitHub-Delivery`, to find the event again."""
    received: float = 0.0
    """Unix time in seconds at which the web process accepted it."""

    @property
    def mailbox(self) -> str:
        """The name of the mailbox that this letter belongs in; it has no repository name, for those change."""
        if self.kind == "installation":
            return f"installation:{self.installation}"
        if self.kind in ("group", "ungroup"):
            return f"group:{self.repository_id}:{self.head_sha}"
        if self.kind == "suite":
            return f"suite:{self.repository_id}:{self.head_sha}"
        return f"pull:{self.repository_id}:{self.number}"

    @property
    def queue(self) -> str:
        """The rq queue that its job goes to: people who wait for an answer come first."""
        return COMMANDS if self.kind == "command" else REVIEWS

    def to_json(self) -> dict[str, Any]:
        """The letter as JSON values."""
        return asdict(self)


def letter_from_json(value: dict[str, Any]) -> Letter:
    """Read what `to_json` wrote; fields that a newer version added are left out, so that a rolling update works."""
    return Letter(**{name: value[name] for name in Letter.__dataclass_fields__ if name in value})
