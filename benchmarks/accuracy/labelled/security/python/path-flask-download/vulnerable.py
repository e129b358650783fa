import os

from flask import Flask, abort, request, send_file

app = Flask(__name__)
UPLOADS = "/srv/uploads"


@app.route("/download")
def download():
    name = request.args.get("file")
    if not name:
        abort(400)
    path = os.path.join(UPLOADS, name)
    if not os.path.isfile(path):
        abort(404)
    return send_file(path)
