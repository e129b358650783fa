import re

from flask import Flask, make_response, request

app = Flask(__name__)


@app.get("/language")
def language():
    chosen = request.args["language"]
    response = make_response("ok")
    # ruleid: header-from-request
    response.headers["X-Language"] = chosen
    if not re.fullmatch("[a-z]{2}", chosen):
        return "no", 400
    # ok: header-from-request
    response.headers["X-Language"] = chosen
    return response
