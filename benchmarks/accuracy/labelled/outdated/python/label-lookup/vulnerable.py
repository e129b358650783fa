"""Values of a price table by row label and position."""

import pandas as pd


def first_price(path, product):
    """The first price of a product."""
    df = pd.read_csv(path, index_col="product")
    return df.ix[product, 0]


def raised(path, product, percent):
    """The table with one raised price."""
    df = pd.read_csv(path, index_col="product")
    df.loc[product, "price"] *= 1 + percent / 100
    return df


def cheapest(path, count=5):
    """The cheapest products."""
    df = pd.read_csv(path, index_col="product")
    return df.nsmallest(count, "price")
