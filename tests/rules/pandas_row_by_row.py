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


def paid(invoices, payments):
    # ruleid: pandas-row-by-row
    return {number: payments[payments["invoice"] == number]["amount"].sum() for number in invoices}


def paid_at_once(payments):
    # ok: pandas-row-by-row
    return payments.groupby("invoice")["amount"].sum().to_dict()


def of_years(payments):
    # ok: pandas-row-by-row
    return [payments[payments["year"] == year] for year in (2023, 2024)]
