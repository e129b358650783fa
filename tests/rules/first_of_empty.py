import glob


def newest_open(orders):
    # ruleid: first-of-empty
    return [order for order in orders if order.is_open][0]


def highest_paid(orders):
    # ruleid: first-of-empty
    return max(order.total for order in orders if order.paid)


def price_of(cursor, article):
    cursor.execute("SELECT price FROM prices WHERE article = %s", (article,))
    rows = cursor.fetchall()
    # ruleid: first-of-empty
    return rows[0]["price"]


def latest_backup(folder):
    # ruleid: first-of-empty
    return sorted(glob.glob(f"{folder}/*.tar"))[-1]


def newest_open_or_none(orders):
    # ok: first-of-empty
    return next((order for order in orders if order.is_open), None)


def highest_paid_or_zero(orders):
    # ok: first-of-empty
    return max((order.total for order in orders if order.paid), default=0)


def price_or_none(cursor, article):
    cursor.execute("SELECT price FROM prices WHERE article = %s", (article,))
    rows = cursor.fetchall()
    # ok: first-of-empty
    return rows[0]["price"] if rows else None


def latest_backup_caught(folder):
    try:
        # ok: first-of-empty
        return sorted(glob.glob(f"{folder}/*.tar"))[-1]
    except IndexError:
        return None


def largest(numbers):
    # ok: first-of-empty
    return max(number * 2 for number in numbers)
