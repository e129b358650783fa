from fastapi import APIRouter, Depends
from flask import Blueprint
from flask_login import login_required

from shop.security import get_current_user

router = APIRouter()
orders = Blueprint("orders", __name__)


@router.post("/items")
# ok: missing-authorisation
def create_item(item: dict, user=Depends(get_current_user)):
    return store(item)


@router.put("/items/{number}")
# ok: missing-authorisation
def change_item(number: int, item: dict, user=Depends(get_current_user)):
    return store(item)


@router.delete("/items/{number}")
# ruleid: missing-authorisation
def remove_item(number: int):
    return remove(number)


@router.post("/items/search")
# ok: missing-authorisation
def search_items(query: dict):
    return []


@router.get("/items")
# ok: missing-authorisation
def list_items():
    return []


@orders.route("/orders", methods=["POST"])
@login_required
# ok: missing-authorisation
def place():
    return "placed"


@orders.route("/orders/<int:number>", methods=["DELETE"])
@login_required
# ok: missing-authorisation
def cancel(number):
    return "cancelled"


@orders.route("/orders/<int:number>/refund", methods=["POST"])
# ruleid: missing-authorisation
def refund(number):
    return "refunded"


@orders.route("/orders/webhook", methods=["POST"])
# ok: missing-authorisation
def payment_webhook():
    return "thanks"
