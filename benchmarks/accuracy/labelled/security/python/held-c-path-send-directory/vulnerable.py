from flask import Flask, request, send_file, send_from_directory

app = Flask(__name__)
FOLDER = "/srv/images"


@app.route("/images")
def image():
    name = request.args["name"]
    return send_file(f"{FOLDER}/{name}")
