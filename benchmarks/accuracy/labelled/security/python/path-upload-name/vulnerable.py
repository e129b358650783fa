import os

from flask import Flask, redirect, request, url_for
from werkzeug.utils import secure_filename

app = Flask(__name__)
app.config["UPLOAD_FOLDER"] = "/srv/uploads"
ALLOWED = {"png", "jpg", "pdf"}


def allowed_file(filename):
    return "." in filename and filename.rsplit(".", 1)[1].lower() in ALLOWED


@app.route("/upload", methods=["POST"])
def upload():
    upload = request.files["file"]
    if upload.filename == "" or not allowed_file(upload.filename):
        return "bad file", 400
    filename = upload.filename
    upload.save(os.path.join(app.config["UPLOAD_FOLDER"], filename))
    return redirect(url_for("upload"))
