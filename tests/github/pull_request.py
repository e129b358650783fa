"""A pull request, and what people do with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tests.github import payloads
from tests.github.gitrepo import ChangedFile, Entry, GitError
from tests.github.model import CheckRun, Delivery, IssueComment, Review, ReviewComment, User

if TYPE_CHECKING:
    from tests.github.repository import Repository


class PullRequest:
    """A pull request into `repository`; each verb sends its webhook unless `deliver=False`."""

    def __init__(
        self,
        repository: Repository,
        number: int,
        *,
        title: str,
        body: str | None,
        author: User,
        draft: bool,
        fork: Repository | None,
        head: str,
        base: str,
    ) -> None:
        self.github = repository.github
        self.repository = repository
        self.id = self.github.new_id(2)
        """The issue that the pull request also is has the next id."""
        self.number = number
        self.title = title
        self.body = body
        self.author = author
        self.draft = draft
        self.fork = fork
        self.head_ref = head
        self.base_ref = base
        self.head_sha = ""
        self.state = "open"
        self.labels: list[str] = []
        self.all_reviews: list[Review] = []
        self.all_review_comments: list[ReviewComment] = []
        self.issue_comments: list[IssueComment] = []
        self.resolved_threads: set[str] = set()
        self.created_at = self.updated_at = self.github.timestamp()
        self.closed_at: str | None = None

    @property
    def head_repository(self) -> Repository:
        """Where the head branch is."""
        return self.fork or self.repository

    @property
    def base_sha(self) -> str:
        """The tip of the base branch."""
        return self.repository.store.resolve(f"refs/heads/{self.base_ref}") or ""

    @property
    def merge_base(self) -> str:
        """The commit that the change starts from."""
        return self.repository.store.merge_base(self.base_sha, self.head_sha) or self.base_sha

    @property
    def files(self) -> tuple[ChangedFile, ...]:
        """The changed files, by git."""
        return self.repository.store.changed(self.base_sha, self.head_sha)

    @property
    def commits(self) -> list[str]:
        """The commits, oldest first."""
        return self.repository.store.commits(self.base_sha, self.head_sha)

    @property
    def reviews(self) -> list[Review]:
        """The submitted reviews."""
        return [review for review in self.all_reviews if review.state != "PENDING"]

    @property
    def review_comments(self) -> list[ReviewComment]:
        """The comments of submitted reviews."""
        return [comment for comment in self.all_review_comments if comment.review.state != "PENDING"]

    def check_runs(self, sha: str | None = None) -> list[CheckRun]:
        """The check runs on `sha`, or on the head, oldest first."""
        return self.repository.check_runs(sha or self.head_sha)

    def check(self, name: str) -> CheckRun | None:
        """The newest check run of that name on the head: the one that counts."""
        return next((run for run in reversed(self.check_runs()) if run.name == name), None)

    @property
    def mergeable_state(self) -> str:
        """`draft`, `blocked` (a required check is missing or did not pass) or `clean`."""
        if self.draft:
            return "draft"
        return "blocked" if self.repository.blocking(self.head_sha) else "clean"

    def line_at_head(self, comment: ReviewComment) -> int | None:
        """Where a comment's line is now; None when the line is gone or no longer in the diff."""
        if comment.line is None:
            return None
        if comment.commit_id == self.head_sha:
            return comment.line
        hunks = next((file.hunks for file in self.files if file.path == comment.path), ())
        line: int | None = comment.line
        if comment.side == "RIGHT":
            store = self.repository.store
            line = store.moved_line(comment.commit_id, self.head_sha, comment.path, comment.line)
        return line if line and any(hunk.holds(comment.side, line) for hunk in hunks) else None

    def synchronize(self) -> None:
        """Take over the head branch's tip, as GitHub does on every push."""
        head = f"refs/heads/{self.head_ref}"
        store = self.repository.store
        target = f"refs/pull/{self.number}/head"
        store.git("fetch", "--quiet", str(self.head_repository.store.path), f"+{head}:{target}")
        sha = store.resolve(target)
        if sha is None:
            raise GitError(f"{self.head_repository.full_name} has no branch {self.head_ref}")
        self.head_sha = sha
        self.updated_at = self.github.timestamp()

    def announce(
        self, action: str, *, deliver: bool = True, sender: User | None = None, **extra: Any
    ) -> Delivery | None:
        """Send a pull_request event with the state as it is now."""
        if not deliver:
            return None
        with self.github.change():
            payload = payloads.pull_request(self, extra)
        return self.github.webhooks.send(self.repository, "pull_request", action, payload, sender=sender or self.author)

    def push(
        self,
        files: Mapping[str, Entry],
        message: str = "Update",
        *,
        parent: str | None = None,
        deliver: bool = True,
    ) -> str:
        """Commit to the head branch (from `parent`: a force-push) and return the new head's id."""
        with self.github.change():
            before = self.head_sha
            self.head_repository.commit(self.head_ref, files, message, parent)
            self.synchronize()
            after = self.head_sha
        self.announce("synchronize", deliver=deliver, before=before, after=after)
        return after

    def comment(self, login: str, body: str, *, deliver: bool = True) -> IssueComment:
        """A person writes a comment in the conversation."""
        comment = self.add_comment(self.github.user(login), body)
        if deliver:
            self.announce_comment(comment, "created")
        return comment

    def add_comment(self, user: User, body: str) -> IssueComment:
        """Store a comment; nothing is delivered."""
        with self.github.change():
            now = self.github.timestamp()
            comment = IssueComment(self.github.new_id(), self, user, body, now, now)
            self.issue_comments.append(comment)
            return comment

    def edit_comment(self, comment: IssueComment, body: str) -> Delivery | None:
        """A person edits their comment."""
        with self.github.change():
            before, comment.body = comment.body, body
        return self.announce_comment(comment, "edited", changes={"body": {"from": before}})

    def announce_comment(self, comment: IssueComment, action: str, **extra: Any) -> Delivery | None:
        """Send an issue_comment event."""
        with self.github.change():
            payload = payloads.issue_comment(comment, extra)
        return self.github.webhooks.send(self.repository, "issue_comment", action, payload, sender=comment.user)

    def label(self, name: str) -> Delivery | None:
        """Put a label on it."""
        with self.github.change():
            self.labels.append(name)
        return self.announce("labeled", label=self.github.represent.label(name))

    def ready(self) -> Delivery | None:
        """A draft becomes ready for review."""
        with self.github.change():
            self.draft = False
        return self.announce("ready_for_review")

    def convert_to_draft(self) -> Delivery | None:
        """It becomes a draft."""
        with self.github.change():
            self.draft = True
        return self.announce("converted_to_draft")

    def retarget(self, base: str) -> Delivery | None:
        """Change the base branch."""
        with self.github.change():
            ref, sha = self.base_ref, self.base_sha
            self.base_ref = base
        return self.announce("edited", changes={"base": {"ref": {"from": ref}, "sha": {"from": sha}}})

    def close(self, *, deliver: bool = True) -> Delivery | None:
        """Close it without merging."""
        with self.github.change():
            self.state, self.closed_at = "closed", self.github.timestamp()
        return self.announce("closed", deliver=deliver)

    def reopen(self) -> Delivery | None:
        """Open it again."""
        with self.github.change():
            self.state, self.closed_at = "open", None
        return self.announce("reopened")
