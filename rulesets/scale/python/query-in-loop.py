from itertools import batched

from sqlalchemy import select, text

from shop.models import Customer, Order, Product


def order_summaries(orders):
    summaries = []
    for order in orders:
        # ruleid: query-in-loop
        customer = Customer.objects.get(id=order.customer_id)
        # ruleid: query-in-loop
        item_count = Order.objects.filter(parent=order).count()
        summaries.append({"customer": customer.name, "items": item_count})
    return summaries


def order_summaries_in_one_query(orders):
    # ok: query-in-loop
    customers = Customer.objects.in_bulk([order.customer_id for order in orders])
    return [{"customer": customers[order.customer_id].name} for order in orders]


def prices(session, product_ids):
    result = {}
    for product_id in product_ids:
        # ruleid: query-in-loop
        product = session.query(Product).filter(Product.id == product_id).first()
        result[product_id] = product.price
    return result


def prices_at_once(session, product_ids):
    # ok: query-in-loop
    rows = session.execute(select(Product).where(Product.id.in_(product_ids))).scalars()
    return {product.id: product.price for product in rows}


def names(cursor, user_ids):
    found = []
    for user_id in user_ids:
        # ruleid: query-in-loop
        cursor.execute("SELECT name FROM users WHERE id = %s", (user_id,))
        found.append(cursor.fetchone())
    return found


def names_by_row(cursor):
    # ok: query-in-loop
    for row in cursor.execute("SELECT name FROM users WHERE active"):
        yield row[0]


def active_orders(customer):
    # ok: query-in-loop
    for order in Order.objects.filter(customer=customer).all():
        yield order.number


def create_schema(cursor, statements):
    for statement in statements:
        # ok: query-in-loop
        cursor.execute(statement)


def load_in_batches(session, product_ids):
    for chunk in batched(product_ids, 1000):
        # ok: query-in-loop
        yield from session.execute(select(Product).where(Product.id.in_(chunk))).scalars()


async def emails(session, user_ids):
    # ruleid: query-in-loop
    return [await session.get(Customer, user_id) for user_id in user_ids]


def cached_settings(cache, keys):
    # ok: query-in-loop
    return [cache.get(key, None) for key in keys]


def names_by_id(get_connection, user_ids):
    names = {}
    for user_id in user_ids:
        # ruleid: query-in-loop
        names[user_id] = get_connection().execute("SELECT name FROM users WHERE id = ?", (user_id,)).fetchone()
    return names


def names_in_one_query(connect_db, user_ids):
    marks = ", ".join("?" * len(user_ids))
    # ok: query-in-loop
    rows = connect_db().execute("SELECT id, name FROM users WHERE id IN (" + marks + ")", user_ids)
    return dict(rows)
