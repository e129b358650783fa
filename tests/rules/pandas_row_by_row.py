import pandas as pd


def totals(frame):
    # ruleid: pandas-row-by-row
    frame["total"] = frame.apply(lambda row: row["price"] * row["count"], axis=1)
    return frame


def joined(paths):
    result = pd.DataFrame()
    for path in paths:
        # ruleid: pandas-row-by-row
        result = pd.concat([result, pd.read_csv(path)])
    return result


def totals_by_column(frame):
    # ok: pandas-row-by-row
    frame["total"] = frame["price"] * frame["count"]
    return frame


def joined_once(paths):
    # ok: pandas-row-by-row
    return pd.concat([pd.read_csv(path) for path in paths])


def cleaned(frame):
    # ok: pandas-row-by-row
    return frame["name"].apply(str.strip)
