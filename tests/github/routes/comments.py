"""Comments in the conversation, and reactions to comments."""

from __future__ import annotations

from typing import Any

from tests.github.calls import Answer, Call, Page, Refusal, Routes, checked_body, not_found, route
from tests.github.model import IssueComment, Reaction, ReviewComment
from tests.github.payloads import issue_comment
from tests.github.routes.reviews import find_comment


def list_comments(call: Call) -> Any:
    """The conversation, oldest first."""
    since = call.query.get("since", "")
    found = [one for one in call.pull.issue_comments if one.updated_at >= since]
    return Page([call.github.represent.issue_comment(one) for one in found])


def create_comment(call: Call) -> Any:
    """A comment by the App; its event follows."""
    body = checked_body(call.body["body"], "IssueComment")
    comment = call.pull.add_comment(call.installation.app.bot, body)
    comment.app = call.installation.app
    _announce(call, comment, "created")
    return call.github.represent.issue_comment(comment)


def _announce(call: Call, comment: IssueComment, action: str, **extra: Any) -> None:
    payload = issue_comment(comment, extra)
    call.github.webhooks.send_later(call.repository, "issue_comment", action, payload, sender=comment.user)


def _find(call: Call) -> IssueComment:
    number = int(call.params["comment_id"])
    for pull in call.repository.pulls.values():
        for comment in pull.issue_comments:
            if comment.id == number:
                return comment
    raise not_found()


def get_comment(call: Call) -> Any:
    """One comment."""
    return call.github.represent.issue_comment(_find(call))


def _own(call: Call) -> IssueComment:
    comment = _find(call)
    if comment.user is not call.installation.app.bot:
        raise Refusal(403, "Resource not accessible by integration")
    return comment


def update_comment(call: Call) -> Any:
    """Change the text of an own comment; its event follows."""
    comment = _own(call)
    before, comment.body = comment.body, checked_body(call.body["body"], "IssueComment")
    comment.updated_at = call.github.timestamp()
    _announce(call, comment, "edited", changes={"body": {"from": before}})
    return call.github.represent.issue_comment(comment)


def delete_comment(call: Call) -> Any:
    """Delete an own comment."""
    comment = _own(call)
    comment.pull.issue_comments.remove(comment)
    return Answer(204)


def _react(call: Call, comment: IssueComment | ReviewComment) -> Any:
    """React once: the same reaction again is answered 200 with the first."""
    user, content = call.installation.app.bot, call.body["content"]
    for old in comment.reactions:
        if old.user is user and old.content == content:
            return Answer(200, call.github.represent.reaction(old))
    reaction = Reaction(call.github.new_id(), user, content, call.github.timestamp())
    comment.reactions.append(reaction)
    return Answer(201, call.github.represent.reaction(reaction))


def _reactions(call: Call, comment: IssueComment | ReviewComment) -> Page:
    wanted = call.query.get("content")
    found = [one for one in comment.reactions if wanted in (None, one.content)]
    return Page([call.github.represent.reaction(one) for one in found])


ISSUE = "/repos/{owner}/{repo}/issues"
LINES = "/repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"
READ = ("issues:read", "pull_requests:read")
WRITE = ("issues:write", "pull_requests:write")
"""Either is enough on a pull request; plain issues are not modelled."""
ROUTES: Routes = {
    f"GET {ISSUE}/{{issue_number}}/comments": route(list_comments, *READ),
    f"POST {ISSUE}/{{issue_number}}/comments": route(create_comment, *WRITE),
    f"GET {ISSUE}/comments/{{comment_id}}": route(get_comment, *READ),
    f"PATCH {ISSUE}/comments/{{comment_id}}": route(update_comment, *WRITE),
    f"DELETE {ISSUE}/comments/{{comment_id}}": route(delete_comment, *WRITE),
    f"GET {ISSUE}/comments/{{comment_id}}/reactions": route(lambda call: _reactions(call, _find(call)), *READ),
    f"POST {ISSUE}/comments/{{comment_id}}/reactions": route(lambda call: _react(call, _find(call)), *WRITE),
    f"GET {LINES}": route(lambda call: _reactions(call, find_comment(call)), "pull_requests:read"),
    f"POST {LINES}": route(lambda call: _react(call, find_comment(call)), "pull_requests:write"),
}
