from flask import Flask, Response, request

app = Flask(__name__)
TRUSTED = frozenset({"https://app.acme.net", "https://admin.acme.net"})


@app.after_request
def allow_frontends(response: Response) -> Response:
    """Let our own front ends call this interface."""
    origin = request.headers.get("Origin")
    if origin in TRUSTED:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Vary"] = "Origin"
    return response
