"""The App itself: its installations, tokens and webhook deliveries."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from tests.github import access
from tests.github.calls import Answer, Call, Page, Refusal, Routes, not_found, route
from tests.github.model import Delivery, Installation

DELIVERIES_PER_PAGE = 30


def get_app(call: Call) -> Any:
    """The App that asks."""
    mine = [one for one in call.github.installations.values() if one.app is call.signer]
    return {**call.github.represent.app(call.signer), "installations_count": len(mine)}


def list_installations(call: Call) -> Any:
    """Where the App is installed."""
    every = [one for one in call.github.installations.values() if one.app is call.signer]
    return Page([call.github.represent.installation(one) for one in every])


def _installation(call: Call) -> Installation:
    found = call.github.installations.get(int(call.params["installation_id"]))
    if found is None or found.app is not call.signer:
        raise not_found()
    return found


def get_installation(call: Call) -> Any:
    """One installation."""
    return call.github.represent.installation(_installation(call))


def get_repository_installation(call: Call) -> Any:
    """The installation through which the App reaches a repository."""
    found = call.github.installation_of(call.repository)
    if found is None or found.app is not call.signer:
        raise not_found()
    return call.github.represent.installation(found)


def create_token(call: Call) -> Any:
    """A token, narrowed to the repositories and permissions asked for."""
    installation = _installation(call)
    if installation.suspended_at:
        raise Refusal(403, "This installation has been suspended")
    permissions = access.narrowed(installation, call.body.get("permissions"))
    repositories = _asked_repositories(call, installation)
    token = access.mint(call.github, installation, repositories, permissions)
    expires = datetime.fromtimestamp(token.expires, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    result: dict[str, Any] = {"token": token.text, "expires_at": expires, "permissions": permissions}
    result["repository_selection"] = "all" if token.repositories is None else "selected"
    if repositories is not None:
        chosen = [one for one in call.github.repositories.values() if one.id in repositories]
        result["repositories"] = [call.github.represent.repository(one) for one in chosen]
    return result


def _asked_repositories(call: Call, installation: Installation) -> set[int] | None:
    """The ids asked for; None when the body asks for no narrowing. Raises a 422."""
    names, ids = call.body.get("repositories"), call.body.get("repository_ids")
    if names is None and ids is None:
        return None
    covered = [one for one in call.github.repositories.values() if installation.covers(one)]
    wanted = {one.id for one in covered if one.name in (names or ()) or one.id in (ids or ())}
    count = len(set(names or ())) + len(set(ids or ()))
    if len(wanted) != count or count > access.REPOSITORIES_LIMIT:
        message = "There is at least one repository that does not exist or is not accessible"
        raise Refusal(422, f"{message} to the parent installation.")
    return wanted


def list_repositories(call: Call) -> Any:
    """The repositories that the token reaches."""
    assert call.token is not None
    reached = [one for one in call.github.repositories.values() if call.token.covers(one)]
    return Page([call.github.represent.repository(one) for one in reached], "repositories")


def _item(delivery: Delivery) -> dict[str, Any]:
    return {
        "id": delivery.id,
        "guid": delivery.guid,
        "delivered_at": delivery.delivered_at,
        "redelivery": delivery.redelivery,
        "duration": delivery.duration,
        "status": delivery.status,
        "status_code": delivery.status_code,
        "event": delivery.event,
        "action": delivery.action,
        "installation_id": delivery.installation_id,
        "repository_id": delivery.repository_id,
    }


def list_deliveries(call: Call) -> Any:
    """The deliveries, newest first; the cursor is the id of the last one seen."""
    size = int(call.query.get("per_page") or DELIVERIES_PER_PAGE)
    newest = sorted(call.github.deliveries, key=lambda one: -one.id)
    cursor = call.query.get("cursor")
    rest = [one for one in newest if cursor is None or one.id < int(cursor)]
    found = [_item(one) for one in rest[:size]]
    if len(rest) <= size:
        return found
    url = f"{call.github.base_url}/app/hook/deliveries?per_page={size}&cursor={found[-1]['id']}"
    return Answer(200, found, headers={"Link": f'<{url}>; rel="next"'})


def _delivery(call: Call) -> Delivery:
    number = int(call.params["delivery_id"])
    found = next((one for one in call.github.deliveries if one.id == number), None)
    if found is None:
        raise not_found()
    return found


def get_delivery(call: Call) -> Any:
    """One delivery with what was sent and answered."""
    found = _delivery(call)
    request = {"headers": found.headers, "payload": found.payload}
    response = {"headers": found.response_headers, "payload": found.response_body}
    return {**_item(found), "url": call.github.webhook_url, "request": request, "response": response}


def redeliver(call: Call) -> Any:
    """Send it again; answered before it is sent."""
    call.github.webhooks.redeliver_later(_delivery(call))
    return Answer(202, {})


ROUTES: Routes = {
    "GET /app": route(get_app, "app"),
    "GET /app/installations": route(list_installations, "app"),
    "GET /app/installations/{installation_id}": route(get_installation, "app"),
    "POST /app/installations/{installation_id}/access_tokens": route(create_token, "app"),
    "GET /repos/{owner}/{repo}/installation": route(get_repository_installation, "app"),
    "GET /installation/repositories": route(list_repositories, "metadata:read"),
    "GET /app/hook/deliveries": route(list_deliveries, "app"),
    "GET /app/hook/deliveries/{delivery_id}": route(get_delivery, "app"),
    "POST /app/hook/deliveries/{delivery_id}/attempts": route(redeliver, "app"),
}
