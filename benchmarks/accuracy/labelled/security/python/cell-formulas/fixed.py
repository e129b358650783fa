"""Computed columns of a report: each has a formula over the columns of a row."""

import ast
import csv
import operator
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import TextIO

ARITHMETIC = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def evaluate(node: ast.expr, values: dict[str, float]) -> float:
    """Sums, differences, products and quotients of columns and numbers."""
    match node:
        case ast.Constant(value=float() | int() as number):
            return number
        case ast.Name(id=column):
            return values[column]
        case ast.BinOp(left, sign, right):
            return ARITHMETIC[type(sign)](evaluate(left, values), evaluate(right, values))
    raise ValueError(f"not allowed in a formula: {ast.unparse(node)}")


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
                values[name] = evaluate(ast.parse(formula, mode="eval").body, values)
            yield values
