import importlib

from flask import Flask, request

app = Flask(__name__)
EXPORTERS = {"csv": "exporters.csv", "json": "exporters.json"}


@app.get("/export")
def export():
    kind = request.args.get("format", "csv")
    module = importlib.import_module(EXPORTERS[kind])
    return {"name": module.__name__}
