import random
import secrets

from flask import Flask, make_response, request

app = Flask(__name__)


@app.route("/remember-me", methods=["GET", "POST"])
def remember():
    number = random.randint(0, 2**48)
    user = request.values.get("user", "")
    response = make_response("remembered " + str(len(user)))
    response.set_cookie("remember", f"{number}", secure=True, httponly=True, samesite="Lax")
    return response
