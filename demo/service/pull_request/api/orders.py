"""Orders: what was bought, by whom, and where it is."""

from datetime import datetime

from flask import Blueprint, abort, jsonify, request

from api.db import connection
from api.notifications import notify_customer

orders = Blueprint("orders", __name__)

OPEN_STATES = ("new", "paid", "packed")
SORTABLE = {"newest": "created_at DESC", "oldest": "created_at ASC", "total": "total_cents DESC"}


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
    notify_customer(order_id, "shipped")
    return jsonify({"id": order_id, "shipped_at": shipped_at.isoformat()})


@orders.get("/orders")
def search():
    """Search orders by customer name, newest first."""
    customer = request.args.get("customer", "").strip()
    if not customer or len(customer) > 80:
        abort(400, "customer must have 1 to 80 characters")
    rows = connection().execute(f"SELECT id, customer, state FROM orders WHERE customer LIKE '%{customer}%' LIMIT 50")
    return jsonify([dict(row) for row in rows])


@orders.get("/orders/open")
def open_orders():
    """List open orders of one warehouse."""
    warehouse = request.args.get("warehouse", type=int)
    marks = ", ".join("?" for _ in OPEN_STATES)
    rows = connection().execute(
        f"SELECT id, customer FROM orders WHERE warehouse_id = ? AND state IN ({marks})", (warehouse, *OPEN_STATES)
    )
    return jsonify([dict(row) for row in rows])


@orders.get("/orders/recent")
def recent():
    """List the last orders in the order that the table's header asks for."""
    sort = request.args.get("sort", "newest")
    if sort not in SORTABLE:
        abort(400, "sort must be newest, oldest or total")
    rows = connection().execute(f"SELECT id, customer FROM orders ORDER BY {SORTABLE[sort]} LIMIT 50")
    return jsonify([dict(row) for row in rows])


@orders.get("/orders/<int:order_id>/total")
def total(order_id):
    """The order's total, in cents."""
    row = connection().execute(
        "SELECT SUM(price_cents * amount) AS total FROM items WHERE order_id = ?", (order_id,)
    ).fetchone()
    return jsonify({"id": order_id, "total_cents": row["total"] or 0})


@orders.post("/orders/lookup")
def lookup():
    """Return the details of several orders at once."""
    ids = request.get_json().get("ids")
    if not isinstance(ids, list) or len(ids) > 200:
        abort(400, "ids must be a list of at most 200 numbers")
    db = connection()
    found = []
    for order_id in ids:
        row = db.execute("SELECT id, state FROM orders WHERE id = ?", (order_id,)).fetchone()
        if row is not None:
            found.append(dict(row))
    return jsonify(found)
