"""Keeps the account that a visitor selected."""
from flask import Flask, request, session

app = Flask(__name__)
ROLES = ("reader", "writer")


@app.route("/role")
def role():
    wanted = request.args.get("role", "reader")
    session["role"] = wanted
    return {"role": session["role"]}
