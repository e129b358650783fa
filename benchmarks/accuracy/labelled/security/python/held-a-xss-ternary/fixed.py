"""Shows the state of the queue."""
from flask import Flask, request

app = Flask(__name__)


@app.route("/queue")
def queue():
    param = request.headers.get("Referer", "")
    num = 86
    bar = "This_should_always_happen" if (7 * 42) - num > 100 else param
    return "<p>Queue: " + bar + "</p>"
