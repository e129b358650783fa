def test_an_order_is_booked(shop):
    order = shop.buy("pear", 2)
    # ruleid: removed-assertion
    assert order.cents == 90


def test_an_order_is_shipped(shop):
    # ok: removed-assertion
    parcel = shop.buy("pear", 2).ship()
    assert parcel.order.state == "shipped"
