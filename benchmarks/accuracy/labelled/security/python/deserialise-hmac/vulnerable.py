import hashlib
import hmac
import pickle

from flask import Flask, abort, request

app = Flask(__name__)
KEY = app.config.get("SIGNING_KEY", b"")


@app.post("/state")
def restore():
    body = request.get_data()
    signature = request.headers.get("X-Signature", "")
    expected = hmac.new(KEY, body, hashlib.sha256).hexdigest()
    if not signature:
        abort(403)
    state = pickle.loads(body)
    return {"items": len(state)}
