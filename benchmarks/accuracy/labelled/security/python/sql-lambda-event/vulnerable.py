import json
import pymysql


def handler(event, context):
    params = event.get("queryStringParameters") or {}
    city = params.get("city", "")
    connection = pymysql.connect(host="db", user="app", database="geo")
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM places WHERE city = '%s'" % city)
        rows = cursor.fetchall()
    return {"statusCode": 200, "body": json.dumps(rows)}
