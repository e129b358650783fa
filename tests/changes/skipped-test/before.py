import pytest


def test_a_total_is_right(cart):
    assert cart.total() == 90


def test_an_order_is_sent(cart):
    assert cart.send().ok


def test_a_signal_ends_it(cart):
    assert cart.ends()
