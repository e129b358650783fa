def test_an_order_is_booked(shop):
    order = shop.buy("pear", 2)
    assert order.cents == 90
    assert shop.stock("pear") == 8


def test_an_order_is_shipped(shop):
    order = shop.buy("pear", 2)
    order.ship()
    assert order.state == "shipped"
    assert order.parcel is not None
