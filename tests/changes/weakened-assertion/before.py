import pytest


def test_a_total_is_right(cart):
    assert cart.total() == 90


def test_an_unknown_article_is_refused(cart):
    with pytest.raises(UnknownArticle):
        cart.add("plum")


def test_a_cart_is_emptied(cart):
    assert cart.lines() == []


def test_a_price_is_known(cart):
    assert cart.price("pear") is not None
