from urllib.parse import urljoin, urlparse

from flask import Flask, redirect, request, session, url_for

app = Flask(__name__)


def is_safe_target(target):
    host = urlparse(request.host_url)
    other = urlparse(urljoin(request.host_url, target))
    return other.scheme in ("http", "https") and host.netloc == other.netloc


@app.route("/login", methods=["POST"])
def login():
    session["user"] = "demo"
    target = request.args.get("next", "")
    if not is_safe_target(target):
        target = url_for("index")
    return redirect(target)
