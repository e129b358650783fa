"""Greets somebody by the name in the query."""
from flask import Flask, make_response, request
from markupsafe import escape

app = Flask(__name__)


@app.route("/hello")
def hello():
    name = request.args.get("name", "")
    page = "<html><body><h1>Hello, "
    page += escape(name)
    page += "</h1></body></html>"
    response = make_response(page)
    response.headers["Content-Type"] = "text/html; charset=utf-8"
    return response
