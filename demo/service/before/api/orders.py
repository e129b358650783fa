"""Orders: what was bought, by whom, and where it is."""

from datetime import datetime

from flask import Blueprint, abort, jsonify

from api.db import connection

orders = Blueprint("orders", __name__)

OPEN_STATES = ("new", "paid", "packed")


@orders.get("/orders/<int:order_id>")
def show(order_id):
    row = connection().execute("SELECT * FROM orders WHERE id = ?", (order_id,)).fetchone()
    if row is None:
        abort(404)
    return jsonify(dict(row))


@orders.post("/orders/<int:order_id>/ship")
def ship(order_id):
    shipped_at = datetime.utcnow()
    connection().execute("UPDATE orders SET shipped_at = ? WHERE id = ?", (shipped_at, order_id))
    connection().commit()
    return jsonify({"id": order_id, "shipped_at": shipped_at.isoformat()})
