# ruleid: flask-old-name
from flask import Markup
# ok: flask-old-name
from flask import Flask, g
# ok: flask-old-name
from markupsafe import escape
# ruleid: flask-old-name
from werkzeug.urls import url_quote
# ok: flask-old-name
from urllib.parse import quote

app = Flask(__name__)


@app.route("/<name>")
def hello(name):
    g.name = name
    return Markup("<b>%s</b>") % escape(name) + url_quote(name) + quote(name)
