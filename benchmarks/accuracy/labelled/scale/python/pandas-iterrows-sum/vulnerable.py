"""Commission of the sales team."""

import pandas as pd


def commission(deals: pd.DataFrame, rate: float) -> float:
    """The commission for all won deals."""
    total = 0.0
    for _, deal in deals.iterrows():
        if deal["stage"] == "won":
            total += deal["amount"] * rate
    return total


def by_seller(deals: pd.DataFrame) -> pd.Series:
    """The won amount of each seller, the largest first."""
    won = deals[deals["stage"] == "won"]
    return won.groupby("seller")["amount"].sum().sort_values(ascending=False)
