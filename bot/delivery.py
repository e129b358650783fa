"""One webhook request: is it GitHub's, is it whole, what does it say? The signature comes before everything else."""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import AsyncIterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NoReturn

MAX_BODY_BYTES: Final = 25 * 1024 * 1024
"""GitHub does not send payloads over 25 MB (docs: webhook events and payloads)."""

_SIGNATURE: Final = re.compile(r"sha256=([0-9a-f]{64})")
_EVENT: Final = re.compile(r"[a-z_]{1,64}")
_GUID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


class DeliveryError(Exception):
    """The request is answered with `status` and one line of text that says nothing about its content."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


@dataclass(frozen=True, slots=True)
class Delivery:
    """A webhook delivery that was signed with one of our secrets."""

    guid: str
    """`X-GitHub-Delivery`; the same when GitHub delivers again."""
    event: str
    payload: dict[str, Any]


async def receive(headers: Mapping[str, str], chunks: AsyncIterable[bytes], secrets: Sequence[str]) -> Delivery:
    """Read and verify one delivery; `headers` are looked up in lower case. Raises DeliveryError.

    The order is part of the contract: size and signature first, so that a sender who does not know a secret learns
    nothing else and has nothing parsed. The signature is over the raw bytes, and is compared in constant time with
    what each of the secrets gives.
    """
    length = headers.get("content-length", "")
    if length.isdecimal() and int(length[:20]) > MAX_BODY_BYTES:
        _refuse_size()
    signature = _SIGNATURE.fullmatch(headers.get("x-hub-signature-256", ""))
    if signature is None:
        raise DeliveryError(401, "X-Hub-Signature-256 is missing or is not sha256= and 64 hexadecimal digits")
    body = await _read(chunks)
    if not _signed(body, signature[1], secrets):
        raise DeliveryError(401, "X-Hub-Signature-256 does not fit the body and the webhook secret")
    event, guid = _identify(headers)
    return Delivery(guid=guid, event=event, payload=_parse(body))


async def _read(chunks: AsyncIterable[bytes]) -> bytes:
    body = bytearray()
    async for chunk in chunks:
        body += chunk
        if len(body) > MAX_BODY_BYTES:
            _refuse_size()
    return bytes(body)


def _signed(body: bytes, digest: str, secrets: Sequence[str]) -> bool:
    # A list, not a generator: the time taken must not tell which of the secrets fitted.
    fits = [hmac.compare_digest(hmac.digest(secret.encode(), body, "sha256").hex(), digest) for secret in secrets]
    return any(fits)


def _identify(headers: Mapping[str, str]) -> tuple[str, str]:
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise DeliveryError(415, "the content type must be application/json: choose it in the App's webhook settings")
    event = headers.get("x-github-event", "")
    if not _EVENT.fullmatch(event):
        raise DeliveryError(400, "X-GitHub-Event is missing or is not the name of an event")
    guid = headers.get("x-github-delivery", "")
    if not _GUID.fullmatch(guid):
        raise DeliveryError(400, "X-GitHub-Delivery is missing or is not a GUID")
    return event, guid


def _parse(body: bytes) -> dict[str, Any]:
    try:
        payload = json.loads(body.decode("utf-8"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        # ValueError: no UTF-8, no JSON, NaN, or an integer of thousands of digits. RecursionError: nested too deep.
        raise DeliveryError(400, "the body is not JSON in UTF-8") from None
    if not isinstance(payload, dict):
        raise DeliveryError(400, "the body is JSON, but not an object")
    return payload


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _refuse_size() -> NoReturn:
    raise DeliveryError(413, f"the body is larger than {MAX_BODY_BYTES} bytes, which GitHub does not send")
