"""Sends a report of the current quarter."""
import os

from flask import Flask, request, send_file

app = Flask(__name__)
REPORTS = "/srv/reports"


@app.route("/report")
def report():
    name = request.args.get("name", "summary.pdf")
    path = os.path.join(REPORTS, name)
    if not os.path.exists(path):
        return "no such report", 404
    return send_file(path)
