import html
import sqlite3

from bottle import Bottle, request

app = Bottle()


@app.post("/login")
def login():
    username = html.escape(request.forms.get("username"), quote=False)
    connection = sqlite3.connect("app.db")
    row = connection.execute(
        "SELECT id FROM users WHERE username = '" + username + "' AND active = 1"
    ).fetchone()
    return {"ok": row is not None}
