import redis
import sqlite3


def store(path, rows):
    for row in rows:
        # ruleid: made-anew-in-loop
        connection = sqlite3.connect(path)
        connection.execute("INSERT INTO rows VALUES (?)", row)
        connection.close()


def publish(events):
    for event in events:
        # ruleid: made-anew-in-loop
        redis.Redis(host="cache").publish("events", event)


def store_once(path, rows):
    # ok: made-anew-in-loop
    connection = sqlite3.connect(path)
    connection.executemany("INSERT INTO rows VALUES (?)", rows)
    connection.close()


def each_database(paths):
    for path in paths:
        # ok: made-anew-in-loop
        sqlite3.connect(path).close()
