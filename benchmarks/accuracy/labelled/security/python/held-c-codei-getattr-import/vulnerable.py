import importlib

from flask import Flask, request

app = Flask(__name__)
TASKS = {"clean": "tasks.clean", "index": "tasks.index"}


@app.route("/tasks", methods=["POST"])
def start():
    wanted = request.form["task"]
    module, _, name = wanted.rpartition(".")
    task = getattr(importlib.import_module(module), name)
    task()
    return "started"
