"""Calculates a formula for the spreadsheet preview."""
from flask import Flask, request

app = Flask(__name__)


@app.route("/formula", methods=["POST"])
def formula():
    param = request.form.get("formula", "")
    bar = "1 + 1"
    if param:
        bar = bar[:-1] + "0"
    result = eval(bar)
    return {"result": str(result)}
