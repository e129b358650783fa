import sqlite3

from flask import Flask, request

app = Flask(__name__)
SORTABLE = {"name", "age"}


def by_name(name):
    return f"SELECT id FROM users WHERE name = '{name}'"


@app.get("/users")
def users():
    connection = sqlite3.connect("app.db")
    name = request.args.get("name", "")
    # ruleid: sql-from-request
    connection.execute(by_name(name))
    # ok: sql-from-request
    connection.execute("SELECT id FROM users WHERE name = ?", (name,))
    order = request.args.get("order", "name")
    # ruleid: sql-from-request
    connection.execute("SELECT id FROM users ORDER BY " + order)
    if order not in SORTABLE:
        order = "name"
    # ok: sql-from-request
    connection.execute("SELECT id FROM users ORDER BY " + order)
    age = int(request.args["age"])
    # ok: sql-from-request
    connection.execute(f"SELECT id FROM users WHERE age = {age}")
    filters = {"fixed": "active", "given": request.args["state"]}
    # ok: sql-from-request
    connection.execute(f"SELECT id FROM users WHERE state = '{filters['fixed']}'")
    return "done"
