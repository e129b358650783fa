from flask import Flask, Response, jsonify, request
from markupsafe import Markup, escape

app = Flask(__name__)


@app.get("/a")
def a():
    name = request.args.get("name", "")
    # ruleid: html-from-request
    return f"<p>Hello {name}</p>"


@app.get("/b")
def b():
    # ok: html-from-request
    return f"<p>Hello {escape(request.args.get('name', ''))}</p>"


@app.get("/c")
def c():
    # ruleid: html-from-request
    return Response("<b>" + request.cookies["x"] + "</b>", mimetype="text/html")


@app.get("/d")
def d():
    # ok: html-from-request
    return Response(request.cookies["x"], mimetype="text/plain")


@app.get("/e")
def e():
    # ok: html-from-request
    return jsonify({"name": request.args["name"]})


def badge(name):
    return Markup("<i>%s</i>") % name
