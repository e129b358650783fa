from Crypto.Hash import MD5, SHA256
from flask import Flask, request

app = Flask(__name__)


@app.route("/sign", methods=["POST"])
def sign():
    text = request.form["text"].encode()
    digest = SHA256.new(text + b"pepper").hexdigest()
    return {"digest": digest[:4]}
