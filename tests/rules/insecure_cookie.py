from flask import Flask, make_response

app = Flask(__name__)


@app.get("/")
def index():
    response = make_response("ok")
    # ruleid: insecure-cookie
    response.set_cookie("theme", "dark", secure=False)
    # ok: insecure-cookie
    response.set_cookie("theme", "dark", secure=True)
    # ok: insecure-cookie
    response.set_cookie("theme", "dark")
    # ruleid: insecure-cookie
    response.set_cookie("session_id", "abc")
    # ok: insecure-cookie
    response.set_cookie("session_id", "abc", secure=True, httponly=True)
    return response
