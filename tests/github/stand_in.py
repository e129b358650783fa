"""`GitHub`: a stand-in for github.com on loopback, with what people do there as methods."""

from __future__ import annotations

import itertools
import secrets
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from tests.github import access, payloads
from tests.github.faults import Faults
from tests.github.model import App, CheckRun, CheckSuite, Delivery, Installation, Permissions, Request, Token, User
from tests.github.repository import Repository
from tests.github.represent import Representation
from tests.github.server import Server
from tests.github.webhooks import Webhooks

PERMISSIONS: Permissions = {
    "metadata": "read",
    "contents": "read",
    "pull_requests": "write",
    "issues": "read",
    "checks": "write",
    "merge_queues": "read",
}
EVENTS = ["pull_request", "issue_comment", "check_run", "check_suite", "merge_group"]


class GitHub:
    """One GitHub with one App on it.

    Use it as a context manager, or call `start` and `stop`. `webhook_url` may be set at any time; until then
    nothing is delivered. What an App does wrong (unknown routes, requests that do not fit GitHub's
    description) and what the stand-in itself does wrong are in `violations`: assert that it is empty.
    """

    def __init__(
        self,
        *,
        webhook_url: str | None = None,
        webhook_secret: str = "",
        permissions: Permissions | None = None,
        events: list[str] | None = None,
        slug: str = "assay",
        port: int = 0,
    ) -> None:
        self.webhook_url = webhook_url
        self.webhook_secret = webhook_secret
        self.violations: list[str] = []
        self.requests: list[Request] = []
        self.faults = Faults()
        self.users: dict[str, User] = {}
        self.apps: dict[int, App] = {}
        self.installations: dict[int, Installation] = {}
        self.repositories: dict[str, Repository] = {}
        self.tokens: dict[str, Token] = {}
        self.advisories: list[dict[str, Any]] = []
        self.folder = Path(tempfile.mkdtemp(prefix="github-stand-in-"))
        self.represent = Representation(self)
        self.webhooks = Webhooks(self)
        # Nothing of one stand-in is valid at another: githubkit caches tokens by id, without the host.
        self._ids = itertools.count(secrets.randbelow(1_000_000) * 1_000_000 + 1)
        self._changed = threading.Condition()
        self._server = Server(self, port)
        self.app = self._register(slug, permissions or PERMISSIONS, events or EVENTS)

    def _register(self, slug: str, permissions: Permissions, events: list[str]) -> App:
        bot = self.user(f"{slug}[bot]", kind="Bot")
        owner = self.user("operator")
        key = access.private_key()
        name = slug.capitalize()
        number, hook = self.new_id(), self.new_id()
        app = App(number, slug, name, owner, bot, key, dict(permissions), list(events), hook, self.timestamp())
        self.apps[app.id] = app
        return app

    def start(self) -> Self:
        """Serve on loopback; returns when requests are answered."""
        self._server.start()
        return self

    def stop(self) -> None:
        """Stop serving and remove the repositories."""
        self._server.stop()
        self.webhooks.stop()
        shutil.rmtree(self.folder)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def base_url(self) -> str:
        """Where the REST API is; git and GraphQL (`/graphql`) are below it, and `/api/v3` works too."""
        return f"http://127.0.0.1:{self._server.port}"

    @property
    def deliveries(self) -> list[Delivery]:
        """Every attempt to deliver a webhook, oldest first."""
        return self.webhooks.deliveries

    def delivered(self, event: str, action: str | None = None) -> list[Delivery]:
        """The attempts for one event."""
        return [one for one in self.deliveries if one.event == event and action in (None, one.action)]

    def new_id(self, count: int = 1) -> int:
        """A number that nothing else has; the next `count - 1` are the caller's too."""
        number = next(self._ids)
        for _ in range(count - 1):
            next(self._ids)
        return number

    def timestamp(self) -> str:
        """The time as GitHub writes it."""
        return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    @contextmanager
    def change(self) -> Iterator[None]:
        """Hold the state while changing it; whoever waits looks again afterwards."""
        with self._changed:
            try:
                yield
            finally:
                self._changed.notify_all()

    def wait_until(self, predicate: Callable[[], object], timeout: float = 30.0, what: str = "") -> None:
        """Return once `predicate` is true, looking after each change; raises `TimeoutError`."""
        with self._changed:
            if not self._changed.wait_for(predicate, timeout):
                seen = [f"{one.method} {one.path} -> {one.status}" for one in self.requests[-10:]]
                name = what or getattr(predicate, "__name__", "it")
                raise TimeoutError(f"waited {timeout:g} s for {name}; last requests: {seen}")

    def user(self, login: str, kind: str = "User") -> User:
        """The account `login`, made when there is none."""
        with self.change():
            if login not in self.users:
                self.users[login] = User(self.new_id(), login, "Bot" if kind == "Bot" else "User")
            return self.users[login]

    def repository(self, full_name: str, *, private: bool = True, install: bool = True) -> Repository:
        """A new repository `owner/name`; with `install` the App is put on it (nothing is delivered)."""
        owner, _, name = full_name.partition("/")
        with self.change():
            repository = self.keep(Repository(self, self.user(owner), name, private=private))
        if install:
            self.install(owner, [repository], deliver=False)
        return repository

    def keep(self, repository: Repository) -> Repository:
        """Make a repository findable."""
        self.repositories[repository.full_name.lower()] = repository
        return repository

    def installation_of(self, repository: Repository) -> Installation | None:
        """The installation through which the App reaches the repository."""
        return next((one for one in self.installations.values() if one.covers(repository)), None)

    def install(self, account: str, repositories: list[Repository], *, deliver: bool = True) -> Installation:
        """Install the App on an account's repositories, or add them to its installation there."""
        owner = self.user(account)
        found = next((one for one in self.installations.values() if one.account is owner), None)
        new = {one.id for one in repositories}
        with self.change():
            if found is None:
                permissions = dict(self.app.permissions)
                installation = Installation(self.new_id(), self.app, owner, permissions, self.timestamp(), new)
                self.installations[installation.id] = installation
            else:
                installation = found
                installation.repositories = (installation.repositories or set()) | new
        if deliver and found is None:
            payload = payloads.installation_created(self, installation)
            self._tell(installation, "installation", "created", payload)
        elif deliver:
            payload = payloads.repositories_added(self, installation, repositories)
            self._tell(installation, "installation_repositories", "added", payload)
        return installation

    def _tell(self, installation: Installation, event: str, action: str, payload: dict[str, Any]) -> None:
        self.webhooks.send(None, event, action, payload, sender=installation.account, installation=installation)

    def ping(self) -> Delivery | None:
        """Send the ping of a webhook that was just set up."""
        return self.webhooks.send(None, "ping", None, payloads.ping(self), sender=self.app.owner)

    def rerequest(self, run: CheckRun, login: str = "ada") -> Delivery | None:
        """A person presses Re-run on a check run. Only the event is sent: the App does the rest."""
        return self._about_run(run, "rerequested", {}, login)

    def request_action(self, run: CheckRun, identifier: str, login: str = "ada") -> Delivery | None:
        """A person presses one of the App's own buttons on a check run."""
        assert identifier in [action["identifier"] for action in run.actions], identifier
        extra = {"requested_action": {"identifier": identifier}}
        return self._about_run(run, "requested_action", extra, login)

    def _about_run(self, run: CheckRun, action: str, extra: dict[str, Any], login: str) -> Delivery | None:
        with self.change():
            payload = payloads.check_run(run, extra)
        return self.webhooks.send(run.suite.repository, "check_run", action, payload, sender=self.user(login))

    def rerequest_suite(self, suite: CheckSuite, login: str = "ada") -> Delivery | None:
        """A person presses Re-run all checks."""
        with self.change():
            payload = payloads.check_suite(suite)
        return self.webhooks.send(suite.repository, "check_suite", "rerequested", payload, sender=self.user(login))

    def expire_tokens(self) -> None:
        """Let an hour pass for every token."""
        with self.change():
            for token in self.tokens.values():
                token.expires = 0.0
