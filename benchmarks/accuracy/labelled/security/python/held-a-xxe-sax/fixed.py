"""Imports a delivery note."""
import io
import xml.sax
import xml.sax.handler

from flask import Flask, request

app = Flask(__name__)


class Items(xml.sax.handler.ContentHandler):
    def __init__(self):
        super().__init__()
        self.count = 0

    def startElement(self, name, attrs):
        if name == "item":
            self.count += 1


@app.route("/delivery", methods=["POST"])
def delivery():
    handler = Items()
    parser = xml.sax.make_parser()
    parser.setFeature(xml.sax.handler.feature_external_ges, False)
    parser.setContentHandler(handler)
    parser.parse(io.BytesIO(request.get_data()))
    return {"items": handler.count}
