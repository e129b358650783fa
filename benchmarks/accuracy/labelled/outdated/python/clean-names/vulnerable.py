"""Normalise the customer export."""

import pandas as pd


def clean(value):
    """Texts without blanks around them; other values stay."""
    return value.strip() if isinstance(value, str) else value


def normalise(frame: pd.DataFrame) -> pd.DataFrame:
    """The export with clean texts and without repeated customers."""
    texts = frame.select_dtypes("object").columns
    frame[texts] = frame[texts].applymap(clean)
    return frame.drop_duplicates(subset="customer")


def describe(frame: pd.DataFrame) -> dict:
    """How many different values each column has."""
    return {name: int(column.nunique()) for name, column in frame.iteritems()}
