def rows(connect, query):
    # ruleid: removed-cleanup
    connection = connect()
    return connection.all(query)


def first(connect, query):
    # ok: removed-cleanup
    with connect() as connection:
        return connection.first(query)
