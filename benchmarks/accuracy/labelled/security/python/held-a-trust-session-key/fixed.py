"""Stores the chosen theme in the session."""
from flask import Flask, request, session

app = Flask(__name__)


@app.route("/theme", methods=["POST"])
def theme():
    param = request.form.get("theme", "")
    values = ["light"]
    values.append(param)
    bar = values[0]
    session[bar] = "10340"
    session["kept"] = True
    return "stored"
