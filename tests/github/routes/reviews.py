"""Reviews and their comments: all of a review is accepted, or none."""

from __future__ import annotations

from typing import Any

from tests.github.anchors import PATH, Anchor, anchor, sentence, structured
from tests.github.calls import BODY_LIMIT, Answer, Call, Page, Refusal, Routes, checked_body, not_found, route
from tests.github.model import Review, ReviewComment

STATES = {"APPROVE": "APPROVED", "REQUEST_CHANGES": "CHANGES_REQUESTED", "COMMENT": "COMMENTED", None: "PENDING"}


def _unprocessable(text: str) -> Refusal:
    return Refusal(422, "Unprocessable Entity", [text])


def _commit(call: Call) -> str:
    """The commit that the body names, which must be of the pull request; else its head."""
    asked = call.body.get("commit_id") or call.pull.head_sha
    sha = call.repository.store.resolve(asked)
    if sha is None or sha not in (call.pull.head_sha, *call.pull.commits):
        field = "pull_request_review_thread.end_commit_oid"
        error = {"resource": "PullRequestReview", "code": "custom", "field": field}
        raise Refusal(422, "Validation Failed", [error | {"message": f"{field} is not part of the pull request"}])
    return sha


def list_reviews(call: Call) -> Any:
    """The submitted reviews, oldest first."""
    return Page([call.github.represent.review(one) for one in _visible(call)])


def _visible(call: Call) -> list[Review]:
    bot = call.installation.app.bot
    return [one for one in call.pull.all_reviews if one.state != "PENDING" or one.user is bot]


def _review(call: Call) -> Review:
    number = int(call.params["review_id"])
    found = next((one for one in _visible(call) if one.id == number), None)
    if found is None:
        raise not_found()
    return found


def get_review(call: Call) -> Any:
    """One review."""
    return call.github.represent.review(_review(call))


def list_review_comments(call: Call) -> Any:
    """The comments of one review."""
    review = _review(call)
    found = [one for one in call.pull.all_review_comments if one.review is review]
    # This operation alone describes a comment by its place in the diff.
    return Page([call.github.represent.review_comment(one) for one in found])


def create_review(call: Call) -> Any:
    """A review with all its comments, or a 422 and nothing."""
    event, body = call.body.get("event"), call.body.get("body") or ""
    state, user = STATES[event], call.installation.app.bot
    commit = _commit(call)
    if event in ("COMMENT", "REQUEST_CHANGES") and not body.strip():
        raise _unprocessable("Review body can't be blank")
    if state == "PENDING" and any(one.state == state and one.user is user for one in call.pull.all_reviews):
        raise _unprocessable("User can only have one pending review per pull request")
    places = _places(call, commit, body)
    now = call.github.timestamp()
    submitted = None if state == "PENDING" else now
    review = Review(call.github.new_id(), call.pull, user, body, state, commit, submitted)
    call.pull.all_reviews.append(review)
    for comment, place in zip(call.body.get("comments") or [], places, strict=True):
        _add(call, review, comment["body"], place)
    return call.github.represent.review(review)


def _places(call: Call, commit: str, body: str) -> list[Anchor]:
    """Where the comments stand; raises GitHub's 422, which does not say which of them is wrong."""
    comments = call.body.get("comments") or []
    if any(len(text) > BODY_LIMIT for text in (body, *(one["body"] for one in comments))):
        raise _unprocessable(f"Body is too long (maximum is {BODY_LIMIT} characters)")
    if any("position" in one for one in comments):
        call.github.violations.append("reviews: `position` is not modelled, use `line`")
    places = [anchor(call.pull, one, commit) for one in comments]
    for place in places:
        if place.problems:
            raise _unprocessable(sentence(place.problems))
    return places


def _add(call: Call, review: Review, body: str, place: Anchor, **more: Any) -> ReviewComment:
    now = call.github.timestamp()
    comment = ReviewComment(
        call.github.new_id(),
        call.pull,
        review,
        review.user,
        body,
        place.path,
        review.commit_id,
        place.hunk,
        now,
        now,
        line=place.line,
        side=place.side,
        start_line=place.start_line,
        start_side=place.start_side,
        **more,
    )
    call.pull.all_review_comments.append(comment)
    return comment


