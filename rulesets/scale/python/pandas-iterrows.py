import pandas as pd


def totals(frame: pd.DataFrame) -> list[float]:
    result = []
    # ruleid: pandas-iterrows
    for _, row in frame.iterrows():
        result.append(row["price"] * row["quantity"])
    return result


def totals_vectorised(frame: pd.DataFrame) -> pd.Series:
    # ok: pandas-iterrows
    return frame["price"] * frame["quantity"]


def send_all(frame: pd.DataFrame, send) -> None:
    # ok: pandas-iterrows
    for row in frame.itertuples(index=False):
        send(row.email, row.name)
