"""A stand-in with one private repository and an open pull request, and a githubkit client as the App."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from githubkit import AppAuthStrategy, AppInstallationAuthStrategy
from githubkit import GitHub as Client

from tests.github import GitHub, PullRequest, Repository

BEFORE = "".join(f"line {number}\n" for number in range(1, 41))
AFTER = BEFORE.replace("line 20\n", "line twenty\nline twenty and a half\n")


@pytest.fixture
def github() -> Iterator[GitHub]:
    with GitHub(webhook_secret="It's a Secret to Everybody") as stand_in:
        yield stand_in
        assert stand_in.violations == []


@pytest.fixture
def repository(github: GitHub) -> Repository:
    repository = github.repository("octo/shop")
    repository.commit("main", {"app.py": BEFORE, "old.py": "gone\n"}, "Start")
    return repository


@pytest.fixture
def pull(repository: Repository) -> PullRequest:
    repository.commit("feature", {"app.py": AFTER, "old.py": None, "new.py": "new = 1\n"}, "Change")
    return repository.open_pull_request("A change", "feature")


@pytest.fixture
def as_app(github: GitHub) -> Iterator[Client[AppAuthStrategy]]:
    auth = AppAuthStrategy(str(github.app.id), github.app.private_key)
    with Client(auth, base_url=github.base_url, auto_retry=False, http_cache=False) as client:
        yield client


@pytest.fixture
def client(
    github: GitHub, repository: Repository, as_app: Client[AppAuthStrategy]
) -> Iterator[Client[AppInstallationAuthStrategy]]:
    installation = github.installation_of(repository)
    assert installation is not None
    with as_app.with_auth(as_app.auth.as_installation(installation.id)) as authorized:
        yield authorized
