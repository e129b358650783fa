"""The GraphQL API: review threads, and minimizing and resolving."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import graphql as core

from tests.github.access import credentials, token_of
from tests.github.model import IssueComment, Request, Review, ReviewComment, Token, User
from tests.github.pull_request import PullRequest
from tests.github.repository import Repository

if TYPE_CHECKING:
    from tests.github.stand_in import GitHub

Json = dict[str, Any]
Info = core.GraphQLResolveInfo[Any]
Minimizable = IssueComment | Review | ReviewComment
PAGE_LIMIT = 100
"""`first` may not be more (GitHub docs, GraphQL node limits)."""


class Denied(Exception):  # noqa: N818 - it is an answer, not an error of the stand-in
    """An error of the kind `type`, such as FORBIDDEN, in a GraphQL answer."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.extensions = {"type": kind}


@dataclass(frozen=True)
class Viewer:
    """Who asks."""

    github: GitHub
    token: Token

    def may(self, *needs: str) -> bool:
        """Whether one of the permissions is held."""
        return any(self.token.allows(need) for need in needs)

    def demand(self, repository: Repository, *needs: str) -> None:
        """Raise as GitHub does unless the token reaches the repository and holds one of the permissions."""
        if not self.token.covers(repository):
            raise Denied("NOT_FOUND", f"Could not resolve to a Repository with the name '{repository.full_name}'.")
        if not self.may(*needs):
            raise Denied("FORBIDDEN", "Resource not accessible by integration")


def answer(github: GitHub, request: Request) -> tuple[int, dict[str, str], bytes]:
    """Answer one GraphQL request: 200 with `data` and `errors`; raises `Refusal` without a good token."""
    token = token_of(github, credentials(request.headers.get("authorization", "")))
    request.token = token
    body = request.body if isinstance(request.body, dict) else {}
    with github.change():
        result = core.graphql_sync(
            _schema(),
            body.get("query", ""),
            variable_values=body.get("variables"),
            operation_name=body.get("operationName"),
            context_value=Viewer(github, token),
        )
    errors = [_error(one) for one in result.errors or []]
    for error in errors:
        if "type" not in error:
            github.violations.append(f"GraphQL: {error['message']}")
    content: Json = {"data": result.data} | ({"errors": errors} if errors else {})
    return 200, {"Content-Type": "application/json; charset=utf-8"}, json.dumps(content).encode()


def _error(error: core.GraphQLError) -> Json:
    written: Json = {**error.formatted}
    extensions = written.pop("extensions", {})
    return {**written, **extensions}


def _author(user: User) -> Json:
    # GraphQL names a bot without the `[bot]` that REST adds.
    return {"__typename": user.kind, "login": user.login.removesuffix("[bot]")}


def _comment(comment: Minimizable) -> Json:
    kinds = {IssueComment: "IssueComment", Review: "PullRequestReview", ReviewComment: "PullRequestReviewComment"}
    return {
        "__typename": kinds[type(comment)],
        "id": comment.node_id,
        "databaseId": comment.id,
        "fullDatabaseId": str(comment.id),
        "body": comment.body,
        "path": comment.path if isinstance(comment, ReviewComment) else None,
        "isMinimized": comment.minimized is not None,
        "minimizedReason": comment.minimized,
        "author": _author(comment.user),
    }


def _thread(viewer: Viewer, first: ReviewComment) -> Json:
    pull = first.pull
    resolved = first.thread_id in pull.resolved_threads
    # App tokens resolve only with contents: write, whatever the pull request permission is.
    may = viewer.may("contents:write")
    comments = [one for one in pull.review_comments if one.thread_id == first.thread_id]
    return {
        "__typename": "PullRequestReviewThread",
        "id": first.thread_id,
        "isResolved": resolved,
        "isOutdated": first.subject == "line" and first.current_line is None,
        "path": first.path,
        "line": first.current_line,
        "viewerCanResolve": may and not resolved,
        "viewerCanUnresolve": may and resolved,
        "comments": _connection([_comment(one) for one in comments]),
    }


def _connection(items: Sequence[Json]) -> Callable[..., Json]:
    """A resolver that cuts `items` by `first` and `after`."""

    def page(_info: Any, first: int | None = None, after: str | None = None) -> Json:
        if first is None or not 0 < first <= PAGE_LIMIT:
            raise Denied("MISSING_PAGINATION_BOUNDARIES", f"`first` must be given, from 1 to {PAGE_LIMIT}.")
        start = int(after or 0)
        end = min(start + first, len(items))
        info = {"hasNextPage": end < len(items), "endCursor": str(end) if items else None}
        return {"nodes": items[start:end], "pageInfo": info, "totalCount": len(items)}

    return page


