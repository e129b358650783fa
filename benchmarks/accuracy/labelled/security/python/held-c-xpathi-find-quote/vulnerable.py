from defusedxml.ElementTree import parse
from flask import Flask, request

app = Flask(__name__)


@app.route("/room")
def room():
    name = request.args.get("name", "")
    root = parse("rooms.xml").getroot()
    found = root.find(f".//room[@name='{name}']")
    return {"found": found is not None}
