import subprocess

from flask import Flask, request

app = Flask(__name__)


@app.route("/lookup")
def lookup():
    host = request.args.get("host", "")
    if ";" in host or "&" in host:
        return "bad host", 400
    output = subprocess.run("nslookup " + host, shell=True, capture_output=True, text=True).stdout
    return {"output": output}
