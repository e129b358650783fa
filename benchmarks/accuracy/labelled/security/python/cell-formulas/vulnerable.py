"""Computed columns of a report: each has a formula over the columns of a row."""

import csv
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import TextIO


class ReportBuilder:
    def __init__(self, database: str) -> None:
        self.database = database

    def formulas(self) -> dict[str, str]:
        """Column name -> formula, as the users of the report editor saved them."""
        with closing(sqlite3.connect(self.database)) as connection:
            return dict(connection.execute("SELECT name, formula FROM computed_column"))

    def rows(self, source: TextIO) -> Iterator[dict[str, float]]:
        formulas = self.formulas()
        for record in csv.DictReader(source):
            values = {name: float(text) for name, text in record.items()}
            for name, formula in formulas.items():
                values[name] = eval(formula, {"__builtins__": None}, values)
            yield values
