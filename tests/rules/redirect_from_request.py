from urllib.parse import urlsplit

from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from flask import Flask
from flask import redirect as go
from flask import request

app = Flask(__name__)


def leave(request):
    target = request.GET.get("next", "/")
    if url_has_allowed_host_and_scheme(target, allowed_hosts=None):
        # ok: redirect-from-request
        return redirect(target)
    # ruleid: redirect-from-request
    return redirect(target)


@app.get("/go")
def forward():
    target = request.args["to"]
    if urlsplit(target).netloc:
        # ruleid: redirect-from-request
        return go(target)
    # ok: redirect-from-request
    return go(f"/pages/{target}")
