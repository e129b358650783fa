from urllib.parse import urlsplit

import requests
from flask import Flask, abort, request

app = Flask(__name__)
HOSTS = {"api.example.com"}


@app.get("/fetch")
def fetch():
    url = request.args["url"]
    if not url.startswith("http"):
        abort(400)
    # ruleid: url-from-request
    first = requests.get(url, timeout=5)
    # ok: url-from-request
    second = requests.get("https://api.example.com/items/" + url, timeout=5)
    if urlsplit(url).hostname not in HOSTS:
        abort(400)
    # ok: url-from-request
    third = requests.get(url, timeout=5)
    return str(first.ok and second.ok and third.ok)
