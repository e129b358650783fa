"""One connection for each request."""

import sqlite3

from flask import current_app, g


def connection():
    if "connection" not in g:
        g.connection = sqlite3.connect(current_app.config["DATABASE"])
        g.connection.row_factory = sqlite3.Row
    return g.connection


def close(_error=None):
    open_connection = g.pop("connection", None)
    if open_connection is not None:
        open_connection.close()
