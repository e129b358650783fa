"""Lists the orders of one customer."""
from contextlib import closing

import psycopg2
from flask import Flask, request

app = Flask(__name__)


@app.get("/orders")
def orders():
    param = request.args.get("customer")
    if not param:
        param = ""

    num = 106
    if 7 * 42 - num > 200:
        bar = param
    else:
        bar = "This should never change"

    sql = "SELECT * FROM orders WHERE customer = '%s'" % bar
    with closing(psycopg2.connect("dbname=shop")) as connection, connection.cursor() as cursor:
        cursor.execute(sql)
        rows = cursor.fetchall()
    return {"orders": rows}
