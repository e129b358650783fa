"""Collects measurements into one table."""

import pandas as pd


def read(path):
    """One file of measurements."""
    return pd.read_csv(path, parse_dates=["time"])


def collect(paths):
    """All measurements, with the file that they come from."""
    table = pd.DataFrame(columns=["time", "value", "source"])
    for path in paths:
        part = read(path).assign(source=path.name)
        table = table.append(part, ignore_index=True)
    return table


def counts(paths):
    """How many measurements each file has."""
    return collect(paths)["source"].value_counts().to_dict()
