"""Tests whose checks stand in a helper or in the mock."""

from unittest import mock

from shop.orders import cancel, place


def check_total(order, cents):
    assert order.total == cents


def test_order_has_the_price_of_its_articles():
    order = place(["pen", "book"])
    check_total(order, 1_450)


def test_cancelling_pays_back():
    gateway = mock.Mock()
    result = cancel("o-1", gateway)
    gateway.refund.assert_called_once_with("o-1")
    assert result is None
