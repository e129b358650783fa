from contextlib import closing

import mysql.connector


def authenticate(username, password_hash):
    with closing(mysql.connector.connect(user="app", database="app")) as connection:
        cursor = connection.cursor()
        query = "SELECT id FROM users WHERE username = %s AND password_hash = %s"
        cursor.execute(query, (username, password_hash))
        return cursor.fetchone() is not None
