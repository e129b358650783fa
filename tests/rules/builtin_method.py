def collect(orders):
    numbers = []
    for order in orders:
        # ruleid: builtin-method
        numbers.push(order.number)
    # ruleid: builtin-method
    return numbers.length()


def collect_correctly(orders):
    numbers = []
    for order in orders:
        # ok: builtin-method
        numbers.append(order.number)
    return len(numbers)


def label(name, ready):
    text = f"order {name}"
    # ruleid: builtin-method
    if text.contains("draft"):
        return ""
    # ok: builtin-method
    return text.upper() if ready else text.casefold()


def counts(words):
    seen = {}
    for word in words:
        # ruleid: builtin-method
        if not seen.has_key(word):
            seen[word] = 0
        seen[word] += 1
    # ok: builtin-method
    return seen.items()


def names(frame):
    columns = []
    columns = frame.columns
    # ok: builtin-method
    return columns.contains("name")


def total(items=[]):
    # ok: builtin-method
    return items.sum()
