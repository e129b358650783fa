"""Reads a note that was left for a cookie's owner."""
import codecs

from flask import Flask, request

app = Flask(__name__)
FOLDER = "/srv/notes/"


def choose(values):
    return values["standard"]


@app.route("/note")
def note():
    param = request.cookies.get("note", "none")
    values = {"standard": "welcome.txt", "wanted": param}
    file_name = FOLDER + choose(values)
    try:
        with codecs.open(file_name, "r", "utf-8") as stream:
            text = stream.read(1000)
    except OSError:
        return "no such note", 404
    return {"text": text}
