"""Sending signed webhooks, and remembering what became of them."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import httpx

from tests.github import schemas
from tests.github.model import Delivery, Installation, User

if TYPE_CHECKING:
    from tests.github.repository import Repository
    from tests.github.stand_in import GitHub

ANSWER_SECONDS = 10.0
"""github.com waits no longer (docs, best practices for using webhooks)."""
RESPONSE_LIMIT = 10_000
"""Characters kept of an answer's body."""
ALWAYS = frozenset({"installation", "installation_repositories", "ping"})
"""Events that every App is sent."""
CHECKS = frozenset({"check_run", "check_suite"})
"""Events that `checks: write` subscribes to."""


def signature(secret: str, body: bytes) -> str:
    """The value of X-Hub-Signature-256."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


class Webhooks:
    """The App's webhook: where to, with which secret, and what was sent."""

    def __init__(self, github: GitHub) -> None:
        self.github = github
        self.deliveries: list[Delivery] = []
        self._held: list[Delivery] = []
        self._background = ThreadPoolExecutor(max_workers=1, thread_name_prefix="github-webhooks")

    def stop(self) -> None:
        """Wait for what is being sent in the background, and end."""
        self._background.shutdown(wait=True, cancel_futures=True)

    def send(
        self,
        repository: Repository | None,
        event: str,
        action: str | None,
        payload: dict[str, Any],
        *,
        sender: User,
        installation: Installation | None = None,
    ) -> Delivery | None:
        """Send one event now and return how that went; None when the App does not get it."""
        delivery = self._prepare(repository, event, action, payload, sender=sender, installation=installation)
        if delivery is None:
            return None
        self._out(delivery)
        return delivery

    def send_later(
        self,
        repository: Repository,
        event: str,
        action: str,
        payload: dict[str, Any],
        *,
        sender: User,
    ) -> None:
        """Send an event that a request caused, after the request was answered, in order."""
        delivery = self._prepare(repository, event, action, payload, sender=sender)
        if delivery is not None:
            self._background.submit(self._out, delivery)

    def redeliver(self, delivery: Delivery) -> Delivery:
        """Send the same event again, under the same GUID."""
        again = self._again(delivery)
        self._out(again)
        return again

    def redeliver_later(self, delivery: Delivery) -> None:
        """Send the same event again, after the request that asked for it was answered."""
        self._background.submit(self._out, self._again(delivery))

    def _again(self, delivery: Delivery) -> Delivery:
        now = self.github.timestamp()
        return replace(
            delivery, id=self.github.new_id(), redelivery=True, delivered_at=now, status="pending", status_code=0
        )

    def _prepare(
        self,
        repository: Repository | None,
        event: str,
        action: str | None,
        payload: dict[str, Any],
        *,
        sender: User,
        installation: Installation | None = None,
    ) -> Delivery | None:
        if installation is None and repository is not None:
            installation = self.github.installation_of(repository)
        if not self.github.webhook_url or not self._subscribed(event, installation):
            return None
        if repository is not None:
            payload = {**payload, "repository": self.github.represent.repository(repository)}
        if event != "ping":
            payload = {"action": action, **payload, "sender": self.github.represent.user(sender)}
        if installation is not None and "installation" not in payload:
            payload["installation"] = {"id": installation.id, "node_id": f"I_{installation.id}"}
        return self._delivery(event, action, self._checked(event, action, payload), installation, repository)

    def _subscribed(self, event: str, installation: Installation | None) -> bool:
        if event in ALWAYS:
            return True
        if installation is None:
            return False
        checks = event in CHECKS and installation.permissions.get("checks") == "write"
        return checks or event in self.github.app.events

    def _checked(self, event: str, action: str | None, payload: dict[str, Any]) -> dict[str, Any]:
        """The payload, completed by GitHub's description and held against it."""
        name = "-".join(part.replace("_", "-") for part in (event, action) if part)
        where = ("webhooks", name, "post", "requestBody", "content", "application/json", "schema")
        described = schemas.webhooks()
        schema = described.resolve({"$ref": "#" + schemas.pointer(*where)})
        payload = described.complete(schema, payload)
        for problem in described.problems(schemas.pointer(*where), payload):
            self.github.violations.append(f"webhook {name}: {problem}")
        return payload

    def _delivery(
        self,
        event: str,
        action: str | None,
        payload: dict[str, Any],
        installation: Installation | None,
        repository: Repository | None,
    ) -> Delivery:
        app = self.github.app
        guid = str(uuid.uuid4())
        headers = {
            "Accept": "*/*",
            "Content-Type": "application/json",
            "User-Agent": "GitHub-Hookshot/0000000",
            "X-GitHub-Delivery": guid,
            "X-GitHub-Event": event,
            "X-GitHub-Hook-ID": str(app.hook_id),
            "X-GitHub-Hook-Installation-Target-ID": str(app.id),
            "X-GitHub-Hook-Installation-Target-Type": "integration",
        }
        return Delivery(
            self.github.new_id(),
            guid,
            event,
            action,
            payload,
            headers,
            installation.id if installation else None,
            repository.id if repository else None,
            self.github.timestamp(),
        )

    def _out(self, delivery: Delivery) -> None:
        """Record the delivery and send it, with what was ordered to go wrong."""
        with self.github.change():
            fault = self.github.faults.take_webhook(delivery.event, delivery.action)
            kind = fault.kind if fault else None
            self.deliveries.append(delivery)
            if kind == "reorder":
                self._held.append(delivery)
                return
            held, self._held = self._held, []
        if kind == "drop":
            self._record(delivery, "timed out", 504)
        else:
            self._post(delivery)
        for _ in range(fault.copies if fault and kind == "duplicate" else 0):
            self._post(delivery)
        for late in held:
            self._post(late)

    def _post(self, delivery: Delivery) -> None:
        url, secret = self.github.webhook_url, self.github.webhook_secret
        assert url is not None
        body = json.dumps(delivery.payload, separators=(",", ":")).encode()
        delivery.headers |= {"X-Hub-Signature-256": signature(secret, body)} if secret else {}
        started = time.monotonic()
        try:
            answer = httpx.post(url, content=body, headers=delivery.headers, timeout=ANSWER_SECONDS, trust_env=False)
        except httpx.TimeoutException:
            self._record(delivery, "timed out", 504)
        except httpx.TransportError:
            self._record(delivery, "failed to connect to host", 502)
        else:
            delivery.response_headers = dict(answer.headers)
            delivery.response_body = answer.text[:RESPONSE_LIMIT]
            self._record(delivery, "OK" if answer.is_success else answer.reason_phrase, answer.status_code)
        delivery.duration = round(time.monotonic() - started, 3)

    def _record(self, delivery: Delivery, status: str, code: int) -> None:
        with self.github.change():
            delivery.status, delivery.status_code = status, code
