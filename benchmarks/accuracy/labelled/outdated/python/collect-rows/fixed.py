"""Collects measurements into one table."""

import pandas as pd


def read(path):
    """One file of measurements."""
    return pd.read_csv(path, parse_dates=["time"])


def collect(paths):
    """All measurements, with the file that they come from."""
    parts = [read(path).assign(source=path.name) for path in paths]
    if not parts:
        return pd.DataFrame(columns=["time", "value", "source"])
    return pd.concat(parts, ignore_index=True)


def counts(paths):
    """How many measurements each file has."""
    return collect(paths)["source"].value_counts().to_dict()
