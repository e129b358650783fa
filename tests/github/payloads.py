"""The bodies of webhooks, built from the stand-in's own state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.github import represent_checks

if TYPE_CHECKING:
    from tests.github.model import CheckRun, CheckSuite, Installation, IssueComment
    from tests.github.pull_request import PullRequest
    from tests.github.repository import Repository
    from tests.github.stand_in import GitHub

Json = dict[str, Any]

ZEN = "Keep it logically awesome."


def pull_request(pull: PullRequest, extra: Json) -> Json:
    """A pull_request event: the pull request in full."""
    body = pull.github.represent.pull(pull, full=True)
    return {"number": pull.number, "pull_request": body, **extra}


def issue_comment(comment: IssueComment, extra: Json) -> Json:
    """An issue_comment event; it carries no commit id."""
    represent = comment.pull.github.represent
    return {
        "issue": represent.issue(comment.pull),
        "comment": represent.issue_comment(comment),
        **extra,
    }


def check_run(run: CheckRun, extra: Json) -> Json:
    """A check_run event."""
    github = run.suite.repository.github
    suite = represent_checks.check_suite(github.represent, run.suite)
    body = represent_checks.check_run(github.represent, run)
    # An event names the suite in full, the REST API only by id.
    return {"check_run": body | {"check_suite": suite}, **extra}


def check_suite(suite: CheckSuite) -> Json:
    """A check_suite event."""
    return {"check_suite": represent_checks.check_suite(suite.repository.github.represent, suite)}


def merge_group(repository: Repository, sha: str, base_sha: str, branch: str, base: str) -> Json:
    """A merge_group event; it names no pull request."""
    group = {
        "head_sha": sha,
        "head_ref": f"refs/heads/{branch}",
        "base_sha": base_sha,
        "base_ref": f"refs/heads/{base}",
        "head_commit": represent_checks.simple_commit(repository, sha),
    }
    return {"merge_group": group}


def named(repositories: list[Repository]) -> list[Json]:
    """Repositories as installation events name them."""
    return [
        {"id": one.id, "node_id": f"R_{one.id}", "name": one.name, "full_name": one.full_name, "private": one.private}
        for one in repositories
    ]


def installation_created(github: GitHub, installation: Installation) -> Json:
    """An installation event."""
    covered = [one for one in github.repositories.values() if installation.covers(one)]
    return {
        "installation": github.represent.installation(installation),
        "repositories": named(covered),
        "requester": None,
    }


def repositories_added(github: GitHub, installation: Installation, added: list[Repository]) -> Json:
    """An installation_repositories event."""
    return {
        "installation": github.represent.installation(installation),
        "repository_selection": "all" if installation.repositories is None else "selected",
        "repositories_added": named(added),
        "repositories_removed": [],
        "requester": None,
    }


def ping(github: GitHub) -> Json:
    """What GitHub sends when a webhook is set up."""
    app = github.app
    hook = {
        "id": app.hook_id,
        "type": "App",
        "name": "web",
        "active": True,
        "app_id": app.id,
        "events": app.events,
        "config": {"url": github.webhook_url, "content_type": "json", "insecure_ssl": "0", "secret": "********"},
        "created_at": app.created_at,
        "updated_at": app.created_at,
    }
    return {"zen": ZEN, "hook_id": app.hook_id, "hook": hook}
