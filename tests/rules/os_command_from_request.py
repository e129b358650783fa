import shlex
import subprocess

from flask import Flask, request

app = Flask(__name__)


class Ping:
    def __init__(self, host):
        self.command = "ping -c 1 " + host

    def run(self):
        # ruleid: os-command-from-request
        return subprocess.run(self.command, shell=True, capture_output=True)


@app.get("/ping/<host>")
def ping(host):
    Ping(host).run()
    # ok: os-command-from-request
    subprocess.run(["ping", "-c", "1", "--", host], check=True)
    # ok: os-command-from-request
    subprocess.run(f"ping -c 1 {shlex.quote(host)}", shell=True, check=True)
    # ruleid: os-command-from-request
    subprocess.run(["sh", "-c", f"ping -c 1 {host}"], check=True)
    if host.replace(".", "").isalnum():
        return "plain"
    chosen = "localhost" if 3 * 4 > 10 else host
    # ok: os-command-from-request
    subprocess.run("ping -c 1 " + chosen, shell=True, check=True)
    return "done"
