def total(prices):
    result = 0
    for i in range(len(prices) + 1):
        # ruleid: index-past-end
        result += prices[i]
    return result


def rising(values):
    for i in range(len(values)):
        # ruleid: index-past-end
        if values[i] > values[i + 1]:
            return False
    return True


def position(items, wanted):
    i = 0
    while i <= len(items):
        # ruleid: index-past-end
        if items[i] == wanted:
            return i
        i += 1
    return None


def last(items):
    # ruleid: index-past-end
    return items[len(items)]


def total_of_items(prices):
    result = 0
    for i in range(len(prices)):
        # ok: index-past-end
        result += prices[i]
    return result


def rising_pairs(values):
    for i in range(len(values) - 1):
        # ok: index-past-end
        if values[i] > values[i + 1]:
            return False
    return True


def edit_distance_row(text):
    row = [0] * (len(text) + 1)
    for i in range(1, len(text) + 1):
        # ok: index-past-end
        row[i] = row[i - 1] + (text[i - 1] != " ")
    return row


def runs(values):
    for i in range(len(values)):
        # ok: index-past-end
        if i < len(values) - 1 and values[i] == values[i + 1]:
            return True
    return False
