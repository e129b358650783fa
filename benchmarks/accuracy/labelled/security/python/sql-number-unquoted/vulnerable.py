def get_order(cursor, order_id):
    """Load one order."""
    cursor.execute("SELECT * FROM orders WHERE id = " + str(order_id))
    row = cursor.fetchone()
    if row is None:
        raise LookupError(order_id)
    return row
