"""Monthly figures for the sales report."""

import pandas as pd


def load_orders(path):
    """Orders by the time at which they were placed."""
    frame = pd.read_csv(path, parse_dates=["placed_at"])
    return frame.set_index("placed_at").sort_index()


def by_month(path):
    """Revenue and number of orders of each month."""
    frame = load_orders(path)
    monthly = frame.resample("ME")
    return pd.DataFrame({"revenue": monthly["total"].sum(), "orders": monthly["total"].count()})


def best_month(path):
    """The month with the highest revenue."""
    revenue = by_month(path)["revenue"]
    return None if revenue.empty else revenue.idxmax()
