"""Shows the results that the forecasting service leaves in the shared database."""

import pickle
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

DATABASE = "/srv/shared/forecasts.db"
LATEST = "SELECT product, made_on, result FROM forecast ORDER BY made_on DESC LIMIT 200"


@dataclass(frozen=True)
class Forecast:
    product: str
    made_on: str
    units: list[float]

    @property
    def total(self) -> float:
        return sum(self.units)


def forecasts() -> Iterator[Forecast]:
    """The latest forecasts, the youngest first."""
    with closing(sqlite3.connect(DATABASE)) as connection:
        connection.row_factory = sqlite3.Row
        for row in connection.execute(LATEST):
            result = pickle.loads(row["result"])
            yield Forecast(row["product"], row["made_on"], list(result["units"]))


def report() -> str:
    lines = [f"{one.product:<30} {one.made_on} {one.total:>10.1f}" for one in forecasts()]
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
