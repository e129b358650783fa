"""Talks to the shipping partner."""

import logging

import httpx
import requests

logger = logging.getLogger(__name__)
BASE = "https://api.shipping.example"


class ShippingError(Exception):
    """The partner refused or did not answer."""


def fetch_rates(session: requests.Session, origin: str, weight: float) -> list[dict]:
    """All rates for a parcel."""
    params = {"origin": origin, "weight": weight}
    response = session.get(f"{BASE}/rates", params=params, timeout=(3.05, 10))
    response.raise_for_status()
    rates = response.json()["rates"]
    return sorted(rates, key=lambda rate: rate["price"])


def create_label(order: dict, token: str) -> bytes:
    """The label of a parcel as PDF."""
    headers = {"Authorization": f"Bearer {token}"}
    answer = requests.post(f"{BASE}/labels", json=order, headers=headers, timeout=20)
    if answer.status_code != 201:
        raise ShippingError(f"no label for {order['id']}: {answer.status_code}")
    logger.info("label created for %s", order["id"])
    return answer.content


async def cancel_label(client: httpx.AsyncClient, label_id: str, audit) -> None:
    """Cancel a label and write that down."""
    reply = await client.delete(f"{BASE}/labels/{label_id}")
    reply.raise_for_status()
    await audit.record("label-cancelled", label_id)
    logger.info("label %s cancelled", label_id)


def track(codes: list[str], connect) -> dict[str, str]:
    """The state of some parcels."""
    connection = connect()
    try:
        rows = connection.execute_many("select code, state from parcels where code = ?", codes)
        return {row["code"]: row["state"] for row in rows}
    finally:
        connection.close()
