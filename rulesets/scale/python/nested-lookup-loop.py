def attach_customers(orders, customers):
    for order in orders:
        # ruleid: nested-lookup-loop
        for customer in customers:
            if customer.id == order.customer_id:
                order.customer = customer
                break


def attach_customers_fast(orders, customers):
    by_id = {customer.id: customer for customer in customers}
    for order in orders:
        # ok: nested-lookup-loop
        order.customer = by_id.get(order.customer_id)


def merge_prices(rows, prices):
    for row in rows:
        # ruleid: nested-lookup-loop
        for price in prices:
            if price["sku"] == row["sku"]:
                row["price"] = price["amount"]


def primary_addresses(users):
    for user in users:
        # ok: nested-lookup-loop
        for address in user.addresses:
            if address.id == user.primary_address_id:
                yield user, address


def collisions(rectangles):
    for left in rectangles:
        # ok: nested-lookup-loop
        for right in rectangles:
            if left.overlaps(right):
                yield left, right
