"""Weather for the delivery planning."""

import httpx

BASE = "https://weather.example.com"


def forecast(city: str) -> list[dict]:
    """The forecast of the next days."""
    response = httpx.get(f"{BASE}/forecast", params={"city": city}, timeout=10)
    return response.json()["days"]


def rainy_days(city: str) -> int:
    """On how many of the next days it will rain."""
    return sum(day["rain"] > 0.5 for day in forecast(city))
