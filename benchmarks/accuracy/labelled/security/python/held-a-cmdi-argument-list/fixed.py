"""Makes a thumbnail of an uploaded image."""
import subprocess

from flask import Flask, request

app = Flask(__name__)


@app.route("/thumbnail", methods=["POST"])
def thumbnail():
    body = request.get_json()
    size = body["size"]
    command = ["magick", "/srv/upload/current.png", "-resize", str(int(size)), "/srv/upload/thumb.png"]
    subprocess.check_call(command)
    return {"done": True}
