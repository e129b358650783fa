import hashlib

from flask import Flask, request

app = Flask(__name__)


@app.route("/store", methods=["POST"])
def store():
    secret = request.form["secret"]
    name = "sha384"
    made = hashlib.new(name)
    made.update(secret.encode())
    return made.hexdigest()
