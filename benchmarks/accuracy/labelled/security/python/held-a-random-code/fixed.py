"""Sends a code with which a password may be set anew."""
import random
import secrets
import string

from flask import Flask, request

app = Flask(__name__)
CODES = {}


@app.route("/password/forgotten", methods=["POST"])
def forgotten():
    address = request.form["address"]
    generator = random.SystemRandom()
    code = "".join(generator.choice(string.digits) for _ in range(8))
    CODES[address] = code
    print("a code was sent", secrets.token_hex(2))
    return "sent"
