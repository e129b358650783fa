"""Fixed-width export."""

import pandas as pd


def export(df: pd.DataFrame, width: int = 12) -> list[str]:
    """One line a row, each value padded to the same width."""
    columns = [df[name].astype(str).str.pad(width, side="right") for name in df.columns]
    return ["".join(values).rstrip() for values in zip(*columns, strict=True)]


def codes(df: pd.DataFrame) -> pd.Series:
    """Product codes without gaps."""
    return df["code"].fillna("unknown").map(str.upper)


def yearly(df: pd.DataFrame) -> pd.DataFrame:
    """Sums of each year."""
    return df.resample("YE").sum()
