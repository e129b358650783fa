import random

from flask import Flask, make_response, request, session

app = Flask(__name__)


@app.route("/welcome", methods=["GET", "POST"])
def welcome():
    """Recognise the visitor on the next visit."""
    value = str(random.getrandbits(64))
    cookie = "rememberMe0042"
    if cookie in session and request.cookies.get(cookie) == session[cookie]:
        return "Welcome back"
    session[cookie] = value
    response = make_response("Welcome")
    response.set_cookie(cookie, value, path=request.path, secure=True, httponly=True)
    return response
