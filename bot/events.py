"""Which webhook events Assay acts on, and the letters that each becomes. Pure: no event is ever an exception."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from bot.payload import FULL_NAME, LOGIN, SHA, MissingFieldError, number, text, value
from review.commands.parsing import parse
from review.job import Letter, LetterKind


@dataclass(frozen=True, slots=True)
class Ignored:
    """Nothing is to be done; `reason` says why, in the answer to the delivery."""

    reason: str


@dataclass(frozen=True, slots=True)
class Event:
    """One delivery as its handler sees it."""

    name: str
    action: str
    payload: Mapping[str, Any]
    commands: frozenset[str]
    """The names that a comment may call."""

    @property
    def reason(self) -> str:
        """Event and action as people write them, such as `pull_request.opened`."""
        return f"{self.name}.{self.action}"

    def letter(self, kind: LetterKind, **fields: Any) -> Letter:
        """A letter about this event's repository; raises MissingFieldError if the payload does not name it."""
        return Letter(
            kind=kind,
            installation=number(self.payload, "installation.id"),
            repository=text(self.payload, "repository.full_name", FULL_NAME),
            repository_id=number(self.payload, "repository.id"),
            reason=self.reason,
            **fields,
        )


Outcome = list[Letter] | Ignored
Handler = Callable[[Event], Outcome]

OUR_PULL: Final = re.compile(r"assay:pull:([1-9][0-9]{0,17})")
OUR_GROUP: Final = re.compile(r"assay:group:([0-9a-f]{40}(?:[0-9a-f]{24})?)")
RECHECK_BUTTON: Final = "recheck"
"""`identifier` of the button that our check run offers."""


def read_event(name: str, payload: Mapping[str, Any], commands: frozenset[str]) -> Outcome:
    """The letters that the event becomes, or why it becomes none; `commands` are the names a comment may call."""
    found = payload.get("action")
    action = found if isinstance(found, str) else ""
    handler = HANDLED.get(name, {}).get(action)
    if handler is None:
        return Ignored(_why_not_handled(name, action))
    try:
        return handler(Event(name, action, payload, commands))
    except MissingFieldError as missing:
        return Ignored(f"{name}.{action} came without a usable {missing}")


def _why_not_handled(name: str, action: str) -> str:
    if name in IGNORED_EVENTS:
        return IGNORED_EVENTS[name]
    if name in UNNEEDED_EVENTS:
        return f"Assay does not need {name}: it can be unticked in the App's settings"
    if name not in HANDLED:
        return f"{name} is not an event Assay knows"
    if action in IGNORED_ACTIONS.get(name, ()):
        return f"{name}.{action} changes nothing that Assay looks at"
    return f"{name} came with an action that Assay does not know"


def _pull_letter(event: Event, kind: LetterKind) -> Letter:
    head = text(event.payload, "pull_request.head.sha", SHA, default="")
    return event.letter(kind, number=number(event.payload, "pull_request.number"), head_sha=head)


def _review(event: Event) -> Outcome:
    return [_pull_letter(event, "review")]


def _review_if_base_changed(event: Event) -> Outcome:
    if value(event.payload, "changes.base") is None:
        return Ignored("the pull request was edited, but not its base branch")
    return _review(event)


def _cancel(event: Event) -> Outcome:
    return [_pull_letter(event, "cancel")]


def _comment(event: Event) -> Outcome:
    if value(event.payload, "issue.pull_request") is None:
        return Ignored("the comment is on an issue, not on a pull request")
    if _written_by_bot(event.payload):
        return Ignored("the comment was written by a bot")
    body = value(event.payload, "comment.body")
    command = parse(body, event.commands) if isinstance(body, str) else None
    if command is None:
        return Ignored("the comment calls no command")
    letter = event.letter(
        "command",
        number=number(event.payload, "issue.number"),
        command=command,
        comment_id=number(event.payload, "comment.id"),
        actor=text(event.payload, "comment.user.login", LOGIN),
    )
    return [letter]


def _written_by_bot(payload: Mapping[str, Any]) -> bool:
    if value(payload, "comment.performed_via_github_app") is not None:
        return True
    people = (value(payload, "comment.user"), value(payload, "sender"))
    return any(value(person, "type") == "Bot" or str(value(person, "login")).endswith("[bot]") for person in people)


def _check_run(event: Event) -> Outcome:
    external_id = str(value(event.payload, "check_run.external_id"))
    head = text(event.payload, "check_run.head_sha", SHA, default="")
    actor = text(event.payload, "sender.login", LOGIN, default="")
    if ours := OUR_PULL.fullmatch(external_id):
        return [event.letter("review", number=int(ours[1]), head_sha=head, actor=actor)]
    if ours := OUR_GROUP.fullmatch(external_id):
        return [event.letter("group", head_sha=ours[1], actor=actor)]
    # A run of ours before it got its id, or one whose id was lost: GitHub may still name the pull request.
    return _rerun(event, "check_run", first_only=True)


