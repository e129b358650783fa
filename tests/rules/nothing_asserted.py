import pytest

from shop import Cart, price


# ruleid: nothing-asserted
def test_price_has_discount():
    result = price(100, discount=10)
    print(result)


class TestCart:
    # ruleid: nothing-asserted
    def test_total(self):
        cart = Cart()
        cart.add("book", 12)
        total = cart.total()

    # ok: nothing-asserted
    def test_total_is_the_sum(self):
        cart = Cart()
        cart.add("book", 12)
        assert cart.total() == 12


# ok: nothing-asserted
def test_negative_price_is_refused():
    with pytest.raises(ValueError, match="negative"):
        price(-1)


# ok: nothing-asserted
def test_empty_cart_can_be_closed():
    Cart().close()


# ok: nothing-asserted
def test_by_helper(assert_price):
    result = price(100)
    assert_price(result, 100)
