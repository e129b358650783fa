import re
import subprocess

from flask import Flask, abort, request

app = Flask(__name__)
UNIT = re.compile(r"[a-z0-9-]{1,40}")


@app.route("/unit")
def unit():
    name = request.args.get("name", "")
    if not UNIT.fullmatch(name):
        abort(400)
    text = subprocess.getoutput(f"systemctl is-active {name}")
    if not text:
        abort(404)
    return text
