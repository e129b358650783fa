import csv
import os
import tempfile
from collections.abc import Iterable, Sequence


def export(rows: Iterable[Sequence[str]], customer: int) -> str:
    """Write the rows and say where they are."""
    path = f"/tmp/export-{customer}.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return os.path.abspath(path)