def list_comments(call: Call) -> Any:
    """All comments on lines of the pull request, oldest first."""
    return Page([call.github.represent.review_comment(one) for one in call.pull.review_comments])


def _implicit_review(call: Call, commit: str) -> Review:
    """The review without text that GitHub wraps around a single comment."""
    user, now = call.installation.app.bot, call.github.timestamp()
    review = Review(call.github.new_id(), call.pull, user, "", "COMMENTED", commit, now)
    call.pull.all_reviews.append(review)
    return review


def create_comment(call: Call) -> Any:
    """One comment on lines, on a file, or in reply."""
    checked_body(call.body["body"], "PullRequestReviewComment")
    if "in_reply_to" in call.body:
        return _reply(call, call.body["in_reply_to"])
    commit = _commit(call)
    place = anchor(call.pull, call.body, commit)
    on_file = call.body.get("subject_type") == "file"
    problems = () if on_file and PATH not in place.problems else place.problems
    if problems:
        raise Refusal(422, "Validation Failed", structured(problems))
    subject = "file" if on_file else "line"
    comment = _add(call, _implicit_review(call, commit), call.body["body"], place, subject=subject)
    return call.github.represent.review_comment(comment)


def create_reply(call: Call) -> Any:
    """One reply in a thread."""
    checked_body(call.body["body"], "PullRequestReviewComment")
    return _reply(call, int(call.params["comment_id"]))


def _reply(call: Call, number: int) -> Any:
    first = next((one for one in call.pull.review_comments if one.id == number), None)
    if first is None or first.reply_to:
        raise not_found()
    place = Anchor(first.path, first.line, first.side, first.start_line, first.start_side, first.hunk, ())
    review = _implicit_review(call, first.commit_id)
    comment = _add(call, review, call.body["body"], place, subject=first.subject, reply_to=first.id)
    return call.github.represent.review_comment(comment)


def find_comment(call: Call) -> ReviewComment:
    """The review comment numbered in the path; raises a 404."""
    number = int(call.params["comment_id"])
    for pull in call.repository.pulls.values():
        for comment in pull.review_comments:
            if comment.id == number:
                return comment
    raise not_found()


def get_comment(call: Call) -> Any:
    """One comment."""
    return call.github.represent.review_comment(find_comment(call))


def _own(call: Call) -> ReviewComment:
    comment = find_comment(call)
    if comment.user is not call.installation.app.bot:
        raise Refusal(403, "Resource not accessible by integration")
    return comment


def update_comment(call: Call) -> Any:
    """Change the text of an own comment."""
    comment = _own(call)
    comment.body = checked_body(call.body["body"], "PullRequestReviewComment")
    comment.updated_at = call.github.timestamp()
    return call.github.represent.review_comment(comment)


def delete_comment(call: Call) -> Any:
    """Delete an own comment."""
    comment = _own(call)
    comment.pull.all_review_comments.remove(comment)
    return Answer(204)


READ, WRITE = "pull_requests:read", "pull_requests:write"
PULL = "/repos/{owner}/{repo}/pulls/{pull_number}"
COMMENT = "/repos/{owner}/{repo}/pulls/comments/{comment_id}"
ROUTES: Routes = {
    f"GET {PULL}/reviews": route(list_reviews, READ),
    f"POST {PULL}/reviews": route(create_review, WRITE),
    f"GET {PULL}/reviews/{{review_id}}": route(get_review, READ),
    f"GET {PULL}/reviews/{{review_id}}/comments": route(list_review_comments, READ),
    f"GET {PULL}/comments": route(list_comments, READ),
    f"POST {PULL}/comments": route(create_comment, WRITE),
    f"POST {PULL}/comments/{{comment_id}}/replies": route(create_reply, WRITE),
    f"GET {COMMENT}": route(get_comment, READ),
    f"PATCH {COMMENT}": route(update_comment, WRITE),
    f"DELETE {COMMENT}": route(delete_comment, WRITE),
}
