"""Conditional requests for rendered pages."""

import hashlib

from flask import Flask, Response, request

app = Flask(__name__)


def page_etag(body: bytes) -> str:
    """Short name of this version of the page."""
    return hashlib.md5(body).hexdigest()


@app.get("/catalogue")
def catalogue() -> Response:
    body = b"<h1>Catalogue</h1>"
    etag = page_etag(body)
    if etag in request.if_none_match:
        return Response(status=304)
    response = Response(body, mimetype="text/html")
    response.set_etag(etag)
    return response
