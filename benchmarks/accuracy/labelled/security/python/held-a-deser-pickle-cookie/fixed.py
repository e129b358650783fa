"""Restores the basket from a cookie."""
import base64
import json
import pickle

from flask import Flask, request

app = Flask(__name__)


@app.route("/basket")
def basket():
    cookie = request.cookies.get("basket", "")
    raw = base64.urlsafe_b64decode(cookie)
    items = json.loads(raw)
    return {"items": len(items)}
