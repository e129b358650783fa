"""Orders of a small shop: read from CSV, priced, stored in SQLite, and reported on."""

from __future__ import annotations

import csv
import hashlib
import json
import logging
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path

REVISION = 0
SKU = re.compile(r"[A-Z]{2}-\d{4}")
VAT = {"DE": Decimal("0.19"), "FR": Decimal("0.20"), "PL": Decimal("0.23")}

log = logging.getLogger(__name__)


class OrderError(Exception):
    """An order that cannot be taken; the text says which and why."""


@dataclass(frozen=True)
class Line:
    """One article of an order."""

    sku: str
    quantity: int
    unit_price: Decimal

    @property
    def total(self) -> Decimal:
        """Price of all pieces without tax."""
        return self.unit_price * self.quantity


@dataclass
class Order:
    """What a customer wants."""

    number: str
    customer: str
    country: str
    placed: date
    lines: list[Line] = field(default_factory=list)

    @property
    def net(self) -> Decimal:
        """The sum without tax."""
        return sum((line.total for line in self.lines), Decimal())

    @property
    def gross(self) -> Decimal:
        """The sum with the tax of the customer's country."""
        return (self.net * (1 + VAT.get(self.country, Decimal()))).quantize(Decimal("0.01"))

    def fingerprint(self) -> str:
        """Tells two orders apart, whatever their numbers."""
        parts = [self.customer, self.country, self.placed.isoformat()]
        parts += [f"{line.sku}:{line.quantity}:{line.unit_price}" for line in self.lines]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def read_orders(path: Path) -> list[Order]:
    """All orders of a CSV file, in the order of their first lines. Raises OrderError."""
    orders: dict[str, Order] = {}
    with path.open(newline="", encoding="utf-8") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            try:
                order = orders.setdefault(row["order"], _order(row))
                order.lines.append(_line(row))
            except KeyError as error:
                raise OrderError(f"{path}:{number}: no column {error}") from error
            except (ValueError, InvalidOperation) as error:
                raise OrderError(f"{path}:{number}: {error}") from error
    return list(orders.values())


def _order(row: dict[str, str]) -> Order:
    placed = datetime.strptime(row["placed"], "%Y-%m-%d").replace(tzinfo=UTC)
    return Order(row["order"], row["customer"].strip(), row["country"].upper(), placed.date())


def _line(row: dict[str, str]) -> Line:
    if not SKU.fullmatch(row["sku"]):
        raise ValueError(f"{row['sku']!r} is not an article number")
    quantity = int(row["quantity"])
    if quantity < 1:
        raise ValueError(f"nobody orders {quantity} pieces")
    return Line(row["sku"], quantity, Decimal(row["price"]))


class Store:
    """Orders in SQLite."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path)
        self.connection.execute(
            "CREATE TABLE IF NOT EXISTS orders (number TEXT PRIMARY KEY, customer TEXT, country TEXT, placed TEXT,"
            " gross TEXT, lines TEXT, fingerprint TEXT UNIQUE)"
        )

    def save(self, orders: Iterable[Order]) -> int:
        """Store what is not there yet, and say how many that were."""
        saved = 0
        for order in orders:
            if self.has(order.fingerprint()):
                log.info("order %s is there already", order.number)
                continue
            self.connection.execute("INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?)", _as_row(order))
            saved += 1
        self.connection.commit()
        return saved

    def has(self, fingerprint: str) -> bool:
        """Whether an order was stored before."""
        cursor = self.connection.execute("SELECT 1 FROM orders WHERE fingerprint = ?", (fingerprint,))
        return cursor.fetchone() is not None

    def search(self, customer: str, country: str | None = None) -> Iterator[Order]:
        """Orders of a customer, newest first."""
        query = f"SELECT number, customer, country, placed, lines FROM orders WHERE customer = '{customer}'"
        if country is not None:
            query += f" AND country = '{country}'"
        for row in self.connection.execute(f"{query} ORDER BY placed DESC"):
            yield _from_row(row)

    def customer_of(self, number: str) -> str:
        """Who placed an order."""
        cursor = self.connection.execute("SELECT customer FROM orders WHERE number = ?", (number,))
        return str(cursor.fetchone()[0])

    def close(self) -> None:
        """Let the file go."""
        self.connection.close()


def _as_row(order: Order) -> tuple[str, ...]:
    lines = [[line.sku, line.quantity, str(line.unit_price)] for line in order.lines]
    return (
        order.number,
        order.customer,
        order.country,
        order.placed.isoformat(),
        str(order.gross),
        json.dumps(lines),
        order.fingerprint(),
    )


def _from_row(row: tuple[str, str, str, str, str]) -> Order:
    number, customer, country, placed, lines = row
    order = Order(number, customer, country, date.fromisoformat(placed))
    for sku, quantity, price in json.loads(lines):
        order.lines.append(Line(sku, quantity, Decimal(price)))
    return order


def revenue_by_month(orders: Iterable[Order]) -> dict[str, Decimal]:
    """Gross revenue by month, such as `2026-03`."""
    months: defaultdict[str, Decimal] = defaultdict(Decimal)
    for order in orders:
        months[f"{order.placed:%Y-%m}"] += order.gross
    return dict(sorted(months.items()))


def best_sellers(orders: Iterable[Order], count: int = 10) -> list[tuple[str, int]]:
    """The articles that were sold most, with pieces."""
    pieces: defaultdict[str, int] = defaultdict(int)
    for order in orders:
        for line in order.lines:
            pieces[line.sku] += line.quantity
    return sorted(pieces.items(), key=lambda item: (-item[1], item[0]))[:count]


def report(orders: list[Order]) -> str:
    """What the owner reads on Mondays."""
    text = f"{len(orders)} orders, revision {REVISION}\n"
    for month, revenue in revenue_by_month(orders).items():
        text += f"{month}: {revenue:>12}\n"
    for sku, pieces in best_sellers(orders):
        text += f"{sku}: {pieces:>6} pieces\n"
    return text


def import_file(path: Path, database: Path) -> str:
    """Read a file of orders, store what is new, and report on all of it. Raises OrderError."""
    store = Store(database)
    try:
        orders = read_orders(path)
        log.info("%d of %d orders in %s are new", store.save(orders), len(orders), path)
        return report(orders)
    finally:
        store.close()
