import base64
import json
import pickle

from flask import Flask, request

app = Flask(__name__)


def load_preferences(raw):
    return pickle.loads(base64.b64decode(raw))


@app.route("/preferences")
def preferences():
    raw = request.cookies.get("prefs")
    if not raw:
        return {"theme": "light"}
    return {"theme": load_preferences(raw).get("theme")}
