import requests
from flask import Flask, jsonify, request
from urllib.parse import urlparse

app = Flask(__name__)
HOSTS = {"api.example.com", "images.example.com"}


@app.post("/preview")
def preview():
    url = request.json["url"]
    parsed = urlparse(url)
    if parsed.scheme not in ("http", "https"):
        return jsonify({"error": "bad scheme"}), 400
    response = requests.get(url, timeout=5)
    return jsonify({"status": response.status_code})
