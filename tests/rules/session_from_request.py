from flask import Flask, request, session

app = Flask(__name__)


@app.post("/role")
def role():
    wanted = request.form["role"]
    # ruleid: session-from-request
    session["role"] = wanted
    # ok: session-from-request
    session["role"] = wanted if wanted in ("reader", "writer") else "reader"
    return "ok"