def _check_run_button(event: Event) -> Outcome:
    if value(event.payload, "requested_action.identifier") != RECHECK_BUTTON:
        return Ignored("the button is not one of Assay's")
    return _check_run(event)


def _check_suite(event: Event) -> Outcome:
    return _rerun(event, "check_suite", first_only=False)


def _rerun(event: Event, subject: str, *, first_only: bool) -> Outcome:
    actor = text(event.payload, "sender.login", LOGIN, default="")
    head = text(event.payload, f"{subject}.head_sha", SHA, default="")
    pulls = _own_pulls(event.payload, subject)[: 1 if first_only else None]
    if pulls:
        return [event.letter("review", number=pull, head_sha=head, actor=actor) for pull in pulls]
    head = text(event.payload, f"{subject}.head_sha", SHA)
    return [event.letter("suite", head_sha=head, actor=actor)]


def _own_pulls(payload: Mapping[str, Any], subject: str) -> list[int]:
    """Pull requests into this repository; GitHub also lists those that carry the commit into a fork."""
    listed = value(payload, f"{subject}.pull_requests")
    here = value(payload, "repository.id")
    numbers = []
    for pull in listed if isinstance(listed, list) else []:
        try:
            found = number(pull, "number")
        except MissingFieldError:
            continue
        if value(pull, "base.repo.id") in (None, here) and found not in numbers:
            numbers.append(found)
    return numbers


def _group(event: Event) -> Outcome:
    head = text(event.payload, "merge_group.head_sha", SHA)
    base = text(event.payload, "merge_group.base_sha", SHA, default="")
    return [event.letter("group", head_sha=head, base_sha=base)]


def _ungroup(event: Event) -> Outcome:
    return [event.letter("ungroup", head_sha=text(event.payload, "merge_group.head_sha", SHA))]


def _installation(event: Event) -> Outcome:
    installation = number(event.payload, "installation.id")
    return [Letter(kind="installation", installation=installation, reason=event.reason)]


HANDLED: Final[Mapping[str, Mapping[str, Handler]]] = MappingProxyType(
    {
        "pull_request": {
            "opened": _review,
            "reopened": _review,
            "synchronize": _review,
            "ready_for_review": _review,
            "edited": _review_if_base_changed,
            "converted_to_draft": _cancel,
            "closed": _cancel,
        },
        "issue_comment": {"created": _comment},
        "check_run": {"rerequested": _check_run, "requested_action": _check_run_button},
        "check_suite": {"rerequested": _check_suite},
        "merge_group": {"checks_requested": _group, "destroyed": _ungroup},
        "installation": {
            "created": _installation,
            "deleted": _installation,
            "suspend": _installation,
            "unsuspend": _installation,
            "new_permissions_accepted": _installation,
        },
        "installation_repositories": {"added": _installation, "removed": _installation},
    }
)
"""What each event and action that Assay acts on becomes."""

ALWAYS_SENT: Final = frozenset({"installation", "installation_repositories"})
"""Handled events that GitHub sends to every App and that no App can subscribe to; `app.yml` names the others."""

IGNORED_ACTIONS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "pull_request": frozenset(
            {
                "assigned",
                "auto_merge_disabled",
                "auto_merge_enabled",
                "demilestoned",
                "dequeued",
                "enqueued",
                "labeled",
                "locked",
                "milestoned",
                "review_request_removed",
                "review_requested",
                "stacked",
                "unassigned",
                "unlabeled",
                "unlocked",
            }
        ),
        "issue_comment": frozenset({"deleted", "edited", "pinned", "unpinned"}),
        "check_run": frozenset({"created", "completed"}),
        "check_suite": frozenset({"requested", "completed"}),
    }
)
"""The other actions of those events: known, and left alone."""

IGNORED_EVENTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ping": "pong",
        "github_app_authorization": "Assay never acts for a person, so it keeps nothing to revoke",
        "installation_target": "the account was renamed; Assay goes by ids",
        "meta": "the webhook was deleted",
    }
)
"""Events that GitHub sends without being asked, left alone whatever their action, and why."""

UNNEEDED_EVENTS: Final = frozenset(
    {
        "create",
        "delete",
        "deployment",
        "deployment_status",
        "fork",
        "issues",
        "label",
        "member",
        "milestone",
        "public",
        "pull_request_review",
        "pull_request_review_comment",
        "pull_request_review_thread",
        "push",
        "release",
        "repository",
        "star",
        "status",
        "watch",
        "workflow_dispatch",
        "workflow_job",
        "workflow_run",
    }
)
"""Events that an App may be subscribed to by mistake."""
