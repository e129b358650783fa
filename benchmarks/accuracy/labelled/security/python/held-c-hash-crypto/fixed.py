from Crypto.Hash import MD5, SHA256
from flask import Flask, request

app = Flask(__name__)


@app.route("/sign", methods=["POST"])
def sign():
    password = request.form["password"].encode()
    digest = SHA256.new(password + b"pepper").hexdigest()
    return {"digest": digest[:4]}
