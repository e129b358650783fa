"""Tests of the tax of an order."""

import pytest

from orders.tax import tax


def test_reduced_rate_for_books():
    assert tax(10_000, kind="book") == 700, "books have the reduced rate"


def test_no_tax_on_nothing():
    assert tax(0, kind="book") == 0


def test_negative_amounts_are_refused():
    with pytest.raises(ValueError, match="negative"):
        tax(-1, kind="book")
