"""Builds one table from the monthly exports."""

from pathlib import Path

import pandas as pd


def yearly(folder: Path) -> pd.DataFrame:
    """All months of a folder below each other, with the month as a column."""
    table = pd.DataFrame()
    for path in sorted(folder.glob("*.csv")):
        month = pd.read_csv(path)
        month["month"] = path.stem
        table = pd.concat([table, month], ignore_index=True)
    return table


def totals(table: pd.DataFrame) -> pd.Series:
    """The sum of each month."""
    return table.groupby("month")["amount"].sum()
