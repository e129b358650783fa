import functools
import sqlite3
from contextlib import closing

from flask import Flask, request

app = Flask(__name__)


def build(column, value):
    return f"SELECT id FROM tickets WHERE {column} = '{value}'"


by_state = functools.partial(build, "state")


@app.route("/tickets")
def tickets():
    if (state := request.args.get("state")) is None:
        return "a state is needed", 400
    with closing(sqlite3.connect("tickets.db")) as connection:
        rows = connection.execute(by_state(state)).fetchall()
    return {"ids": [row[0] for row in rows]}
