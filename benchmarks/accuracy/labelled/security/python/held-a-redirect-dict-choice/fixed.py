"""Redirects to one of the partner sites."""
from flask import Flask, redirect, request

app = Flask(__name__)
PARTNERS = {"maps": "https://maps.example.org/", "news": "https://news.example.org/"}


@app.route("/partner", methods=["GET"])
def partner():
    wanted = request.args.get("to", "maps")
    url = PARTNERS.get(wanted, "/")
    return redirect(url, code=302)
