import xml.etree.ElementTree as ET

import defusedxml.ElementTree as safe
from flask import Flask, request

app = Flask(__name__)


@app.route("/order", methods=["POST"])
def order():
    root = safe.fromstring(request.data)
    return {"items": len(root.findall("item")), "known": ET.iselement(root)}
