"""What each event becomes: a table, and the promise that no payload is ever an exception."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.events import HANDLED, IGNORED_ACTIONS, IGNORED_EVENTS, UNNEEDED_EVENTS, Ignored, read_event
from review.job import Letter
from tests.bot import payloads
from tests.bot.payloads import BASE, BOT, HEAD

COMMANDS = frozenset({"recheck"})


def letters(name: str, payload: dict[str, Any]) -> list[Letter]:
    outcome = read_event(name, payload, COMMANDS)
    assert isinstance(outcome, list), outcome
    return outcome


def reason(name: str, payload: dict[str, Any]) -> str:
    outcome = read_event(name, payload, COMMANDS)
    assert isinstance(outcome, Ignored), outcome
    return outcome.reason


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        ("opened", "review"),
        ("reopened", "review"),
        ("synchronize", "review"),
        ("ready_for_review", "review"),
        ("converted_to_draft", "cancel"),
        ("closed", "cancel"),
    ],
)
def test_a_pull_request_is_reviewed_or_its_review_cancelled(action: str, kind: str) -> None:
    [letter] = letters("pull_request", payloads.pull_request(action))
    assert letter == Letter(
        kind=kind,  # type: ignore[arg-type]
        installation=9,
        repository="octo/shop",
        repository_id=77,
        number=5,
        reason=f"pull_request.{action}",
        head_sha=HEAD,
    )


def test_an_edit_matters_only_if_the_base_changed() -> None:
    [letter] = letters("pull_request", payloads.HANDLED["pull_request", "edited"])
    assert letter.kind == "review"
    retitled = payloads.pull_request("edited", changes={"title": {"from": "WIP"}})
    assert "not its base" in reason("pull_request", retitled)


def test_pull_requests_by_bots_are_reviewed() -> None:
    [letter] = letters("pull_request", {**payloads.pull_request(), "sender": BOT})
    assert letter.kind == "review"


def test_a_command_in_a_comment_on_a_pull_request_names_who_asked_and_where() -> None:
    [letter] = letters("issue_comment", payloads.comment("Thanks!\r\n\r\n/recheck\r\n"))
    assert (letter.kind, letter.number, letter.command) == ("command", 5, "recheck")
    assert (letter.comment_id, letter.actor) == (31, "hubot-owner")
    assert "Thanks" not in json.dumps(letter.to_json())


def test_other_comments_call_nothing() -> None:
    on_an_issue = payloads.comment()
    del on_an_issue["issue"]["pull_request"]
    assert reason("issue_comment", on_an_issue) == "the comment is on an issue, not on a pull request"
    assert reason("issue_comment", payloads.comment("please /recheck")) == "the comment calls no command"
    assert reason("issue_comment", payloads.comment("/unknown")) == "the comment calls no command"


def test_comments_by_bots_call_nothing() -> None:
    by_app = payloads.comment()
    by_app["comment"]["performed_via_github_app"] = {"id": 1}
    untyped = payloads.comment(user={"login": "renovate[bot]"})
    for payload in (payloads.comment(user=BOT), payloads.comment(sender=BOT), by_app, untyped):
        assert reason("issue_comment", payload) == "the comment was written by a bot"


@pytest.mark.parametrize("action", ["rerequested", "requested_action"])
def test_running_a_check_again_reviews_the_pull_request_that_its_external_id_names(action: str) -> None:
    [letter] = letters("check_run", payloads.check_run(action, "assay:pull:12", pull_requests=[{"number": 5}]))
    assert (letter.kind, letter.number, letter.actor) == ("review", 12, "hubot-owner")
    assert letter.reason == f"check_run.{action}"


def test_a_check_run_of_a_merge_group_checks_the_group_again() -> None:
    [letter] = letters("check_run", payloads.check_run(external_id=f"assay:group:{BASE}"))
    assert (letter.kind, letter.head_sha) == ("group", BASE)


@pytest.mark.parametrize(
    "external_id", ["", "assay:pull:", "assay:pull:0", "assay:pull:5\n", "assay:group:xyz", "theirs"]
)
def test_a_check_run_without_our_id_falls_back_on_what_github_lists(external_id: str) -> None:
    [listed] = letters("check_run", payloads.check_run(external_id=external_id, pull_requests=[{"number": 5}]))
    assert (listed.kind, listed.number) == ("review", 5)
    [unlisted] = letters("check_run", payloads.check_run(external_id=external_id))
    assert (unlisted.kind, unlisted.head_sha) == ("suite", HEAD)


def test_only_our_own_button_counts() -> None:
    payload = payloads.check_run("requested_action")
    payload["requested_action"]["identifier"] = "deploy"
    assert reason("check_run", payload) == "the button is not one of Assay's"


def test_a_check_suite_asks_for_every_pull_request_of_this_repository_once() -> None:
    payload = payloads.check_suite(5, 6, 5)
    payload["check_suite"]["pull_requests"].append({"number": 1, "base": {"repo": {"id": 4711}}})
    assert [letter.number for letter in letters("check_suite", payload)] == [5, 6]
    [letter] = letters("check_suite", payloads.check_suite())
    assert (letter.kind, letter.head_sha) == ("suite", HEAD)


def test_merge_groups_are_checked_and_dropped() -> None:
    [wanted] = letters("merge_group", payloads.merge_group())
    assert (wanted.kind, wanted.head_sha, wanted.base_sha) == ("group", HEAD, BASE)
    [gone] = letters("merge_group", payloads.merge_group("destroyed"))
    assert (gone.kind, gone.mailbox) == ("ungroup", wanted.mailbox)


def test_installations_are_recorded_without_a_repository() -> None:
    for name, action in (("installation", "suspend"), ("installation_repositories", "removed")):
        [letter] = letters(name, payloads.installation(action))
        assert (letter.kind, letter.reason, letter.mailbox) == ("installation", f"{name}.{action}", "installation:9")


def test_every_handled_event_and_action_gives_a_letter() -> None:
    assert set(payloads.HANDLED) == {(name, action) for name, actions in HANDLED.items() for action in actions}
    for (name, _action), payload in payloads.HANDLED.items():
        assert letters(name, payload)


def test_everything_else_is_ignored_with_a_reason() -> None:
    for name, actions in IGNORED_ACTIONS.items():
        for action in actions:
            assert reason(name, {"action": action}) == f"{name}.{action} changes nothing that Assay looks at"
    for name in IGNORED_EVENTS.keys() | UNNEEDED_EVENTS:
        assert reason(name, {"action": "created"})
    assert reason("sponsorship", {}) == "sponsorship is not an event Assay knows"
    assert "does not know" in reason("pull_request", {"action": "sharpened"})
    assert "does not know" in reason("pull_request", {"action": ["opened"]})


def test_a_repository_webhook_is_told_what_it_lacks() -> None:
    payload = payloads.pull_request()
    del payload["installation"]
    assert reason("pull_request", payload) == "pull_request.opened came without a usable installation.id"


@pytest.mark.parametrize(
    "name", ["../..", "octo/..", "./shop", "octo", "octo/shop/more", "octo/sh op", "octo/shop\n", 7]
)
def test_a_repository_name_that_github_never_gives_is_not_passed_on(name: object) -> None:
    payload = {**payloads.pull_request(), "repository": {"id": 77, "full_name": name}}
    assert reason("pull_request", payload) == "pull_request.opened came without a usable repository.full_name"


def paths(value: Any, before: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield (*before, key)
        yield from paths(child, (*before, key))


PLACES = [(event, path) for event, payload in payloads.HANDLED.items() for path in paths(payload)]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(PLACES), JSON)
def test_any_field_may_be_anything(place: tuple[tuple[str, str], tuple[str | int, ...]], value: object) -> None:
    (name, _action), path = place
    payload = copy.deepcopy(payloads.HANDLED[place[0]])
    parent: Any = payload
    for key in path[:-1]:
        parent = parent[key]
    parent[path[-1]] = value
    outcome = read_event(name, payload, COMMANDS)
    for letter in outcome if isinstance(outcome, list) else ():
        assert_fit_for_redis(letter)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: ".".join(map(str, (*place[0], *place[1]))))
def test_any_field_may_be_missing(place: tuple[tuple[str, str], tuple[str | int, ...]]) -> None:
    (name, _action), path = place
    payload = copy.deepcopy(payloads.HANDLED[place[0]])
    parent: Any = payload
    for key in path[:-1]:
        parent = parent[key]
    del parent[path[-1]]
    assert read_event(name, payload, COMMANDS)


def assert_fit_for_redis(letter: Letter) -> None:
    assert letter.mailbox.isascii()
    assert letter.mailbox.isprintable()
    assert len(json.dumps(letter.to_json())) < 1000
