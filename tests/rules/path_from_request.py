import os
from pathlib import Path

from flask import Flask, abort, request, send_file
from werkzeug.utils import secure_filename

app = Flask(__name__)
BASE = "/srv/files"


@app.get("/a")
def a():
    name = request.args["name"]
    # ruleid: path-from-request
    return send_file(os.path.join(BASE, name))


@app.get("/b")
def b():
    path = os.path.realpath(os.path.join(BASE, request.args["name"]))
    if not path.startswith(BASE + os.sep):
        abort(404)
    # ok: path-from-request
    return send_file(path)


@app.get("/c")
def c():
    path = (Path(BASE) / request.args["name"]).resolve()
    path.relative_to(BASE)
    # ok: path-from-request
    return path.read_text()


@app.get("/d")
def d():
    path = Path(BASE) / request.args["name"]
    if not path.exists():
        abort(404)
    # ruleid: path-from-request
    return path.read_text()


@app.get("/e")
def e():
    # ok: path-from-request
    with open(os.path.join(BASE, secure_filename(request.args["name"]))) as handle:
        return handle.read()
