from flask import Flask, request
from lxml import etree

app = Flask(__name__)
TREE = etree.parse("employees.xml")


@app.route("/employee")
def employee():
    name = request.args.get("name", "")
    nodes = TREE.xpath("//employee[name='" + name + "']/salary/text()")
    return {"salaries": [str(node) for node in nodes]}
