"""Checks against GitHub: the clock, who the App is, and what it and its installations may do."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import yaml

from cli.doctor.note import Note
from workers.github.api import TIMEOUT
from workers.github.app import GitHubApp
from workers.github.errors import GitHubError
from workers.settings import WorkerSettings
from workers.toolbox import RULESETS

MANIFEST = RULESETS.parent / "app.yml"
DOT_COM = "https://api.github.com"

CLOCK_SECONDS = 60
"""GitHub refuses an App's token from the future; githubkit dates it this many seconds back."""
CLOCK_NEAR_SECONDS = 20

_ORDER = ("read", "write", "admin")

Permissions = Mapping[str, str]


def check(settings: WorkerSettings) -> Iterator[Note]:
    """Ask GitHub. Where it cannot be reached there is one warning."""
    try:
        ahead = seconds_ahead(settings.github_api_url or DOT_COM)
    except httpx.HTTPError as error:
        yield Note("warn", "GitHub", f"it could not be asked ({type(error).__name__}): try again with network access")
        return
    yield judge_clock(ahead)
    key = settings.private_key.get_secret_value()
    app = GitHubApp(settings.app_id, key, settings.github_api_url, settings.github_api_version)
    try:
        about = app.about
        installations = list(app.api.pages("/app/installations"))
    except GitHubError as error:
        advice = "look at ASSAY_APP_ID, ASSAY_PRIVATE_KEY and ASSAY_GITHUB_API_URL"
        yield Note("FAIL", "GitHub App", f"{error}: {advice}")
        return
    yield Note("ok", "GitHub App", f"{about['slug']}, id {settings.app_id}")
    yield from judge_app(about, installations)


def seconds_ahead(base_url: str) -> float | None:
    """How far this machine's clock is ahead of GitHub's; None if it does not say. Raises httpx.HTTPError."""
    asked = time.time()
    response = httpx.get(f"{base_url.rstrip('/')}/rate_limit", timeout=TIMEOUT, headers={"User-Agent": "Assay"})
    answered = time.time()
    try:
        theirs = parsedate_to_datetime(response.headers.get("Date", "")).timestamp()
    except ValueError:
        return None
    # The header has whole seconds, so on average it lies half a second back.
    return (asked + answered) / 2 - (theirs + 0.5)


def judge_clock(ahead: float | None) -> Note:
    """Whether tokens that this machine dates are valid."""
    if ahead is None:
        return Note("warn", "clock", "GitHub did not say what time it is")
    where = f"{abs(ahead):.0f} s {'ahead of' if ahead > 0 else 'behind'} GitHub's"
    if abs(ahead) >= CLOCK_SECONDS:
        return Note("FAIL", "clock", f"it is {where}, so GitHub refuses the App's tokens: set it by NTP")
    if abs(ahead) >= CLOCK_NEAR_SECONDS:
        return Note("warn", "clock", f"it is {where}: set it by NTP")
    return Note("ok", "clock", f"{abs(ahead):.0f} s from GitHub's")


def judge_app(about: Mapping[str, Any], installations: Iterable[Mapping[str, Any]]) -> Iterator[Note]:
    """What the App may do, compared with `app.yml`; one note where all is well."""
    if not MANIFEST.exists():
        yield Note("warn", "permissions", f"{MANIFEST.name} is not here to compare with: run this from a checkout")
        return
    manifest = yaml.safe_load(MANIFEST.read_text("utf-8"))
    needed: Permissions = manifest["default_permissions"]
    granted: Permissions = about["permissions"]
    yield from judge_permissions(needed, granted)
    yield from judge_events(manifest["default_events"], about["events"])
    # What the App itself does not ask for has been told; no installation can grant it.
    grantable = {name: min(level, granted[name], key=_rank) for name, level in needed.items() if name in granted}
    yield from judge_installations(grantable, list(installations))


def lacking(needed: Permissions, granted: Permissions) -> list[str]:
    """The needed permissions that are not granted, as `name: level`."""
    return [f"{name}: {level}" for name, level in needed.items() if _rank(granted.get(name)) < _rank(level)]


def surplus(needed: Permissions, granted: Permissions) -> list[str]:
    """The granted permissions, or levels of them, that are not needed."""
    return [f"{name}: {level}" for name, level in granted.items() if _rank(level) > _rank(needed.get(name))]


def _rank(level: str | None) -> int:
    return _ORDER.index(level) + 1 if level in _ORDER else 0


def judge_permissions(needed: Permissions, granted: Permissions) -> Iterator[Note]:
    """The App's permissions against the needed ones."""
    missing, more = lacking(needed, granted), surplus(needed, granted)
    if missing:
        yield Note("FAIL", "permissions", f"the App lacks {', '.join(missing)}: add it in the App's settings")
    if more:
        yield Note("warn", "permissions", f"the App has {', '.join(more)} without need: take it away")
    if not missing and not more:
        yield Note("ok", "permissions", "just those that are needed")


def judge_events(needed: Iterable[str], subscribed: Iterable[str]) -> Iterator[Note]:
    """The App's events against the needed ones."""
    missing, more = sorted({*needed} - {*subscribed}), sorted({*subscribed} - {*needed})
    if missing:
        yield Note("FAIL", "events", f"the App does not get {', '.join(missing)}: tick it in the App's settings")
    if more:
        yield Note("warn", "events", f"the App gets {', '.join(more)} without need: untick it")
    if not missing and not more:
        yield Note("ok", "events", "just those that are needed")


def judge_installations(needed: Permissions, installations: list[Mapping[str, Any]]) -> Iterator[Note]:
    """Where the App is installed, and what its owners have agreed to there."""
    if not installations:
        yield Note("warn", "installations", "there is none: install the App on an account with a repository to review")
    for one in installations:
        account = (one.get("account") or {}).get("login", f"installation {one['id']}")
        missing = lacking(needed, one["permissions"])
        if one.get("suspended_at"):
            yield Note("warn", f"installed on {account}", "suspended: nothing is reviewed there until it is resumed")
        elif missing:
            asked = f"{', '.join(missing)}: an owner of {account} must accept the App's new permissions"
            yield Note("FAIL", f"installed on {account}", f"it has not granted {asked}")
        else:
            yield Note("ok", f"installed on {account}", "with the permissions that are needed")
