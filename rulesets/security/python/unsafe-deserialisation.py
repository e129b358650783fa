import base64
import json
import pickle

import jsonpickle
from flask import Flask, request

app = Flask(__name__)


@app.post("/sessions/restore")
def restore_session():
    encoded = request.cookies.get("session", "")
    raw = base64.b64decode(encoded)
    # ruleid: unsafe-deserialisation
    session = pickle.loads(raw)
    return {"user": session["user"]}


@app.post("/models")
def upload_model():
    # ruleid: unsafe-deserialisation
    model = pickle.load(request.files["model"])
    return {"type": type(model).__name__}


@app.post("/state")
def import_state():
    # ruleid: unsafe-deserialisation
    return {"state": jsonpickle.decode(request.get_data())}


@app.post("/sessions/json")
def restore_session_json():
    # ok: unsafe-deserialisation
    session = json.loads(base64.b64decode(request.cookies["session"]))
    return {"user": session["user"]}


def load_cache(path):
    with open(path, "rb") as handle:
        # ok: unsafe-deserialisation
        return pickle.load(handle)


def copy_job(job):
    # ok: unsafe-deserialisation
    return pickle.loads(pickle.dumps(job))
