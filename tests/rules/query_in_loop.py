from shop.models import Customer


def names(orders):
    result = []
    for order in orders:
        # ruleid: query-in-loop
        result.append(Customer.objects.get(pk=order.customer_id).name)
    return result


def stock(cursor, skus):
    found = {}
    for sku in skus:
        # ruleid: query-in-loop
        cursor.execute("SELECT amount FROM stock WHERE sku = ?", (sku,))
        found[sku] = cursor.fetchone()
    return found


def _owner(session, key):
    return session.query(User).filter(User.id == key).first()


def owners(session, pages):
    # ruleid: query-in-loop
    return [_owner(session, page.owner_id) for page in pages]


def names_at_once(orders):
    # ok: query-in-loop
    customers = Customer.objects.in_bulk([order.customer_id for order in orders])
    return [customers[order.customer_id].name for order in orders]


def amounts(cursor):
    # ok: query-in-loop
    for row in cursor.execute("SELECT sku, amount FROM stock WHERE amount > 0"):
        yield row


def in_batches(cursor, keys):
    for start in range(0, len(keys), 1000):
        # ok: query-in-loop
        cursor.execute("SELECT name FROM users WHERE id = ANY(%s)", (keys[start : start + 1000],))
        yield from cursor.fetchall()
