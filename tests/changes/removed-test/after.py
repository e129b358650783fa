# ruleid: removed-test
def test_a_discount_is_taken_off(cart):
    cart.discount(10)
    assert cart.total() == 81


# ok: removed-test
def test_a_cart_is_emptied(cart):
    cart.empty()
    assert cart.lines() == []
