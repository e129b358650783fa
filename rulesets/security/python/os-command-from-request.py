import shlex
import subprocess

from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


@app.route("/ping")
def ping():
    host = request.args.get("host", "")
    if not host or len(host) > 253:
        return {"error": "invalid host"}, 400
    # ruleid: os-command-from-request
    return subprocess.check_output("ping -c 1 {}".format(host), shell=True)


@api.post("/convert/{name}")
async def convert(name: str):
    command = f"convert /srv/in/{name} /srv/out/{name}.png"
    # ruleid: os-command-from-request
    subprocess.run(command, shell=True, check=True)


@app.post("/run")
def run_job():
    # ruleid: os-command-from-request
    return subprocess.getoutput(request.json["command"])


@app.route("/ping/list")
def ping_list():
    host = request.args.get("host", "")
    # ok: os-command-from-request
    return subprocess.check_output(["ping", "-c", "1", "--", host], timeout=10)


@app.route("/head")
def head():
    # ok: os-command-from-request
    return subprocess.getoutput(f"head -n {int(request.args['lines'])} /var/log/app.log")


@app.route("/grep")
def grep():
    term = shlex.quote(request.args["term"])
    # ok: os-command-from-request
    return subprocess.getoutput(f"grep -c -- {term} /var/log/app.log")
