"""Adds up nested lists of amounts."""

import collections
from decimal import Decimal


def amounts(value):
    """All amounts in a value, however deep they lie."""
    if isinstance(value, (str, Decimal, int)):
        yield Decimal(value)
    elif isinstance(value, collections.Iterable):
        for inner in value:
            yield from amounts(inner)
    else:
        raise TypeError(f"not an amount: {value!r}")


def by_currency(entries):
    """Totals by currency."""
    totals = collections.defaultdict(Decimal)
    for currency, value in entries:
        totals[currency] += sum(amounts(value))
    return dict(totals)
