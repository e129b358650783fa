def rows(connect, query):
    connection = connect()
    try:
        return connection.all(query)
    finally:
        connection.close()


def first(connect, query):
    connection = connect()
    try:
        return connection.first(query)
    finally:
        connection.close()
