import math


def is_complete(parts):
    # ruleid: float-equality
    return sum(parts) == 99.9


def is_discounted(price, list_price):
    # ruleid: float-equality
    if price / list_price == 0.9:
        return True
    return False


def is_complete_nearly(parts):
    # ok: float-equality
    return math.isclose(sum(parts), 99.9)


def is_half(part, whole):
    # ok: float-equality
    return part / whole == 0.5


def is_rounded(value):
    # ok: float-equality
    return round(value, 1) == 0.3
