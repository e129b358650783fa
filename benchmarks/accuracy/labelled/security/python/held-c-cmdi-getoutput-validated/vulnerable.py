import re
import subprocess

from flask import Flask, abort, request

app = Flask(__name__)


@app.route("/unit")
def unit():
    name = request.args.get("name", "")
    text = subprocess.getoutput(f"systemctl is-active {name}")
    if not text:
        abort(404)
    return text
