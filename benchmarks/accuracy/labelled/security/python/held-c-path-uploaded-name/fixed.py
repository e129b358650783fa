import os

from flask import Flask, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
FOLDER = "/srv/uploads"


@app.route("/upload", methods=["POST"])
def upload():
    sent = request.files["document"]
    sent.save(os.path.join(FOLDER, secure_filename(sent.filename)))
    return "stored", 201
