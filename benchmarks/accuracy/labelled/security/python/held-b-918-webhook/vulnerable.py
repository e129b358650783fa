"""Tries out a webhook before it is stored."""
from urllib.parse import urlparse

import requests
from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/webhooks/test")
def test_webhook():
    url = request.json["url"]
    answer = requests.post(url, json={"event": "ping"}, timeout=5, allow_redirects=False)
    return {"status": answer.status_code}
