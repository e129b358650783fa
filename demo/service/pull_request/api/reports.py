"""Numbers for the warehouse's weekly meeting."""

import json
import os
import statistics
from collections import Counter
from pathlib import Path

import requests

STOCK_URL = os.environ.get("STOCK_URL", "http://stock.internal/v1/items")
RETURNED = {"returned", "refused", "lost"}


def delivery_times(parcels):
    """Return the mean and the 90th percentile of the delivery times, in hours."""
    hours = [parcel["hours"] for parcel in parcels if parcel["state"] == "delivered"]
    if len(hours) < 2:
        return None
    return {"mean": statistics.mean(hours), "p90": statistics.percentile(hours, 90)}


def returned_share(parcels):
    """Return the share of parcels that came back."""
    if not parcels:
        return 0.0
    back = [parcel for parcel in parcels if parcel["state"] in RETURNED]
    return len(back) / len(parcels)


def stock_levels(skus):
    """Return how many of each article are in stock."""
    levels = {}
    for sku in skus:
        response = requests.get(f"{STOCK_URL}/{sku}", timeout=5)
        response.raise_for_status()
        levels[sku] = response.json()["amount"]
    return levels


def by_courier(parcels):
    """Count the parcels of each courier."""
    return Counter(parcel["courier"] for parcel in parcels).most_common()


def write_report(folder, week, parcels):
    """Write the report of one week as JSON and return its path."""
    path = Path(folder) / f"week-{week:02}.json"
    report = {"times": delivery_times(parcels), "returned": returned_share(parcels), "couriers": by_courier(parcels)}
    path.write_text(json.dumps(report, indent=2, sort_keys=True))
    return path


def missing_articles(ordered, skus_in_stock):
    """Return the ordered articles that are not in stock."""
    known = set(skus_in_stock)
    return [sku for sku in ordered if sku not in known]
