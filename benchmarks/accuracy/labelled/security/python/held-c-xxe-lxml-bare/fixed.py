from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.route("/soap", methods=["POST"])
def soap():
    root = etree.fromstring(request.get_data(), etree.XMLParser(resolve_entities=False))
    return {"tag": root.tag}
