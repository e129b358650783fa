"""Weather endpoint of the travel assistant."""

import httpx
import requests
from fastapi import APIRouter, HTTPException

router = APIRouter()
WEATHER_URL = "https://weather.example.com/v2/current"


@router.get("/weather")
async def current_weather(city: str) -> dict[str, object]:
    """Temperature and wind of a city."""
    async with httpx.AsyncClient(timeout=5) as client:
        response = await client.get(WEATHER_URL, params={"q": city})
    if response.status_code != requests.codes.ok:
        raise HTTPException(status_code=502, detail="weather service is unavailable")
    data = response.json()
    return {"celsius": data["temperature"], "wind": data["wind"]}
