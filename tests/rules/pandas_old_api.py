import pandas as pd


def clean(df: pd.DataFrame) -> pd.DataFrame:
    # ruleid: pandas-old-api
    df = df.applymap(str.strip)
    # ok: pandas-old-api
    df = df.map(str.strip)
    # ruleid: pandas-old-api
    df["price"] = df["price"].fillna(method="ffill")
    # ok: pandas-old-api
    df["price"] = df["price"].ffill()
    # ok: pandas-old-api
    df["note"] = df["note"].fillna("")
    # ruleid: pandas-old-api
    return df.resample("M").sum()


def load(path):
    # ruleid: pandas-old-api
    table = pd.read_csv(path, delim_whitespace=True)
    # ok: pandas-old-api
    table = pd.read_csv(path, sep=r"\s+")
    # ruleid: pandas-old-api
    for name, column in table.iteritems():
        print(name, column)
    # ok: pandas-old-api
    return table.resample("ME").sum()


def names(registry):
    # ok: pandas-old-api
    return [key for key, _ in registry.iteritems()], registry.lookup("a")


def padded(df):
    # ok: pandas-old-api
    return df["code"].str.pad(8)
