import json
from contextlib import closing

import pymysql


def handler(event, context):
    params = event.get("queryStringParameters") or {}
    city = params.get("city", "")
    with closing(pymysql.connect(host="db", user="app", database="geo")) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT name FROM places WHERE city = %s", (city,))
        rows = cursor.fetchall()
    return {"statusCode": 200, "body": json.dumps(rows)}
