"""Builds one table from the monthly exports."""

from pathlib import Path

import pandas as pd


def yearly(folder: Path) -> pd.DataFrame:
    """All months of a folder below each other, with the month as a column."""
    months = []
    for path in sorted(folder.glob("*.csv")):
        month = pd.read_csv(path)
        month["month"] = path.stem
        months.append(month)
    return pd.concat(months, ignore_index=True) if months else pd.DataFrame()


def totals(table: pd.DataFrame) -> pd.Series:
    """The sum of each month."""
    return table.groupby("month")["amount"].sum()
