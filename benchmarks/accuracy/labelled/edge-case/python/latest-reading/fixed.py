"""Readings of sensors in MongoDB."""

from pymongo.collection import Collection


def latest_temperature(readings: Collection, sensor: str) -> float | None:
    """The last temperature that a sensor has sent, in degrees Celsius."""
    document = readings.find_one({"sensor": sensor}, sort=[("taken", -1)])
    return document["temperature"] if document else None


def store(readings: Collection, sensor: str, temperature: float, taken: str) -> None:
    """Keep one more reading."""
    readings.insert_one({"sensor": sensor, "temperature": temperature, "taken": taken})
