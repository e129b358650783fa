import numpy as np


def collect_skus(orders):
    skus = []
    for order in orders:
        # ruleid: list-method-from-another-language
        skus.push(order.sku)
    return skus


def count_open(orders):
    open_orders = [order for order in orders if order.open]
    # ruleid: list-method-from-another-language
    return open_orders.length


def print_all(orders):
    # ruleid: list-method-from-another-language
    sorted(orders).forEach(print)


def collect_skus_python(orders):
    skus = []
    for order in orders:
        # ok: list-method-from-another-language
        skus.append(order.sku)
    return skus


def count_open_python(orders):
    open_orders = [order for order in orders if order.open]
    # ok: list-method-from-another-language
    return len(open_orders)


def unique_skus(orders):
    skus = set()
    for order in orders:
        # ok: list-method-from-another-language
        skus.add(order.sku)
    return skus


def cells(values):
    matrix = [[1, 2], [3, 4]]
    matrix = np.array(matrix)
    # ok: list-method-from-another-language
    return matrix.size
