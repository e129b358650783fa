"""Registers a member."""
import hashlib
import os

from flask import Flask, request

app = Flask(__name__)
MEMBERS = {}


@app.route("/members", methods=["POST"])
def register():
    name = request.form["name"]
    password = request.form["password"]
    salt = os.urandom(16)
    digest = hashlib.md5(salt + password.encode()).hexdigest()
    MEMBERS[name] = (salt, digest)
    return "registered", 201
