"""Shows the last visit that belongs to a cookie."""
import sqlite3
from contextlib import closing

from flask import Flask, request

app = Flask(__name__)


@app.route("/visits/last")
def last_visit():
    visitor = request.cookies.get("visitor", "none")
    parts = visitor.split("|")
    ident = parts[0].strip()

    with closing(sqlite3.connect("visits.db")) as connection:
        cursor = connection.cursor()
        statement = "SELECT at FROM visits WHERE ident = ? ORDER BY at DESC"
        cursor.execute(statement, (ident,))
        row = cursor.fetchone()
    return {"at": row[0] if row else None}
