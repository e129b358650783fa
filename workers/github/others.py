"""Whether repositories of other people exist on github.com, as far as an installation's token is shown them.

Nothing is remembered from one review to the next: what one installation sees must not become known to another.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Literal
from urllib.parse import quote

from review.phantom.golang.places import Place
from workers.github import PAGE
from workers.github.api import Api
from workers.github.errors import GitHubError, NotFoundError, RejectedError

Answer = Literal["there", "not there", "unknown"]
"""`not there` is also what GitHub says of a repository that the token may not see."""

MOST_QUESTIONS = 30
"""Of one review; an installation has 5,000 requests an hour for everything (docs.github.com, rate limits)."""

SECONDS = 5.0
"""How long a review asks. What is not answered by then is unknown."""


class OtherRepositories:
    """Questions of one review, each asked once."""

    def __init__(self, api: Api, own: str, clock: Callable[[], float] = time.monotonic) -> None:
        """`own` is the owner of the reviewed repository."""
        self.own = own
        self.asked = 0
        self._api, self._clock = api, clock
        self._deadline: float | None = None
        self._answers: dict[str, Answer] = {}

    def repository(self, place: Place) -> Answer:
        """Whether the token is shown the repository."""
        return self._ask(f"/repos/{_path(place.full_name)}")

    def owner(self, place: Place) -> Answer:
        """Whether there is an account of the owner's name, which GitHub shows to everyone."""
        return self._ask(f"/users/{quote(place.owner, safe='')}")

    def tag(self, place: Place, version: str) -> Answer:
        """Whether the repository, which must be there, has the tag of a module's version."""
        return self._ask(f"/repos/{_path(place.full_name)}/git/ref/tags/{_path(place.tag(version))}")

    def commit(self, place: Place, sha: str) -> Answer:
        """Whether the repository, which must be there, has a commit whose id begins so."""
        return self._ask(f"/repos/{_path(place.full_name)}/commits/{quote(sha, safe='')}", refused="not there")

    def advisories(self, ecosystem: str, affected: Sequence[str]) -> object:
        """The reviewed advisories about packages (each `name@version`), a page of them; None without an answer.

        They are the same for everyone. The caller keeps to a budget of its own.
        """
        try:
            return self._api.get(
                "/advisories", ecosystem=ecosystem, affects=",".join(affected), type="reviewed", per_page=PAGE
            )
        except GitHubError:
            return None

    def _ask(self, path: str, refused: Answer = "unknown") -> Answer:
        """`refused` is what a 422 means, which GitHub says of a commit that is not there."""
        if path not in self._answers:
            self._answers[path] = self._answer(path, refused)
        return self._answers[path]

    def _answer(self, path: str, refused: Answer) -> Answer:
        if self._deadline is None:
            self._deadline = self._clock() + SECONDS
        if self.asked >= MOST_QUESTIONS or self._clock() >= self._deadline:
            return "unknown"
        self.asked += 1
        try:
            self._api.get(path)
        except NotFoundError:
            return "not there"
        except RejectedError:
            return refused
        except GitHubError:
            return "unknown"
        return "there"


def _path(name: str) -> str:
    return "/".join(quote(part, safe="") for part in name.split("/"))
