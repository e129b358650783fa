import pytest


def test_a_total_is_right(cart):
    # ruleid: weakened-assertion
    assert cart.total() > 0


def test_an_unknown_article_is_refused(cart):
    # ruleid: weakened-assertion
    with pytest.raises(Exception):
        cart.add("plum")


def test_a_cart_is_emptied(cart):
    # ok: weakened-assertion
    assert cart.lines() == ()


def test_a_price_is_known(cart):
    # ok: weakened-assertion
    assert cart.price("pear") == 45
