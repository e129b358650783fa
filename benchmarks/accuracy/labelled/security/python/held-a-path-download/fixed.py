"""Sends a report of the current quarter."""
import os

from flask import Flask, request, send_file
from werkzeug.utils import secure_filename

app = Flask(__name__)
REPORTS = "/srv/reports"


@app.route("/report")
def report():
    name = request.args.get("name", "summary.pdf")
    path = os.path.join(REPORTS, secure_filename(name))
    if not os.path.exists(path):
        return "no such report", 404
    return send_file(path)
