import configparser
import sqlite3

from flask import Flask, request

app = Flask(__name__)


@app.route("/f")
def view():
    given = request.args.get("given", "")
    parser = configparser.ConfigParser()
    parser.add_section("query")
    parser.set("query", "constant", "fixed")
    parser.set("query", "given", given)
    title = parser.get("query", "constant")
    row = sqlite3.connect("app.db").execute("SELECT id FROM notes WHERE title = '" + title + "'").fetchone()
    return {"found": row is not None}
