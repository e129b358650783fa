"""Reads an invoice that a supplier uploads."""
from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.route("/invoices", methods=["POST"])
def invoices():
    upload = request.files["invoice"]
    parser = etree.XMLParser(resolve_entities=True, load_dtd=True, no_network=False)
    tree = etree.parse(upload.stream, parser)
    total = tree.findtext("total")
    return {"total": total}
