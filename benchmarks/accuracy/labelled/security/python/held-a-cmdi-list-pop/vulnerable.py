"""Pings a host for the status page."""
import subprocess

from flask import Flask, request

app = Flask(__name__)


@app.route("/status/ping", methods=["GET"])
def ping():
    param = request.args.get("host", "localhost")

    values = []
    values.append("safe")
    values.append(param)
    values.append("moresafe")
    values.pop(0)
    bar = values[0]

    done = subprocess.run("ping -c 1 " + bar, shell=True, capture_output=True, text=True, timeout=10)
    return done.stdout, 200, {"Content-Type": "text/plain"}
