from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.route("/soap", methods=["POST"])
def soap():
    root = etree.fromstring(request.get_data())
    return {"tag": root.tag}
