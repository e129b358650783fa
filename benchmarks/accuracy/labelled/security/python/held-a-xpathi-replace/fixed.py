"""Searches the catalogue by a title."""
import elementpath
from defusedxml import ElementTree
from flask import Flask, request

app = Flask(__name__)


@app.route("/catalogue", methods=["GET", "POST"])
def catalogue():
    title = request.headers.get("X-Title", "")
    bar = "A to Z"
    if title.startswith("+"):
        bar = "Z to A"
    root = ElementTree.parse("catalogue.xml").getroot()
    query = "./book[title='" + bar + "']"
    found = elementpath.select(root, query)
    return {"count": len(found)}
