from html import escape

from flask import Flask, request

app = Flask(__name__)


def items(values):
    for value in values:
        yield "<li>" + value + "</li>"


@app.route("/list")
def show():
    return "<ul>" + "".join(items(request.args.getlist("item"))) + "</ul>"
