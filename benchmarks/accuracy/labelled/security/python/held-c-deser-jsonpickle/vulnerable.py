import json

import jsonpickle
from flask import Flask, abort, request

app = Flask(__name__)


@app.route("/state", methods=["PUT"])
def state():
    try:
        text = request.data.decode("utf-8")
        loaded = jsonpickle.decode(text)
    except ValueError:
        abort(400, "the state is not JSON")
    return {"kind": type(loaded).__name__, "again": len(jsonpickle.encode("x"))}
