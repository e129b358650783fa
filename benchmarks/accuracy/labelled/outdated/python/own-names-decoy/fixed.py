"""Statistics of our own, whose names are those of old library functions."""

import math


class Table:
    """Numbers in columns."""

    def __init__(self, columns):
        self._columns = columns

    def applymap(self, function):
        """A table with the function applied to every number."""
        return Table({name: [function(one) for one in column] for name, column in self._columns.items()})

    def iteritems(self):
        """Names and columns."""
        return iter(self._columns.items())


def product(values):
    """The product of all values."""
    return math.prod(values)


def logs(table: Table):
    """The logarithms of all numbers."""
    return dict(table.applymap(math.log).iteritems())
