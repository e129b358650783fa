"""Verification over raw bytes, without a server."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery import Delivery, DeliveryError, receive
from tests.bot.web import sign

GITHUBS_SECRET = "It's a Secret to Everybody"
GITHUBS_BODY = b"Hello, World!"
GITHUBS_SIGNATURE = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
"""The test vector of GitHub's page on validating deliveries."""


def read(*chunks: bytes, signature: str, secrets: tuple[str, ...]) -> Delivery:
    async def stream() -> AsyncIterator[bytes]:
        for chunk in chunks:
            yield chunk

    headers = {
        "content-type": "application/json",
        "x-github-event": "ping",
        "x-github-delivery": "1",
        "x-hub-signature-256": signature,
    }
    return asyncio.run(receive(headers, stream(), secrets))


def refusal(*chunks: bytes, signature: str, secrets: tuple[str, ...]) -> int:
    with pytest.raises(DeliveryError) as refused:
        read(*chunks, signature=signature, secrets=secrets)
    return refused.value.status


def test_githubs_own_test_vector_passes_the_signature_and_fails_only_as_json() -> None:
    assert refusal(GITHUBS_BODY, signature=GITHUBS_SIGNATURE, secrets=(GITHUBS_SECRET,)) == 400
    assert refusal(GITHUBS_BODY, signature=GITHUBS_SIGNATURE, secrets=("another",)) == 401
    assert refusal(GITHUBS_BODY + b"\n", signature=GITHUBS_SIGNATURE, secrets=(GITHUBS_SECRET,)) == 401


def test_the_signature_covers_the_bytes_and_not_what_they_mean() -> None:
    body = b'{"b": 1,  "a": "\\u00e9"}'
    delivery = read(body[:7], b"", body[7:], signature=sign(body, "k"), secrets=("old", "k"))
    assert delivery.payload == {"b": 1, "a": "é"}
    rewritten = json.dumps(json.loads(body)).encode()
    assert refusal(rewritten, signature=sign(body, "k"), secrets=("old", "k")) == 401


@given(st.binary(max_size=200))
def test_any_signed_bytes_are_an_object_or_a_400(body: bytes) -> None:
    signature = sign(body, "k")
    try:
        assert isinstance(read(body, signature=signature, secrets=("k",)).payload, dict)
    except DeliveryError as refused:
        assert refused.status == 400
