import pytest


# ruleid: skipped-test
@pytest.mark.skip
def test_a_total_is_right(cart):
    assert cart.total() == 90


# ok: skipped-test
@pytest.mark.skip(reason="the partner's sandbox is down until SHOP-214 is done")
def test_an_order_is_sent(cart):
    assert cart.send().ok


# ok: skipped-test
@pytest.mark.skipif(WINDOWS, reason="there are no signals")
def test_a_signal_ends_it(cart):
    assert cart.ends()
