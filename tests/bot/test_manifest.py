"""`app.yml` asks for exactly the events that are handled and the permissions that are needed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.events import ALWAYS_SENT, HANDLED

MANIFEST = Path(__file__).parents[2] / "app.yml"

NEEDED_FOR = {
    "metadata": ("read", "mandatory for every App; a commenter's permission on the repository"),
    "contents": ("read", "git fetch of merge base and head; the policy file"),
    "pull_requests": ("write", "event pull_request; reviews, replies, reactions, minimized comments"),
    "checks": ("write", "events check_run and check_suite; the check run"),
    "issues": ("read", "event issue_comment"),
    "merge_queues": ("read", "event merge_group"),
    "statuses": ("write", "a ruleset offers only Apps with it as the source of a required check"),
}


@pytest.fixture
def manifest() -> dict[str, Any]:
    loaded = yaml.safe_load(MANIFEST.read_text())
    assert isinstance(loaded, dict)
    return loaded


def test_it_subscribes_to_the_events_that_are_handled(manifest: dict[str, Any]) -> None:
    assert HANDLED.keys() >= ALWAYS_SENT
    assert set(manifest["default_events"]) == HANDLED.keys() - ALWAYS_SENT
    assert len(manifest["default_events"]) == len(set(manifest["default_events"]))


def test_it_asks_for_the_permissions_that_are_needed(manifest: dict[str, Any]) -> None:
    assert manifest["default_permissions"] == {name: access for name, (access, _why) in NEEDED_FOR.items()}


def test_every_permission_has_its_reason_beside_it() -> None:
    lines = MANIFEST.read_text().splitlines()
    for name, (access, _why) in NEEDED_FOR.items():
        [line] = [line for line in lines if line.startswith(f"  {name}: ")]
        assert re.fullmatch(rf"  {name}: {access} +# \S.{{10,}}", line)


def test_it_is_a_manifest_that_github_takes(manifest: dict[str, Any]) -> None:
    documented = {
        "name", "url", "hook_attributes", "redirect_url", "callback_urls", "setup_url", "description", "public",
        "default_events", "default_permissions", "request_oauth_on_install", "setup_on_update",
    }  # fmt: skip
    assert {"name", "url", "hook_attributes", "default_events", "default_permissions"} <= manifest.keys() <= documented
    assert manifest["public"] is False
    assert manifest["hook_attributes"]["url"].endswith("/webhook")
    assert set(manifest["default_permissions"].values()) <= {"read", "write"}
