from shop import price


def test_discount():
    # ruleid: assertion-always-true
    assert (price(100, discount=10) == 90, "ten percent off")


def test_free():
    # ruleid: assertion-always-true
    price(0) == 0


def test_two(self):
    # ruleid: assertion-always-true
    self.assertTrue(price(2), 2)


def test_discount_checked():
    # ok: assertion-always-true
    assert price(100, discount=10) == 90, "ten percent off"


def test_two_checked(self):
    # ok: assertion-always-true
    self.assertTrue(price(2) == 2, "no discount")


def test_nan_is_odd(nan):
    # ok: assertion-always-true
    assert nan != nan
