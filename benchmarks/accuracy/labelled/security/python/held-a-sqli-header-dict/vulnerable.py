"""Looks up the account that a device header names."""
import sqlite3
from urllib.parse import unquote_plus

from flask import Blueprint, request

bp = Blueprint("account_by_device", __name__)
DATABASE = "accounts.db"


@bp.route("/account/by-device", methods=["GET", "POST"])
def account_by_device():
    header = request.headers.get("X-Device-Name", "")
    header = unquote_plus(header)

    settings = {}
    settings["first-key"] = "a constant value"
    settings["second-key"] = header
    settings["third-key"] = "another value"
    device = settings["second-key"]

    connection = sqlite3.connect(DATABASE)
    try:
        cursor = connection.cursor()
        cursor.execute(f"SELECT name, balance FROM accounts WHERE device = '{device}'")
        rows = cursor.fetchall()
    finally:
        connection.close()
    return {"rows": [list(row) for row in rows]}
