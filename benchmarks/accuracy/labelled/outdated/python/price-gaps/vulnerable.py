"""Fill the gaps in daily prices."""

import pandas as pd


def load_prices(path):
    """Prices by day and product."""
    frame = pd.read_csv(path, parse_dates=["day"])
    return frame.pivot_table(index="day", columns="product", values="price")


def filled(path):
    """Prices without gaps: the last known one counts."""
    prices = load_prices(path)
    prices = prices.fillna(method="ffill")
    return prices.fillna(method="bfill")


def changes(path):
    """Relative changes from day to day."""
    return filled(path).pct_change().dropna(how="all")
