def test_a_total_is_right(cart):
    assert cart.total() == 90


def test_a_discount_is_taken_off(cart):
    cart.discount(10)
    assert cart.total() == 81


def test_a_mail_is_sent(cart):
    assert cart.mail().subject == "Thank you"


def test_a_cart_is_emptied(cart):
    cart.empty()
    assert cart.lines() == []
