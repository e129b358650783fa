"""Webhook payloads with the fields that Assay reads, as GitHub writes them."""

from __future__ import annotations

from typing import Any

HEAD = "1" * 40
BASE = "2" * 40
REPOSITORY = {"id": 77, "full_name": "octo/shop", "private": False}
PERSON = {"login": "hubot-owner", "type": "User"}
BOT = {"login": "renovate[bot]", "type": "Bot"}


def envelope(action: str, **fields: Any) -> dict[str, Any]:
    return {"action": action, "installation": {"id": 9}, "repository": REPOSITORY, "sender": PERSON, **fields}


def pull_request(action: str = "opened", **fields: Any) -> dict[str, Any]:
    pull = {"number": 5, "draft": False, "head": {"sha": HEAD}, "base": {"sha": BASE}}
    return envelope(action, number=5, pull_request=pull, **fields)


def comment(body: str = "/recheck", *, user: dict[str, Any] = PERSON, **fields: Any) -> dict[str, Any]:
    return envelope(
        "created",
        issue={"number": 5, "pull_request": {"url": "https://api.github.com/repos/octo/shop/pulls/5"}},
        comment={"id": 31, "body": body, "user": user, "performed_via_github_app": None},
        **{"sender": user, **fields},
    )


def check_run(action: str = "rerequested", external_id: str = "assay:pull:5", **run: Any) -> dict[str, Any]:
    fields = {"id": 8, "head_sha": HEAD, "external_id": external_id, "pull_requests": [], **run}
    extra = {"requested_action": {"identifier": "recheck"}} if action == "requested_action" else {}
    return envelope(action, check_run=fields, **extra)


def check_suite(*numbers: int) -> dict[str, Any]:
    pulls = [{"number": number, "base": {"repo": {"id": REPOSITORY["id"]}}} for number in numbers]
    return envelope("rerequested", check_suite={"id": 6, "head_sha": HEAD, "pull_requests": pulls})


def merge_group(action: str = "checks_requested") -> dict[str, Any]:
    return envelope(action, merge_group={"head_sha": HEAD, "base_sha": BASE, "base_ref": "refs/heads/main"})


def installation(action: str = "created") -> dict[str, Any]:
    return {"action": action, "installation": {"id": 9}, "sender": PERSON}


HANDLED: dict[tuple[str, str], dict[str, Any]] = {
    ("pull_request", "opened"): pull_request("opened"),
    ("pull_request", "reopened"): pull_request("reopened"),
    ("pull_request", "synchronize"): pull_request("synchronize"),
    ("pull_request", "ready_for_review"): pull_request("ready_for_review"),
    ("pull_request", "edited"): pull_request("edited", changes={"base": {"ref": {"from": "old"}}}),
    ("pull_request", "converted_to_draft"): pull_request("converted_to_draft"),
    ("pull_request", "closed"): pull_request("closed"),
    ("issue_comment", "created"): comment(),
    ("check_run", "rerequested"): check_run(),
    ("check_run", "requested_action"): check_run("requested_action"),
    ("check_suite", "rerequested"): check_suite(5, 6),
    ("merge_group", "checks_requested"): merge_group(),
    ("merge_group", "destroyed"): merge_group("destroyed"),
    ("installation", "created"): installation("created"),
    ("installation", "deleted"): installation("deleted"),
    ("installation", "suspend"): installation("suspend"),
    ("installation", "unsuspend"): installation("unsuspend"),
    ("installation", "new_permissions_accepted"): installation("new_permissions_accepted"),
    ("installation_repositories", "added"): installation("added"),
    ("installation_repositories", "removed"): installation("removed"),
}
"""One payload for every event and action that Assay acts on."""
