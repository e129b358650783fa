"""The GitHub App as such: who it is, and short-lived tokens for one repository at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from githubkit import AppAuthStrategy, TokenAuthStrategy

from workers.github.api import Api, connect
from workers.github.errors import ForbiddenError, RejectedError

API_VERSION = "2026-03-10"
"""GitHub Enterprise Server up to 3.20 knows only 2022-11-28: ASSAY_GITHUB_API_VERSION."""

NEEDED: Mapping[str, str] = {"checks": "write", "contents": "read", "metadata": "read", "pull_requests": "write"}
"""The permissions of a token, and why `app.yml` asks for them: check run, git fetch and policy, always, comments."""

LOOKING: Mapping[str, str] = {"checks": "read", "metadata": "read", "pull_requests": "read"}
"""The permissions of a token that only looks for what was missed."""


@dataclass(frozen=True)
class Access:
    """A connection for one repository, and the token for git."""

    api: Api
    token: str = field(repr=False)


class GitHubApp:
    """Signs in as the App."""

    def __init__(self, app_id: int, private_key: str, base_url: str | None, version: str = API_VERSION) -> None:
        """`private_key` is PEM text; `base_url` None is github.com."""
        self.app_id = app_id
        self._base_url, self._version = base_url, version
        self._github = connect(AppAuthStrategy(app_id, private_key), base_url)
        self.api = Api(self._github, version)

    @cached_property
    def about(self) -> dict[str, Any]:
        """GitHub's description of the App: slug, permissions, events."""
        description: dict[str, Any] = self.api.get("/app")
        return description

    @property
    def login(self) -> str:
        """The name under which the App's comments appear."""
        return f"{self.about['slug']}[bot]"

    def installations(self) -> Iterator[dict[str, Any]]:
        """Every installation that is not suspended."""
        for installation in self.api.pages("/app/installations"):
            if not installation["suspended_at"]:
                yield installation

    def overview(self, installation: int) -> Api:
        """A connection that may only look, at all repositories of an installation."""
        token = self._token(installation, {"permissions": dict(LOOKING)})["token"]
        return Api(connect(TokenAuthStrategy(token), self._base_url), self._version)

    def hurried(self, token: str) -> Api | None:
        """A connection for questions about any repository of github.com that a review can do without.

        None where this App is not on github.com: GitHub Enterprise Server, whose API ends in `/api/v3`, and GitHub with
        data residency at `ghe.com` know other repositories under the same names.
        """
        place = urlsplit(self._base_url or "")
        if place.path.rstrip("/").endswith("/api/v3") or (place.hostname or "").endswith(".ghe.com"):
            return None
        return Api(connect(TokenAuthStrategy(token), self._base_url, hurried=True), self._version)

    def failed_deliveries(self, since: str) -> list[int]:
        """Ids of webhook deliveries since an ISO 8601 time of whose event no attempt succeeded, one for each event.

        GitHub does not repeat a delivery by itself (docs.github.com, handling failed webhook deliveries).
        """
        attempts: dict[str, list[dict[str, Any]]] = {}
        for delivery in self.api.recent("/app/hook/deliveries"):
            if delivery["delivered_at"] < since:
                break
            attempts.setdefault(delivery["guid"], []).append(delivery)
        failed = (tries for tries in attempts.values() if all(one["status"] != "OK" for one in tries))
        return [tries[0]["id"] for tries in failed]

    def redeliver(self, delivery: int) -> None:
        """Ask GitHub to send a delivery again."""
        self.api.send("POST", f"/app/hook/deliveries/{delivery}/attempts")

    def _token(self, installation: int, body: Mapping[str, Any]) -> dict[str, Any]:
        """Mint a token. Raises ForbiddenError for repositories or permissions that the installation does not have."""
        try:
            answer: dict[str, Any] = self.api.send("POST", f"/app/installations/{installation}/access_tokens", body)
        except RejectedError as error:
            raise ForbiddenError(str(error)) from error
        return answer

    def access(self, installation: int, repository_id: int) -> Access:
        """A token for just this repository and the permissions a review needs (valid one hour).

        Raises ForbiddenError where the installation's owner has not granted them all.
        """
        body = {"repository_ids": [repository_id], "permissions": dict(NEEDED)}
        answer = self._token(installation, body)
        granted = answer.get("permissions") or {}
        missing = [f"{name}: {level}" for name, level in NEEDED.items() if not _covers(granted.get(name), level)]
        if missing:
            raise ForbiddenError(f"installation {installation} has not granted {', '.join(missing)}")
        return Access(Api(connect(TokenAuthStrategy(answer["token"]), self._base_url), self._version), answer["token"])


def _covers(granted: str | None, needed: str) -> bool:
    return granted in (needed, "write", "admin")
