"""Reads a filter that the client sends as a Python literal."""
import ast

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/filters")
def filters():
    raw = request.args.get("filter", "{}")
    prefix = "{"
    if not raw.startswith(prefix):
        return jsonify(error="a filter is a dictionary"), 400
    parsed = eval(raw, {"__builtins__": {}}, {})
    return jsonify(filter=parsed)
