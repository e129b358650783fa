from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.post("/orders")
def orders():
    # ruleid: xml-from-request
    first = etree.fromstring(request.data, etree.XMLParser(resolve_entities=True))
    # ok: xml-from-request
    second = etree.fromstring(request.data, etree.XMLParser(resolve_entities=False))
    return first.tag + second.tag
