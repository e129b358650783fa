from urllib.parse import urlsplit

import httpx
import requests
from fastapi import FastAPI, HTTPException
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()
ALLOWED_HOSTS = {"images.example.com"}


@app.post("/webhooks/test")
def test_webhook():
    url = request.json["url"]
    if not url or len(url) > 2048:
        return {"error": "invalid url"}, 400
    # ruleid: url-from-request
    response = requests.post(url, json={"event": "test"}, timeout=5)
    return {"status": response.status_code}


@api.get("/preview")
async def preview(link: str):
    async with httpx.AsyncClient(timeout=5) as client:
        # ruleid: url-from-request
        page = await client.get(link)
    return {"length": len(page.text)}


@api.get("/preview/allowed")
async def preview_allowed(link: str):
    if urlsplit(link).hostname not in ALLOWED_HOSTS:
        raise HTTPException(status_code=400)
    async with httpx.AsyncClient(timeout=5) as client:
        # ok: url-from-request
        page = await client.get(link)
    return {"length": len(page.text)}


@app.get("/rates")
def rates():
    # ok: url-from-request
    return requests.get("https://rates.example.com/latest", params={"base": request.args["base"]}, timeout=5).json()


@app.get("/weather/<int:station>")
def weather(station):
    # ok: url-from-request
    return requests.get(f"https://weather.example.com/stations/{station}", timeout=5).json()
