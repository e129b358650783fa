import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/print", methods=["POST"])
def print_page():
    options = {"printer": "hall", "copies": "1"}
    options.update({"copies": "2"} if request.form.get("copies") == "2" else {})
    os.system("lp -d {printer} -n {copies} page.pdf".format(**options))
    return "printed"
