import pandas as pd


def summarise(orders):
    summary = pd.DataFrame(columns=["sku", "total"])
    for sku, total in orders:
        # ruleid: pandas-append
        summary = summary.append({"sku": sku, "total": total}, ignore_index=True)
    return summary


def with_totals(path):
    frame = pd.read_csv(path)
    totals = frame.sum(numeric_only=True)
    # ruleid: pandas-append
    return frame.append(totals)


def summarise_modern(orders):
    rows = []
    for sku, total in orders:
        # ok: pandas-append
        rows.append({"sku": sku, "total": total})
    return pd.DataFrame(rows)


def with_totals_modern(path):
    frame = pd.read_csv(path)
    # ok: pandas-append
    return pd.concat([frame, frame.sum(numeric_only=True).to_frame().T], ignore_index=True)
