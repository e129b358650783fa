"""Read the sensor's log, whose columns are padded with blanks."""

import pandas as pd

COLUMNS = ["time", "sensor", "value"]


def read_log(path):
    """The log as a table, sorted by time."""
    table = pd.read_csv(path, names=COLUMNS, delim_whitespace=True)
    table["time"] = pd.to_datetime(table["time"])
    return table.sort_values("time")


def latest(path):
    """The last value of each sensor."""
    table = read_log(path)
    return table.groupby("sensor")["value"].last()


def gaps(path, limit="10min"):
    """Times after which nothing was logged for longer than the limit."""
    times = read_log(path)["time"]
    return times[times.diff() > pd.Timedelta(limit)]
