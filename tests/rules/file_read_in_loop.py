import csv
import functools
import json
from pathlib import Path

PRICES = Path("prices.csv")


def prices():
    with PRICES.open(encoding="utf-8") as file:
        return {row["name"]: row["price"] for row in csv.DictReader(file)}


def total(names):
    # ruleid: file-read-in-loop
    return sum(float(prices()[name]) for name in names)


def rendered(rows, template):
    for row in rows:
        # ruleid: file-read-in-loop
        yield Path(template).read_text(encoding="utf-8").format(**row)


def total_at_once(names):
    # ok: file-read-in-loop
    known = prices()
    return sum(float(known[name]) for name in names)


def merged(paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:  # ok: file-read-in-loop
            yield json.load(file)


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def all_of(paths):
    # ok: file-read-in-loop
    return [load(path) for path in paths]


@functools.cache
def limits():
    return json.loads(Path("limits.json").read_text(encoding="utf-8"))


def within(items):
    # ok: file-read-in-loop
    return [item for item in items if item.size < limits()[item.kind]]
