"""Bring a pull request on GitHub to what a review found. Every step looks first, so that it can be repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from review import render
from review.diff import Diff
from review.plan import Anchor, Plan, plan
from review.scope import Judged
from workers.examining import Examination
from workers.github.errors import RejectedError
from workers.github.repository import Repository

Post = tuple[Judged, Anchor]


@dataclass(frozen=True)
class Publisher:
    """Writes on one pull request for one head commit."""

    repository: Repository
    number: int
    login: str
    """The App's own name, to know its comments."""
    head_sha: str
    version: str
    go_on: Callable[[], None]
    """Called before each write; raises to stop the work."""
    pages: str = ""
    """Where the rules' pages are, for the links in comments."""

    def publish(self, examination: Examination, diff: Diff) -> Plan:
        """Post what is new in one review, fold away what is fixed, and say what was done."""
        wanted = examination.report.at("block", "comment")
        todo = plan(wanted, self.repository.posted(self.number, self.login), diff, examination.files)
        if todo.post:
            todo = todo.without(list(self._post(todo, todo.post)))
        for comment in todo.minimize:
            self.go_on()
            self.repository.minimize(comment.node_id)
        for comment in todo.restore:
            self.go_on()
            self.repository.restore(comment.node_id)
        return todo

    def _post(self, todo: Plan, posts: Sequence[Post]) -> Iterator[Post]:
        """Post these of the plan as a review, halved where GitHub refuses it. Gives back those that it refuses alone.

        GitHub takes a review whole or not at all, and does not say which comment it minds.
        """
        self.go_on()
        body = render.review_body([judged for judged, _ in posts], todo.over_limit, self.head_sha)
        try:
            self.repository.review(self.number, self.head_sha, body, [self._comment(todo, *post) for post in posts])
        except RejectedError:
            if len(posts) == 1:
                yield posts[0]
                return
            middle = len(posts) // 2
            yield from self._post(todo, posts[:middle])
            yield from self._post(todo, posts[middle:])

    def _comment(self, todo: Plan, judged: Judged, place: Anchor) -> Mapping[str, Any]:
        value: dict[str, Any] = {"path": place.path, "line": place.line, "side": "RIGHT"}
        if place.start_line is not None:
            value |= {"start_line": place.start_line, "start_side": "RIGHT"}
        return value | {
            "body": render.comment(judged, place, self.head_sha, self.version, self.pages, also=todo.also(judged))
        }
