"""Pull requests: what they are and what they change."""

from __future__ import annotations

from typing import Any

from tests.github import represent_checks
from tests.github.calls import Answer, Call, Page, Refusal, Routes, route

FILES_LIMIT = 3000
COMMITS_LIMIT = 250
"""GitHub lists no more (descriptions of the two operations)."""
DIFF_FILES = 300
DIFF_LINES = 20_000
"""The diff media type stops there with a 406 (recorded answers)."""


def list_pulls(call: Call) -> Any:
    """Pull requests, newest first, by state, head (`owner:branch`) and base branch."""
    state = call.query.get("state", "open")
    found = [one for one in call.repository.pulls.values() if state in ("all", one.state)]
    if "head" in call.query:
        found = [one for one in found if call.query["head"] == f"{one.head_repository.owner.login}:{one.head_ref}"]
    if "base" in call.query:
        found = [one for one in found if one.base_ref == call.query["base"]]
    oldest_first = call.query.get("direction") == "asc"
    found.sort(key=lambda one: one.number, reverse=not oldest_first)
    return Page([call.github.represent.pull(one) for one in found])


def get_pull(call: Call) -> Any:
    """One pull request, or its diff when that media type is accepted."""
    if "diff" in call.accept:
        return Answer(200, raw=_diff(call))
    return call.github.represent.pull(call.pull, full=True)


def _diff(call: Call) -> bytes:
    files = call.pull.files
    lines = sum(one.additions + one.deletions for one in files)
    if len(files) > DIFF_FILES or lines > DIFF_LINES:
        what = f"files ({DIFF_FILES})" if len(files) > DIFF_FILES else f"lines ({DIFF_LINES})"
        raise Refusal(
            406,
            f"Sorry, the diff exceeded the maximum number of {what}. "
            "Consider using 'List pull requests files' API or locally cloning the repository instead.",
            [{"resource": "PullRequest", "field": "diff", "code": "too_large"}],
        )
    return call.repository.git("diff", "--no-color", call.pull.merge_base, call.pull.head_sha)


def list_files(call: Call) -> Any:
    """The changed files."""
    files = call.pull.files[:FILES_LIMIT]
    return Page([represent_checks.changed_file(call.github.represent, call.repository, one) for one in files])


def list_commits(call: Call) -> Any:
    """The commits, oldest first."""
    shas = call.pull.commits[:COMMITS_LIMIT]
    return Page([represent_checks.commit(call.github.represent, call.repository, one) for one in shas])


def get_issue(call: Call) -> Any:
    """The issue that a pull request also is."""
    return call.github.represent.issue(call.pull)


ROUTES: Routes = {
    "GET /repos/{owner}/{repo}/pulls": route(list_pulls, "pull_requests:read"),
    "GET /repos/{owner}/{repo}/pulls/{pull_number}": route(get_pull, "pull_requests:read"),
    "GET /repos/{owner}/{repo}/pulls/{pull_number}/files": route(list_files, "pull_requests:read"),
    "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits": route(list_commits, "pull_requests:read"),
    "GET /repos/{owner}/{repo}/issues/{issue_number}": route(get_issue, "issues:read", "pull_requests:read"),
}
