"""Revenue per customer."""

import pandas as pd


def revenue(customers: pd.DataFrame, orders: pd.DataFrame) -> pd.Series:
    """The sum of the orders of each customer, 0 without any."""
    totals = orders.groupby("customer_id")["amount"].sum()
    return totals.reindex(customers["id"], fill_value=0)


def top(customers: pd.DataFrame, orders: pd.DataFrame, count: int = 10) -> pd.Series:
    """The customers with the largest revenue."""
    return revenue(customers, orders).nlargest(count)
