import sqlite3
from contextlib import closing

from flask import Flask, request

app = Flask(__name__)


@app.route("/a", methods=["POST"])
def view():
    given = request.form.get("given")
    limit = 106
    chosen = given if 7 * 18 + limit > 300 else "fixed text"
    with closing(sqlite3.connect("app.db")) as connection:
        row = connection.execute(f"SELECT id FROM notes WHERE title = '{given}'").fetchone()
    return {"found": row is not None}
