"""A repository, its people, commits and comparisons."""

from __future__ import annotations

import time
from typing import Any

from tests.github import represent_checks
from tests.github.calls import Call, Page, Refusal, Routes, not_found, route

COMPARED_COMMITS = 250
COMPARED_FILES = 300
"""A comparison lists no more (description of the compare operation)."""


def resolve(call: Call, revision: str) -> str:
    """The commit that a branch, tag or id names; raises GitHub's 422."""
    store = call.repository.store
    for name in (f"refs/heads/{revision}", f"refs/tags/{revision}", revision):
        sha = store.resolve(name)
        if sha is not None:
            return sha
    raise Refusal(422, f"No commit found for SHA: {revision}")


def get_repository(call: Call) -> Any:
    """The repository."""
    return call.github.represent.repository(call.repository)


def get_permission(call: Call) -> Any:
    """What a person may do."""
    user = call.github.users.get(call.params["username"])
    if user is None:
        raise not_found()
    level = call.repository.permission(user)
    person = {**call.github.represent.user(user), "role_name": level}
    return {"permission": level, "role_name": level, "user": person}


def get_commit(call: Call) -> Any:
    """One commit with its changes."""
    sha = resolve(call, call.params["ref"])
    result = represent_checks.commit(call.github.represent, call.repository, sha)
    parent = result["parents"][0]["sha"] if result["parents"] else None
    files = call.repository.store.changed(parent, sha) if parent else ()
    listed = [represent_checks.changed_file(call.github.represent, call.repository, one) for one in files]
    return {**result, "files": listed}


def get_commit_pulls(call: Call) -> Any:
    """The pull requests that the commit is in."""
    sha = resolve(call, call.params["commit_sha"])
    found = [one for one in call.repository.pulls.values() if sha in one.commits]
    return Page([call.github.represent.pull(one) for one in found])


def compare(call: Call) -> Any:
    """What `head` adds to `base`, from their merge base."""
    base_name, dots, head_name = call.params["basehead"].partition("...")
    store = call.repository.store
    if not dots:
        raise not_found()
    base, head = (store.resolve(resolve(call, name.rpartition(":")[2])) for name in (base_name, head_name))
    assert base is not None and head is not None
    common = store.merge_base(base, head)
    if common is None:
        raise Refusal(404, f"No common ancestor between {base_name} and {head_name}.")
    represent = call.github.represent
    ahead, behind = store.commits(base, head), store.commits(head, base)
    status = {(False, False): "identical", (True, False): "ahead", (False, True): "behind"}
    files = store.changed(base, head)[:COMPARED_FILES]
    return {
        "url": f"{call.github.base_url}/repos/{call.repository.full_name}/compare/{call.params['basehead']}",
        "base_commit": represent_checks.commit(represent, call.repository, base),
        "merge_base_commit": represent_checks.commit(represent, call.repository, common),
        "status": status.get((bool(ahead), bool(behind)), "diverged"),
        "ahead_by": len(ahead),
        "behind_by": len(behind),
        "total_commits": len(ahead),
        "commits": [represent_checks.commit(represent, call.repository, sha) for sha in ahead[:COMPARED_COMMITS]],
        "files": [represent_checks.changed_file(represent, call.repository, file) for file in files],
    }


def get_user(call: Call) -> Any:
    """An account, which everybody is shown."""
    wanted = call.params["username"].lower()
    user = next((one for login, one in call.github.users.items() if login.lower() == wanted), None)
    if user is None:
        raise not_found()
    now = call.github.timestamp()
    return {**call.github.represent.user(user), "created_at": now, "updated_at": now}


def get_rate_limit(call: Call) -> Any:
    """How many requests are left; the stand-in never runs out by itself."""
    limit = {"limit": 5000, "remaining": 4999, "used": 1, "reset": int(time.time()) + 3600}
    return {"resources": {"core": limit, "search": limit, "graphql": limit}}


ROUTES: Routes = {
    "GET /rate_limit": route(get_rate_limit, "token"),
    "GET /users/{username}": route(get_user, "token"),
    "GET /repos/{owner}/{repo}": route(get_repository, "metadata:read"),
    "GET /repos/{owner}/{repo}/collaborators/{username}/permission": route(get_permission, "metadata:read"),
    "GET /repos/{owner}/{repo}/commits/{ref}": route(get_commit, "contents:read"),
    "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls": route(get_commit_pulls, "pull_requests:read"),
    "GET /repos/{owner}/{repo}/compare/{basehead}": route(compare, "contents:read"),
}
