import html
import sqlite3
from contextlib import closing

from bottle import Bottle, request

app = Bottle()


@app.post("/login")
def login():
    username = html.escape(request.forms.get("username"), quote=False)
    with closing(sqlite3.connect("app.db")) as connection:
        row = connection.execute(
            "SELECT id FROM users WHERE username = '" + username + "' AND active = 1"
        ).fetchone()
    return {"ok": row is not None}
