"""Fetches avatars for the profile page."""
import httpx
from fastapi import APIRouter, HTTPException

router = APIRouter()
SOURCES = ("https://avatars.example.org/", "https://images.example.org/")


@router.get("/avatar")
async def avatar(source: str):
    if not source.startswith(SOURCES):
        raise HTTPException(status_code=400, detail="not a known source")
    async with httpx.AsyncClient(timeout=5) as client:
        answer = await client.get(source)
    if answer.status_code != 200:
        raise HTTPException(status_code=502)
    return {"bytes": len(answer.content)}
