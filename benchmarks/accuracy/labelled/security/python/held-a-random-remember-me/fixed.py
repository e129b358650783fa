"""Sets the cookie with which a member is remembered."""
import secrets

from flask import Flask, make_response, request

app = Flask(__name__)
REMEMBERED = {}


@app.route("/remember", methods=["POST"])
def remember():
    user = request.form["user"]
    key = secrets.token_hex(16)
    REMEMBERED[key] = user
    response = make_response("remembered")
    response.set_cookie("rememberMe", key, secure=True, httponly=True, samesite="Lax")
    return response
