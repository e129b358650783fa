import re

from flask import Flask, make_response, request

app = Flask(__name__)


def check_name(name):
    if not re.fullmatch(r"[\w ]{1,40}", name):
        raise ValueError("not a name")
    return name


@app.route("/card")
def card():
    name = check_name(request.args.get("name", ""))
    return make_response("<div class='card'>" + name + "</div>")
