"""A small page that greets visitors."""

from flask import Flask, request
from markupsafe import Markup, escape

app = Flask(__name__)


def highlighted(text):
    """The text in bold, safe to put into a page."""
    return Markup("<b>{}</b>").format(escape(text))


@app.get("/hello")
def hello():
    """Greet by the name in the query."""
    name = request.args.get("name", "you").strip()[:80]
    return Markup("<p>Hello {}</p>").format(highlighted(name))


@app.get("/health")
def health():
    """For the load balancer."""
    return {"status": "ok"}
