from flask import Flask, request

app = Flask(__name__)


class User:
    name = ""


@app.post("/user")
def user():
    user = User()
    for key, value in request.get_json().items():
        # ruleid: mass-assignment
        setattr(user, key, value)
    for key in ("name", "email"):
        # ok: mass-assignment
        setattr(user, key, request.form[key])
    return "ok"
