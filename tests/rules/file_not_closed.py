import contextlib
import json
import sqlite3


def settings(path):
    # ruleid: file-not-closed
    return json.load(open(path))


def words(path):
    # ruleid: file-not-closed
    return [line.strip() for line in open(path)]


def save(path, rows):
    # ruleid: file-not-closed
    file = open(path, "w")
    for row in rows:
        file.write(row.text())
    file.close()


def users(path):
    # ruleid: file-not-closed
    connection = sqlite3.connect(path)
    return connection.execute("SELECT id FROM users").fetchall()


def settings_closed(path):
    # ok: file-not-closed
    with open(path) as file:
        return json.load(file)


def save_finally(path, rows):
    # ok: file-not-closed
    file = open(path, "w")
    try:
        for row in rows:
            file.write(row.text())
    finally:
        file.close()


def users_closed(path):
    # ok: file-not-closed
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT id FROM users").fetchall()


def opened(path):
    # ok: file-not-closed
    file = open(path)
    return file


class Log:
    def __init__(self, path):
        # ok: file-not-closed
        self.file = open(path, "a")
