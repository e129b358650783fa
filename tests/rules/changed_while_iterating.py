def drop_closed(orders):
    for order in orders:
        if order.closed:
            # ruleid: changed-while-iterating
            orders.remove(order)
    return orders


def expire(sessions, now):
    for key, session in sessions.items():
        if session.until < now:
            # ruleid: changed-while-iterating
            del sessions[key]


def expire_keys(cache, now):
    for key in cache:
        if cache[key].until < now:
            # ruleid: changed-while-iterating
            cache.pop(key)


def drop_closed_from_copy(orders):
    for order in list(orders):
        if order.closed:
            # ok: changed-while-iterating
            orders.remove(order)
    return orders


def open_orders(orders):
    # ok: changed-while-iterating
    return [order for order in orders if not order.closed]


def remove_one(orders, wanted):
    for order in orders:
        if order.id == wanted:
            # ok: changed-while-iterating
            orders.remove(order)
            break


def mark(sessions):
    for key in sessions:
        # ok: changed-while-iterating
        sessions[key] = None
