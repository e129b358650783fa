import sqlite3
from contextlib import closing

from bottle import get, request


@get("/events")
def events():
    where = []
    values = []
    for key in ("city", "kind"):
        value = request.query.get(key)
        if value:
            where.append(f"{key} = ?")
            values.append(value)
    sql = "SELECT title FROM events"
    if where:
        sql += " WHERE " + " AND ".join(where)
    with closing(sqlite3.connect("events.db")) as connection:
        rows = connection.execute(sql, values).fetchall()
    return {"titles": [row[0] for row in rows]}
