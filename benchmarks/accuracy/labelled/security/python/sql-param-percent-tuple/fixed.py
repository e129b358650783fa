import mysql.connector


def authenticate(username, password_hash):
    connection = mysql.connector.connect(user="app", database="app")
    cursor = connection.cursor()
    query = "SELECT id FROM users WHERE username = %s AND password_hash = %s"
    cursor.execute(query, (username, password_hash))
    return cursor.fetchone() is not None
