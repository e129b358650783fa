import hashlib

from flask import Flask, request

app = Flask(__name__)


@app.post("/hash")
def digest():
    data = request.data
    # ruleid: weak-hash-of-input
    first = hashlib.md5(data).hexdigest()
    # ok: weak-hash-of-input
    second = hashlib.sha256(data).hexdigest()
    # ok: weak-hash-of-input
    third = hashlib.md5(data, usedforsecurity=False).hexdigest()
    algorithm = "sha1" if 2 > 1 else "sha256"
    # ruleid: weak-hash-of-input
    fourth = hashlib.new(algorithm, data).hexdigest()
    return first + second + third + fourth
