import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)
DATABASE = "shop.db"


def get_db():
    connection = sqlite3.connect(DATABASE)
    connection.row_factory = sqlite3.Row
    return connection


def search_products(connection, term):
    query = "SELECT id, name, price FROM products WHERE name LIKE ? ORDER BY name"
    return connection.execute(query, (f"%{term}%",)).fetchall()


@app.route("/products")
def products():
    term = request.args.get("q", "").strip()
    if len(term) < 2:
        return jsonify({"error": "query too short"}), 400
    rows = search_products(get_db(), term)
    return jsonify([dict(row) for row in rows])
