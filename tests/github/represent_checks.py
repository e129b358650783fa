"""Check runs, check suites and commits as GitHub writes them in JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from tests.github.represent import Representation

if TYPE_CHECKING:
    from tests.github.gitrepo import ChangedFile
    from tests.github.model import CheckRun, CheckSuite
    from tests.github.repository import Repository

Json = dict[str, Any]


@dataclass(frozen=True)
class Commit:
    """A commit object, parsed."""

    sha: str
    tree: str
    parents: list[str]
    author: Json
    committer: Json
    message: str


def read_commit(repository: Repository, sha: str) -> Commit:
    """The commit `sha` of the repository; raises `GitError`."""
    head, _, message = repository.store.git("cat-file", "commit", sha).decode(errors="replace").partition("\n\n")
    fields = [line.partition(" ")[::2] for line in head.split("\n")]
    values = dict(fields)
    parents = [value for key, value in fields if key == "parent"]
    people = (_person(values["author"]), _person(values["committer"]))
    return Commit(sha, values["tree"], parents, *people, message.rstrip("\n"))


def _person(line: str) -> Json:
    name, _, rest = line.partition(" <")
    email, _, when = rest.partition("> ")
    moment = datetime.fromtimestamp(int(when.split()[0]), UTC)
    return {"name": name, "email": email, "date": moment.strftime("%Y-%m-%dT%H:%M:%SZ")}


UNSIGNED = {"verified": False, "reason": "unsigned", "signature": None, "payload": None, "verified_at": None}


def commit(represent: Representation, repository: Repository, sha: str) -> Json:
    """A commit as the REST API lists it."""
    found = read_commit(repository, sha)
    root = f"{represent.root}/repos/{repository.full_name}"
    return {
        "sha": sha,
        "url": f"{root}/commits/{sha}",
        "html_url": f"{represent.root}/{repository.full_name}/commit/{sha}",
        "commit": {
            "author": found.author,
            "committer": found.committer,
            "message": found.message,
            "tree": {"sha": found.tree, "url": f"{root}/git/trees/{found.tree}"},
            "url": f"{root}/git/commits/{sha}",
            "verification": UNSIGNED,
        },
        "author": None,
        "committer": None,
        "parents": [{"sha": parent, "url": f"{root}/commits/{parent}"} for parent in found.parents],
    }


def simple_commit(repository: Repository, sha: str) -> Json:
    """A commit as suites and merge groups name it."""
    found = read_commit(repository, sha)
    people = {
        key: {"name": who["name"], "email": who["email"]}
        for key, who in (("author", found.author), ("committer", found.committer))
    }
    when = found.committer["date"]
    return {"id": sha, "tree_id": found.tree, "message": found.message, "timestamp": when, **people}


def changed_file(represent: Representation, repository: Repository, file: ChangedFile) -> Json:
    """One file of a pull request or comparison; `patch` is left out where there is no text."""
    # JSON has no bytes: what is not UTF-8 in a path arrives as replacement characters.
    path, previous = (
        (name or "").encode(errors="surrogateescape").decode(errors="replace") for name in (file.path, file.previous)
    )
    result = {
        "sha": None if file.blob == "0" * 40 else file.blob,
        "filename": path,
        "status": file.status,
        "additions": file.additions,
        "deletions": file.deletions,
        "changes": file.additions + file.deletions,
        "contents_url": f"{represent.root}/repos/{repository.full_name}/contents/{quote(path)}",
    }
    if file.previous is not None:
        result["previous_filename"] = previous
    return result | ({"patch": file.patch} if file.patch is not None else {})


def check_run(represent: Representation, run: CheckRun) -> Json:
    """A check run."""
    repository = run.suite.repository
    url = f"{represent.root}/repos/{repository.full_name}/check-runs/{run.id}"
    return {
        "id": run.id,
        "name": run.name,
        "head_sha": run.head_sha,
        "external_id": run.external_id,
        "status": run.status,
        "conclusion": run.conclusion,
        "started_at": run.started_at,
        "completed_at": run.completed_at,
        "details_url": run.details_url or f"{represent.root}/apps/{run.suite.app.slug}",
        "url": url,
        "html_url": f"{represent.root}/{repository.full_name}/runs/{run.id}",
        "app": represent.app(run.suite.app),
        "check_suite": {"id": run.suite.id},
        "pull_requests": _pulls(represent, run.suite),
        "output": {
            "title": run.title,
            "summary": run.summary,
            "text": run.text,
            "annotations_count": len(run.annotations),
            "annotations_url": f"{url}/annotations",
        },
    }


def check_suite(represent: Representation, suite: CheckSuite) -> Json:
    """A check suite."""
    repository = suite.repository
    url = f"{represent.root}/repos/{repository.full_name}/check-suites/{suite.id}"
    return {
        "id": suite.id,
        "head_sha": suite.head_sha,
        "head_branch": suite_branch(suite),
        "status": suite.status,
        "conclusion": suite.conclusion,
        "url": url,
        "check_runs_url": f"{url}/check-runs",
        "before": None,
        "after": suite.head_sha,
        "app": represent.app(suite.app),
        "pull_requests": _pulls(represent, suite),
        "repository": represent.repository(repository),
        "head_commit": simple_commit(repository, suite.head_sha),
        "latest_check_runs_count": len(suite.runs),
        "created_at": suite.created_at,
        "updated_at": suite.created_at,
    }


def suite_branch(suite: CheckSuite) -> str | None:
    """The branch of the suite's commit; None for a commit of a fork."""
    own = (pull for pull in suite.repository.pulls.values() if pull.head_sha == suite.head_sha and not pull.fork)
    return next((pull.head_ref for pull in own), None)


def _pulls(represent: Representation, suite: CheckSuite) -> list[Json]:
    """The open pull requests of the suite's commit; GitHub names none whose head is in a fork."""
    return [
        represent.minimal_pull(pull)
        for pull in suite.repository.pulls.values()
        if pull.head_sha == suite.head_sha and pull.state == "open" and not pull.fork
    ]
