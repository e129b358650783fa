"""What the price list promises."""

import pytest

from shop.prices import PriceList, UnknownArticle


@pytest.fixture
def prices() -> PriceList:
    return PriceList({"apple": 30, "pear": 45})


def test_a_price_is_found(prices: PriceList) -> None:
    price = prices.of("apple")
    assert price.cents == 30
    assert price.currency == "EUR"


def test_an_unknown_article_is_refused(prices: PriceList) -> None:
    with pytest.raises(UnknownArticle):
        prices.of("plum")


@pytest.mark.skip(reason="rounding is being decided in SHOP-214")
def test_a_discount_is_rounded_down(prices: PriceList) -> None:
    prices.discount("pear", percent=10)
    assert prices.of("pear").cents == 40


def test_all_prices_are_listed(prices: PriceList) -> None:
    listed = prices.all()
    assert [one.article for one in listed] == ["apple", "pear"]
