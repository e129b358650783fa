import random
import secrets

from flask import Flask, make_response, session

app = Flask(__name__)


@app.post("/login")
def login():
    code = "".join(random.choice("0123456789") for _ in range(6))
    # ruleid: predictable-secret
    session["code"] = code
    # ok: predictable-secret
    session["token"] = secrets.token_urlsafe(32)
    # ok: predictable-secret
    delay = random.uniform(0, 1)
    response = make_response(str(delay))
    # ruleid: predictable-secret
    response.set_cookie("sid", str(random.random()), secure=True)
    # ok: predictable-secret
    response.set_cookie("sid", str(random.SystemRandom().random()), secure=True)
    return response
