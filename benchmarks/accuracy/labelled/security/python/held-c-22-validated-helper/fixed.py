"""Serves the attachments of a wiki."""
import os
import re

from flask import Flask, abort, request, send_file

app = Flask(__name__)
ROOT = "/srv/wiki"


def attachment_path(page, name):
    """Where an attachment lies."""
    if not re.match(r"^[\w-]+\Z", page) or not re.match(r"^[\w-]+\.png\Z", name):
        abort(404)
    return os.path.join(ROOT, page, re.sub(r"\s", "_", name))


@app.route("/attachments/<page>")
def attachment(page):
    return send_file(attachment_path(page, request.args.get("name", "")))
