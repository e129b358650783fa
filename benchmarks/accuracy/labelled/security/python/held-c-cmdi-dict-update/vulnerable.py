import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/print", methods=["POST"])
def print_page():
    options = {"printer": "hall", "copies": "1"}
    options.update(request.form.to_dict())
    os.system("lp -d {printer} -n {copies} page.pdf".format(**options))
    return "printed"
