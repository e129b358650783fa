def totals(customers, orders):
    report = {}
    for customer in customers:
        # ruleid: nested-lookup-loop
        for order in orders:
            if order["customer_id"] == customer["id"]:
                report[customer["id"]] = report.get(customer["id"], 0) + order["amount"]
    return report


def common(first, second):
    found = 0
    for one in first:
        # ruleid: nested-lookup-loop
        for other in second:
            if one == other:
                found += 1
    return found


def totals_by_dict(customers, orders):
    paid = {}
    # ok: nested-lookup-loop
    for order in orders:
        paid[order["customer_id"]] = paid.get(order["customer_id"], 0) + order["amount"]
    return [paid.get(customer["id"], 0) for customer in customers]


def vowels(words):
    found = 0
    for word in words:
        # ok: nested-lookup-loop
        for letter in "aeiou":
            if word == letter:
                found += 1
    return found


def matching_lines(customers):
    found = 0
    for customer in customers:
        # ok: nested-lookup-loop
        for order in customer.orders:
            if order.city == customer.city:
                found += 1
    return found
