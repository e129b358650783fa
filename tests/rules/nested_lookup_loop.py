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


class Directory:
    def __init__(self, people):
        self.people = people

    def named(self, name):
        # ruleid: nested-lookup-loop
        for person in self.people:
            if person.name == name:
                return person
        return None

    def all_named(self, names):
        return [self.named(name) for name in names]


def distances(towns, stations):
    found = []
    for town in towns:
        # ruleid: nested-lookup-loop
        found.append(min(abs(town - station) for station in stations))
    return found


def cheapest(amounts, coins):
    best = [0, *[float("inf")] * max(amounts)]
    for amount in amounts:
        # ok: nested-lookup-loop
        for coin in coins:
            if amount >= coin:
                best[amount] = min(best[amount], best[amount - coin] + 1)
    return best
