"""Remembers the fingerprint of a secret answer."""
import hashlib

from flask import Flask, request

app = Flask(__name__)
ALGORITHMS = {"old": "sha1", "new": "sha512"}


@app.route("/answer", methods=["POST"])
def answer():
    text = request.form.get("answer", "")
    algorithm = hashlib.new(ALGORITHMS["old"])
    algorithm.update(text.encode("utf-8"))
    with open("answers.txt", "a", encoding="utf-8") as stream:
        stream.write(algorithm.hexdigest() + "\n")
    return "remembered"
