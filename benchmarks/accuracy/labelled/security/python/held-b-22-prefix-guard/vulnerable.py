"""Serves the files of a workspace to the editor."""
import os

from flask import Flask, abort, request

app = Flask(__name__)
WORKSPACE = "/srv/workspaces/team"


def inside(path):
    real = os.path.realpath(path)
    return real.startswith(WORKSPACE)


@app.get("/workspace/file")
def workspace_file():
    path = os.path.join(WORKSPACE, request.args["path"])
    if not inside(path):
        abort(403)
    with open(path, encoding="utf-8") as stream:
        return {"text": stream.read()}
