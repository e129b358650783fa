"""Renders the notices that administrators configure."""
from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.route("/notice")
def notice():
    name = request.args.get("name", "")
    source = "<p>Dear " + name + ", the office is closed.</p>"
    return render_template_string(source)
