"""Enriches events with the device that sent them."""

from typing import Any

from pymongo.database import Database


def enrich(db: Database[dict[str, Any]], events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Copies of the events with a `device` each."""
    enriched = []
    ids = list({event["device_id"] for event in events})
    devices = {one["_id"]: one for one in db.devices.find({"_id": {"$in": ids}})}
    for event in events:
        device = devices.get(event["device_id"])
        enriched.append({**event, "device": device["name"] if device else "unknown"})
    return enriched


def newest(events: list[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    """The last events by time."""
    return sorted(events, key=lambda event: event["time"])[-count:]
