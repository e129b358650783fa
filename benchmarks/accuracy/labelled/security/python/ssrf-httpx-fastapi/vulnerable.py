import httpx
from fastapi import FastAPI

app = FastAPI()
API = "https://api.example.com"


@app.get("/proxy")
async def proxy(target: str):
    async with httpx.AsyncClient(timeout=10) as client:
        response = await client.get(target)
    response.raise_for_status()
    return response.json()
