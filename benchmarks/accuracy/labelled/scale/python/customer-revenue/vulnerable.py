"""Revenue per customer."""

import pandas as pd


def revenue(customers: pd.DataFrame, orders: pd.DataFrame) -> pd.Series:
    """The sum of the orders of each customer, 0 without any."""
    totals = {}
    for customer in customers["id"]:
        own = orders.loc[orders["customer_id"] == customer]
        totals[customer] = own["amount"].sum()
    return pd.Series(totals)


def top(customers: pd.DataFrame, orders: pd.DataFrame, count: int = 10) -> pd.Series:
    """The customers with the largest revenue."""
    return revenue(customers, orders).nlargest(count)
