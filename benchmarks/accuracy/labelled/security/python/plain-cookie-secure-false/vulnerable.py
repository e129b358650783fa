from flask import Flask, make_response, request

app = Flask(__name__)
GREETING = "seen"


@app.get("/welcome")
def welcome():
    """Greet a visitor once."""
    if request.cookies.get("SomeCookie") == GREETING:
        return "", 204
    response = make_response("Welcome!")
    response.set_cookie("SomeCookie", GREETING, path="/welcome", secure=False, httponly=True)
    return response
