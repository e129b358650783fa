from flask import Flask, request
from shop.models import Order, OrderSchema

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


@app.post("/orders")
def order():
    data = request.get_json()
    # ruleid: mass-assignment
    placed = Order(**data)
    # ok: mass-assignment
    checked = OrderSchema(**data)
    # ok: mass-assignment
    named = Order(**{key: data[key] for key in ("article", "count")})
    return str((placed, checked, named))
