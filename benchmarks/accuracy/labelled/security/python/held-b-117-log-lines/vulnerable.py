"""Writes failed logins to the log that fail2ban reads."""
import logging

from flask import Flask, request

app = Flask(__name__)
log = logging.getLogger("portal.login")


@app.post("/login")
def login():
    user = request.form.get("user", "")
    if user != "admin":
        log.warning("login failed for " + user)
        return "denied", 403
    return "welcome"
