"""Echoes what was searched for."""
from flask import Flask, request

app = Flask(__name__)


@app.route("/search", methods=["POST"])
def search():
    values = request.form.getlist("q")
    param = values[0] if values else ""

    words = ["safe"]
    words.append(param)
    words.append("moresafe")
    bar = words[2]
    return "<p>Nothing was found for <b>%s</b>.</p>" % bar
