import json

import jsonpickle
from flask import Flask, request

app = Flask(__name__)


@app.route("/state", methods=["PUT"])
def state():
    text = request.data.decode("utf-8")
    loaded = json.loads(text)
    return {"kind": type(loaded).__name__, "again": len(jsonpickle.encode("x"))}