def _pull(viewer: Viewer, pull: PullRequest) -> Json:
    threads = [_thread(viewer, one) for one in pull.review_comments if one.reply_to is None]
    return {
        "__typename": "PullRequest",
        "id": f"PR_{pull.id}",
        "number": pull.number,
        "reviewThreads": _connection(threads),
    }


def _repository(_root: Any, info: Info, owner: str, name: str) -> Json:
    viewer: Viewer = info.context
    found = viewer.github.repositories.get(f"{owner}/{name}".lower())
    if found is None:
        raise Denied("NOT_FOUND", f"Could not resolve to a Repository with the name '{owner}/{name}'.")
    viewer.demand(found, "metadata:read")

    def pull_request(_info: Any, number: int) -> Json:
        viewer.demand(found, "pull_requests:read")
        if number not in found.pulls:
            raise Denied("NOT_FOUND", f"Could not resolve to a PullRequest with the number of {number}.")
        return _pull(viewer, found.pulls[number])

    return {"nameWithOwner": found.full_name, "pullRequest": pull_request}


def _pulls(viewer: Viewer) -> list[PullRequest]:
    return [pull for one in viewer.github.repositories.values() for pull in one.pulls.values()]


def _unknown(node: str) -> Denied:
    return Denied("NOT_FOUND", f"Could not resolve to a node with the global id of '{node}'.")


def _minimizable(viewer: Viewer, node: str) -> Minimizable:
    for pull in _pulls(viewer):
        subjects: list[Minimizable] = [*pull.issue_comments, *pull.review_comments, *pull.reviews]
        for one in subjects:
            if one.node_id == node:
                return one
    raise _unknown(node)


def _opening(viewer: Viewer, node: str) -> ReviewComment:
    """The comment that opened the thread `node`."""
    for pull in _pulls(viewer):
        for one in pull.review_comments:
            if one.thread_id == node and one.reply_to is None:
                return one
    raise _unknown(node)


def _node(_root: Any, info: Info, id: str) -> Json:
    viewer: Viewer = info.context
    if id.startswith("PRRT_"):
        first = _opening(viewer, id)
        viewer.demand(first.pull.repository, "pull_requests:read")
        return _thread(viewer, first)
    found = _minimizable(viewer, id)
    viewer.demand(found.pull.repository, "pull_requests:read", "issues:read")
    return _comment(found)


def _nodes(root: Any, info: Info, ids: list[str]) -> list[Json]:
    return [_node(root, info, one) for one in ids]


def _minimize(_root: Any, info: Info, input: Json) -> Json:
    viewer: Viewer = info.context
    subject = _minimizable(viewer, input["subjectId"])
    viewer.demand(subject.pull.repository, "pull_requests:write", "issues:write")
    subject.minimized = input["classifier"].lower().replace("_", "-") if "classifier" in input else None
    return {"minimizedComment": _comment(subject), "unminimizedComment": _comment(subject)}


def _set_resolved(info: Info, thread: str, *, resolved: bool) -> Json:
    viewer: Viewer = info.context
    first = _opening(viewer, thread)
    viewer.demand(first.pull.repository, "contents:write")
    threads = first.pull.resolved_threads
    threads.add(thread) if resolved else threads.discard(thread)
    return {"thread": _thread(viewer, first)}


def _resolve(_root: Any, info: Info, input: Json) -> Json:
    return _set_resolved(info, input["threadId"], resolved=True)


def _unresolve(_root: Any, info: Info, input: Json) -> Json:
    return _set_resolved(info, input["threadId"], resolved=False)


RESOLVERS: dict[str, dict[str, Callable[..., Any]]] = {
    "Query": {"repository": _repository, "node": _node, "nodes": _nodes},
    "Mutation": {
        "minimizeComment": _minimize,
        "unminimizeComment": _minimize,
        "resolveReviewThread": _resolve,
        "unresolveReviewThread": _unresolve,
    },
}


@cache
def _schema() -> core.GraphQLSchema:
    schema = core.build_schema(Path(__file__).with_name("github.graphql").read_text())
    for name, fields in RESOLVERS.items():
        kind = schema.type_map[name]
        assert isinstance(kind, core.GraphQLObjectType)
        for field_name, resolve in fields.items():
            kind.fields[field_name].resolve = resolve
    return schema
