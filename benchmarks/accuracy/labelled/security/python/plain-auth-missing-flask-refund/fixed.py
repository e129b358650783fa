from flask import Blueprint, jsonify, request
from flask_login import login_required

from shop.payments import Payments

payments = Blueprint("payments", __name__, url_prefix="/payments")
service = Payments()


@payments.route("/<int:number>/capture", methods=["POST"])
@login_required
def capture(number: int):
    """Take the money that was reserved."""
    return jsonify(service.capture(number))


@payments.route("/<int:number>/void", methods=["POST"])
@login_required
def void(number: int):
    return jsonify(service.void(number))


@payments.route("/<int:number>/refund", methods=["POST"])
@login_required
def refund(number: int):
    """Give some of the money back."""
    cents = request.get_json(force=False)["cents"]
    return jsonify(service.refund(number, cents))
