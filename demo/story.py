"""The demo's plot: a pull request is opened, asked about and pushed to, while Assay answers for real."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from demo import expected, stages
from demo.expected import Conclusion, differences, seen
from tests.github import GitHub, PullRequest
from tests.github.model import CheckRun, Delivery, IssueComment, ReviewComment

REPOSITORY, BRANCH, AUTHOR = "parcel/shop", "order-notifications", "ada"
TITLE = "Tell customers about their orders"
BODY = "Written with a coding assistant: messages to customers, a digest, reports, and notices from couriers."

Tell = Callable[[str], None]
"""Say what is happening now."""


@dataclass(frozen=True)
class Look:
    """What the pull request shows at one moment; a copy, for GitHub goes on changing its own."""

    sha: str
    check: CheckRun
    comments: tuple[ReviewComment, ...]

    @property
    def open_comments(self) -> list[ReviewComment]:
        """Those that are not folded away."""
        return [comment for comment in self.comments if comment.minimized is None]


def open_pull_request(github: GitHub, tell: Tell) -> PullRequest:
    """Push the service and the change to a new repository, and propose the change."""
    repository = github.repository(REPOSITORY)
    repository.allow(AUTHOR, "write")
    repository.commit("main", stages.files(stages.BEFORE), "Ship orders")
    repository.require("Assay")
    change = stages.files(stages.FIRST_PUSH)
    tell(f"pushing {len(change)} files to {REPOSITORY}, branch {BRANCH}, and opening a pull request")
    repository.commit(BRANCH, change, TITLE)
    pull = repository.open_pull_request(TITLE, BRANCH, author=AUTHOR, body=BODY)
    tell_delivery(github, "pull_request", "opened", tell)
    return pull


def push_fixes(pull: PullRequest, tell: Tell) -> None:
    """Push the second time."""
    change = stages.files(stages.SECOND_PUSH)
    tell(f"pushing again: {len(change)} files, which fix {len(expected.FIXED)} findings and bring {len(expected.NEW)}")
    pull.push(change, "Fix what Assay found")
    tell_delivery(pull.github, "pull_request", "synchronize", tell)


def ask_again(pull: PullRequest, tell: Tell) -> tuple[IssueComment, IssueComment]:
    """Comment `/recheck`; gives the question, with its reactions, and the answer."""
    tell(f"{AUTHOR} comments /recheck")
    question = pull.comment(AUTHOR, "/recheck")
    tell_delivery(pull.github, "issue_comment", "created", tell)
    pull.github.wait_until(lambda: _answers(pull), what="the answer to /recheck")
    return question, _answers(pull)[0]


def _answers(pull: PullRequest) -> list[IssueComment]:
    bot = pull.github.app.bot
    return [comment for comment in pull.issue_comments if comment.user is bot]


def tell_delivery(github: GitHub, event: str, action: str, tell: Tell) -> None:
    """Wait until the webhook was answered, and say how. Raises RuntimeError unless it was accepted."""

    def answered() -> Delivery | None:
        return next((one for one in github.delivered(event, action) if one.status_code), None)

    github.wait_until(answered, what=f"an answer to the webhook {event}")
    delivery = answered()
    code = delivery.status_code if delivery else 0
    if code != 202:
        raise RuntimeError(
            f"the webhook {event} {action} was answered {code}, not 202: {delivery and delivery.response_body}"
        )
    tell(f"signed webhook {event} {action} sent, answered {code}")


def await_check(pull: PullRequest, tell: Tell) -> Look:
    """Follow the check run of the head until it is completed."""
    for status in ("queued", "in_progress", "completed"):
        reached = partial(_has_been, pull, status)
        pull.github.wait_until(reached, what=f"the check run to be {status}")
        tell(f"check run {status.replace('_', ' ')}")
    return look(pull)


def _has_been(pull: PullRequest, status: str) -> bool:
    check = pull.check("Assay")
    return check is not None and any(update.get("status") == status for update in check.updates)


def look(pull: PullRequest) -> Look:
    """What the pull request shows now. The check run must exist."""
    check = pull.check("Assay")
    if check is None:
        raise RuntimeError("there is no check run on the head of the pull request")
    return Look(pull.head_sha, replace(check), tuple(replace(comment) for comment in pull.review_comments))


def problems_at_first(first: Look) -> list[str]:
    """How the first push's review differs from what is expected."""
    return [
        *differences("first push", [str(expected.FIRST_CHECK)], [_conclusion(first.check)]),
        *differences("first push", expected.first_comments(), seen(first.comments)),
    ]


def problems_of_answer(question: IssueComment, answer: IssueComment, first: Look, after: Look) -> list[str]:
    """How the answer to `/recheck` differs; it must post no comment."""
    reactions = [reaction.content for reaction in question.reactions]
    told = expected.RECHECK if expected.RECHECK in answer.body else answer.body.split("\n")[0]
    return [
        *differences("/recheck reaction", ["eyes"], reactions),
        *differences("/recheck answer", [expected.RECHECK], [told]),
        *differences("/recheck comments", seen(first.comments), seen(after.comments)),
    ]


def problems_at_second(first: Look, second: Look) -> list[str]:
    """How the second push's review differs: what it folded, what it added, how it ended."""
    folded = [comment for comment in second.comments if comment.minimized == "resolved"]
    return [
        *differences("second push", [str(expected.SECOND_CHECK)], [_conclusion(second.check)]),
        *differences("second push, folded", expected.fixed_comments(), seen(folded)),
        *differences("second push, new", expected.new_comments(), seen(second.comments[len(first.comments) :])),
    ]


def _conclusion(check: CheckRun) -> str:
    return str(Conclusion(check.conclusion or "not completed", check.title or ""))
