from flask import Flask, request
from lxml import etree

app = Flask(__name__)
TREE = etree.parse("users.xml")


@app.get("/user")
def user():
    name = request.args["name"]
    # ruleid: xpath-from-request
    found = TREE.xpath(f"//user[@name='{name}']")
    # ok: xpath-from-request
    found += TREE.xpath("//user[@name=$name]", name=name)
    return str(len(found))
