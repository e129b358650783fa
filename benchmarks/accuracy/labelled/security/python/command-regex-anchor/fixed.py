import re
import subprocess

from flask import Flask, abort, request

app = Flask(__name__)


@app.get("/trace")
def trace():
    host = request.args.get("host", "")
    if not re.fullmatch(r"[a-zA-Z0-9][a-zA-Z0-9.-]+", host):
        abort(400)
    output = subprocess.check_output("traceroute " + host, shell=True)
    return output, 200, {"Content-Type": "text/plain"}
