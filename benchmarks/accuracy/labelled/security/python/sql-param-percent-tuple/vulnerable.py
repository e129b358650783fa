import mysql.connector


def authenticate(username, password_hash):
    connection = mysql.connector.connect(user="app", database="app")
    cursor = connection.cursor()
    query = "SELECT id FROM users WHERE username = '%s' AND password_hash = '%s'" % (
        username,
        password_hash,
    )
    cursor.execute(query)
    return cursor.fetchone() is not None
