"""Builds the metadata of the package."""

import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
WORD = re.compile(r"[A-Za-z_]+")


def version() -> str:
    """The version that the package itself gives, without importing it."""
    names: dict[str, str] = {}
    exec((HERE / "orders" / "_version.py").read_text(encoding="utf-8"), names)
    return names["__version__"]


def summary() -> str:
    """The first line of the readme, without its marks."""
    with (HERE / "README.md").open(encoding="utf-8") as readme:
        first = readme.readline()
    return " ".join(WORD.findall(first))


def metadata() -> dict[str, str]:
    return {"name": "orders", "version": version(), "summary": summary()}
