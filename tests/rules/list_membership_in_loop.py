def unknown(names, path):
    known = path.read_text().splitlines()
    # ruleid: list-membership-in-loop
    return [name for name in names if name not in known]


def modes(values):
    best = 0
    for value in values:
        # ruleid: list-membership-in-loop
        best = max(best, values.count(value))
    return best


def unique(items):
    result = []
    for item in items:
        # ruleid: list-membership-in-loop
        if item not in result:
            result.append(item)
    return result


def unknown_by_set(names, path):
    known = set(path.read_text().splitlines())
    # ok: list-membership-in-loop
    return [name for name in names if name not in known]


def letters(words):
    for word in words:
        parts = word.split("-")
        # ok: list-membership-in-loop
        if "x" in parts:
            yield parts


def allowed(names):
    roles = ["admin", "editor"]
    # ok: list-membership-in-loop
    return [name for name in names if name in roles]


def drop_first(orders, wanted):
    waiting = list(orders)
    for order in orders:
        if order.number == wanted:
            # ok: list-membership-in-loop
            waiting.remove(order)
            return waiting
    return waiting


class Blocked:
    def __init__(self):
        self.names = []
        self.seen = set()

    def has(self, name):
        # ruleid: list-membership-in-loop
        return name in self.names

    def is_seen(self, name):
        # ok: list-membership-in-loop
        return name in self.seen

    def wanted(self, names):
        return [name for name in names if not self.has(name) and not self.is_seen(name)]
