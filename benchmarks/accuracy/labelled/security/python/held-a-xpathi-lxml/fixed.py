"""Reads one employee from the XML register."""
import pathlib

from flask import Flask, request
from lxml import etree

app = Flask(__name__)
REGISTER = pathlib.Path("employees.xml")


@app.route("/employee")
def employee():
    ident = request.args.get("id", "")
    tree = etree.fromstring(REGISTER.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    nodes = tree.xpath("/employees/employee[@id=$ident]", ident=ident)
    if not nodes:
        return "nobody", 404
    return {"name": nodes[0].findtext("name")}
