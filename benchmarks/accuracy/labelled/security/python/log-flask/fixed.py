import logging

from flask import Flask, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.post("/login")
def login():
    username = request.form.get("username", "")
    if len(username) > 64:
        return {"error": "too long"}, 400
    logger.warning("failed login for %s", username.replace("\r", "").replace("\n", ""))
    return {"error": "wrong user or password"}, 401
