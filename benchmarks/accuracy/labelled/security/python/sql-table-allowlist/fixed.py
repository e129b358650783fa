import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)
TABLES = {"users", "orders", "products"}


@app.route("/count")
def count():
    table = request.args.get("table", "users")
    if table not in TABLES:
        return jsonify({"error": "bad table"}), 400
    with sqlite3.connect("app.db") as connection:
        total = connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]
    return jsonify({"count": total})
