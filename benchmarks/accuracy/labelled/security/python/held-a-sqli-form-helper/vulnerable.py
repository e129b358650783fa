"""Checks the login of the reporting console."""
import sqlite3

from flask import Flask, request

app = Flask(__name__)


class FormValues:
    def __init__(self, source):
        self.source = source

    def last(self, name):
        values = self.source.form.getlist(name)
        return values[-1] if values else ""

    def fixed(self, name):
        return "bar"


def open_database():
    return sqlite3.connect("console.db")


@app.route("/console/login", methods=["POST"])
def login():
    values = FormValues(request)
    user = values.last("user")
    query = "SELECT id FROM operators WHERE name = '" + user + "'"

    with open_database() as connection:
        found = connection.execute(query).fetchone()
    if found is None:
        return "unknown operator", 401
    return "welcome", 200
