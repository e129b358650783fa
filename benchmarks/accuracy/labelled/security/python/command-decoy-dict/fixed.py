import subprocess

from flask import Flask, request

app = Flask(__name__)


@app.route("/b", methods=["POST"])
def view():
    given = request.headers.get("X-Given", "")
    options = {}
    options["safe"] = "list"
    options["given"] = given
    options["other"] = "more"
    subprocess.run("tool " + options["safe"], shell=True, check=True)
    return {"ok": True}
