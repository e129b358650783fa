"""Clean the names of an import with pandas."""

import pandas as pd


def clean(frame: pd.DataFrame) -> pd.DataFrame:
    """Names without spaces around them, doubtful rows left out."""
    names = frame["name"].str.strip()
    kept = names.str.len().gt(0) & ~names.str.lower().str.contains("test", regex=False)
    return frame.assign(name=names)[kept]


def short(frame: pd.DataFrame, limit: int = 10) -> pd.Series:
    """The first characters of each name."""
    return clean(frame)["name"].str.slice(0, limit)
