"""Weather for the dashboard."""

import httpx

FORECAST = "https://api.example.com/v1/forecast"


async def forecast(city: str) -> dict | None:
    """The forecast of a city, None where there is none."""
    async with httpx.AsyncClient(timeout=5.0) as client:
        response = await client.get(FORECAST, params={"city": city})
    if not response.ok:
        return None
    return response.json()
