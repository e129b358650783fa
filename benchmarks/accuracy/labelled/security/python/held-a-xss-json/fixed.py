"""Answers with what the client sent, as JSON."""
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/echo", methods=["POST"])
def echo():
    name = request.form.get("name", "")
    text = "<b>" + name + "</b>"
    return jsonify({"name": name, "text": text, "length": len(text)})
