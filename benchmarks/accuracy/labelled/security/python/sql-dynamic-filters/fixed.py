import sqlite3


def find_tickets(db_path, filters):
    """Find tickets that match all filters."""
    clauses = []
    values = []
    for column in ("status", "owner", "project"):
        if column in filters:
            clauses.append(f"{column} = ?")
            values.append(filters[column])
    query = "SELECT id, title FROM tickets"
    if clauses:
        query += " WHERE " + " AND ".join(clauses)
    with sqlite3.connect(db_path) as connection:
        return connection.execute(query, values).fetchall()
