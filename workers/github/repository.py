"""What a review asks of one repository on GitHub, in GitHub's own terms."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from review.plan import Posted, marked
from workers.github.api import Api
from workers.github.errors import GoneError, RejectedError

_THREADS = """
query($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) {
    reviewThreads(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { comments(first: 1) { nodes { id isMinimized } } } } } } }
"""
_MINIMIZE = """
mutation($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: RESOLVED}) {
  minimizedComment { isMinimized } } }
"""
_RESTORE = """
mutation($id: ID!) { unminimizeComment(input: {subjectId: $id}) { unminimizedComment { isMinimized } } }
"""


@dataclass(frozen=True)
class Repository:
    """A repository, seen with one installation's token. All methods raise GitHubError's subclasses."""

    api: Api
    full_name: str

    @property
    def path(self) -> str:
        """The beginning of every request path."""
        return f"/repos/{self.full_name}"

    def describe(self) -> dict[str, Any]:
        """The repository itself."""
        answer: dict[str, Any] = self.api.get(self.path)
        return answer

    def pull(self, number: int) -> dict[str, Any]:
        """A pull request as it is now."""
        answer: dict[str, Any] = self.api.get(f"{self.path}/pulls/{number}")
        return answer

    def pulls_of(self, sha: str) -> list[dict[str, Any]]:
        """Open pull requests that contain the commit."""
        pulls = self.api.pages(f"{self.path}/commits/{sha}/pulls")
        return [pull for pull in pulls if pull["state"] == "open"]

    def first_parent(self, sha: str) -> str:
        """The commit that `sha` was made upon."""
        return str(self.api.get(f"{self.path}/commits/{sha}", per_page=1, page=2)["parents"][0]["sha"])

    def merge_base(self, base: str, head: str) -> str:
        """The commit from which the two parted. Page 2 of a comparison leaves out the files, which may be megabytes."""
        answer = self.api.get(f"{self.path}/compare/{base}...{head}", per_page=1, page=2)
        return str(answer["merge_base_commit"]["sha"])

    def file(self, path: str, ref: str) -> bytes | None:
        """A file's content at a commit; None where there is no such file."""
        try:
            answer = self.api.get(f"{self.path}/contents/{path}", ref=ref)
        except GoneError:
            return None
        if not isinstance(answer, dict) or answer.get("type") != "file" or answer.get("encoding") != "base64":
            return None
        return base64.b64decode(answer["content"])

    def check_runs(self, sha: str, name: str) -> list[dict[str, Any]]:
        """Every check run of a name on a commit, whoever made it, replaced ones too."""
        runs = self.api.pages(f"{self.path}/commits/{sha}/check-runs", "check_runs", check_name=name, filter="all")
        return list(runs)

    def posted(self, number: int, login: str) -> list[Posted]:
        """Assay's own comments on a pull request's lines, oldest first, with whether they are minimized."""
        comments = [
            (fingerprint, comment["node_id"])
            for comment in self.api.pages(f"{self.path}/pulls/{number}/comments")
            if (comment.get("user") or {}).get("login") == login and (fingerprint := marked(comment["body"]))
        ]
        minimized = self._minimized(number) if comments else frozenset()
        return [Posted(fingerprint, node_id, node_id in minimized) for fingerprint, node_id in comments]

    def _minimized(self, number: int) -> frozenset[str]:
        owner, _, name = self.full_name.partition("/")
        found, after = set(), None
        while True:
            data = self.api.graphql(_THREADS, owner=owner, name=name, number=number, after=after)
            threads = data["repository"]["pullRequest"]["reviewThreads"]
            for thread in threads["nodes"]:
                found |= {comment["id"] for comment in thread["comments"]["nodes"] if comment["isMinimized"]}
            if not threads["pageInfo"]["hasNextPage"]:
                return frozenset(found)
            after = threads["pageInfo"]["endCursor"]

    def minimize(self, node_id: str) -> None:
        """Fold a comment away as resolved."""
        self.api.graphql(_MINIMIZE, id=node_id)

    def restore(self, node_id: str) -> None:
        """Show a folded comment again."""
        self.api.graphql(_RESTORE, id=node_id)

    def review(self, number: int, head: str, body: str, comments: Iterable[Mapping[str, Any]]) -> None:
        """Post one review with its inline comments. Raises RejectedError where any of them is refused."""
        review = {"commit_id": head, "event": "COMMENT", "body": body, "comments": list(comments)}
        self.api.send("POST", f"{self.path}/pulls/{number}/reviews", review)

    def may_write(self, login: str) -> bool:
        """Whether a person may push to the repository."""
        try:
            answer = self.api.get(f"{self.path}/collaborators/{login}/permission")
        except GoneError:
            return False
        return answer["permission"] in ("admin", "maintain", "write")

    def react(self, comment_id: int, content: str) -> None:
        """Put a reaction on a pull request's comment; one that is there already stays the only one."""
        try:
            self.api.send("POST", f"{self.path}/issues/comments/{comment_id}/reactions", {"content": content})
        except (GoneError, RejectedError):
            return  # the comment was deleted meanwhile: nothing to react to

    def replies(self, number: int, login: str, since: str) -> Iterator[str]:
        """Texts of Assay's own comments in a pull request's conversation, changed since an ISO 8601 time."""
        for comment in self.api.pages(f"{self.path}/issues/{number}/comments", since=since):
            if (comment.get("user") or {}).get("login") == login:
                yield comment["body"]

    def reply(self, number: int, body: str) -> None:
        """Post a comment in a pull request's conversation."""
        self.api.send("POST", f"{self.path}/issues/{number}/comments", {"body": body})
