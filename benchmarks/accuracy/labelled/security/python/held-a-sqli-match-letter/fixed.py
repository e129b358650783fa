"""Removes one subscription of the newsletter."""
import sqlite3
from contextlib import closing

from flask import Flask, request

app = Flask(__name__)


@app.route("/subscriptions/remove", methods=["POST"])
def remove_subscription():
    values = request.form.getlist("address")
    param = values[0] if values else ""

    possible = "ABC"
    guess = possible[1]
    match guess:
        case "A":
            bar = param
        case "B":
            bar = "bob@example.org"
        case "C" | "D":
            bar = param
        case _:
            bar = "nobody@example.org"

    with closing(sqlite3.connect("news.db")) as connection:
        cursor = connection.cursor()
        cursor.execute("DELETE FROM subscriptions WHERE address = '" + bar + "'")
        connection.commit()
        return f"{cursor.rowcount} removed"
