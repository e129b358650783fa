import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/print", methods=["POST"])
def print_page():
    options = {"printer": "hall", "copies": "1"}
    options.update(request.form.to_dict())
    status = os.system("lp -d {printer} -n {copies} page.pdf".format(**options))
    if status != 0:
        return "the printer did not take the page", 502
    return "printed"
