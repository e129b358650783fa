"""Keeps the session identifier in a cookie."""
import secrets

from flask import Flask, make_response

app = Flask(__name__)


@app.route("/start", methods=["POST"])
def start():
    ident = secrets.token_urlsafe(24)
    response = make_response("started")
    response.set_cookie("session_id", ident, secure=False, httponly=True, samesite="Strict", path="/start")
    return response
