"""What a call may pass, and where that is not known."""

from __future__ import annotations

import pytest

from tests.phantom.index.conftest import Packages

SOURCE = """
import functools
from dataclasses import dataclass
from typing import overload
def plain(a, b=1, /, c=2, *rest, d, e=3): ...
def open_(a, **options): ...
@retry(3)
def wrapped(a): ...
@functools.lru_cache(maxsize=None)
def cached(a): ...
@overload
def many(a: int) -> int: ...
@overload
def many(a: str, strict: bool) -> str: ...
def many(a, strict=False): ...
class Client:
    def __init__(self, url, *, timeout=3): ...
    def get(self, path): ...
    @classmethod
    def of(cls, url): ...
    @staticmethod
    def parse(text): ...
    @property
    def state(self): ...
    fetch = get
class Special(Client): ...
class Empty: ...
@dataclass
class Point:
    x: int
    y: int = 0
class Strange(metaclass=Meta):
    def __init__(self, a): ...
class Foreign(other.Base): ...
"""


@pytest.mark.parametrize(
    ("name", "text", "closed"),
    [
        ("plain", "(a, b=..., /, c=..., *args, d, e=...)", True),
        ("open_", "(a, **kwargs)", False),
        ("wrapped", "(a)", False),
        ("cached", "(a)", True),
        ("many", "(a, strict=...)", True),
        ("Client", "(url, *, timeout=...)", True),
        ("Client.get", "(path)", True),
        ("Client.fetch", "(path)", True),
        ("Client.of", "(url)", True),
        ("Client.parse", "(text)", True),
        ("Special", "(url, *, timeout=...)", True),
        ("Empty", "()", True),
        ("Point", "(x, y=...)", True),
    ],
)
def test_a_signature(packages: Packages, name: str, text: str, closed: bool) -> None:
    signature = packages({"api/__init__.py": SOURCE}).signature(f"api.{name}")
    assert signature is not None
    assert (str(signature), signature.closed) == (text, closed)


@pytest.mark.parametrize("name", ["Client.state", "Strange", "Foreign", "nothing"])
def test_what_is_not_certain_has_no_signature(packages: Packages, name: str) -> None:
    assert packages({"api/__init__.py": SOURCE}).signature(f"api.{name}") is None


def test_which_keywords_and_how_many_positions_fit(packages: Packages) -> None:
    index = packages({"api/__init__.py": SOURCE})
    plain, client, wrapped = (index.signature(f"api.{name}") for name in ("plain", "Client", "wrapped"))
    assert plain is not None and client is not None and wrapped is not None
    assert [plain.accepts(name) for name in "abcdez"] == [False, False, True, True, True, False]
    assert (client.accepts("timeout"), client.accepts("retries"), wrapped.accepts("anything")) == (True, False, True)
    assert (plain.most_positional, client.most_positional, wrapped.most_positional) == (None, 1, None)


def test_overloads_of_a_stub_are_merged(packages: Packages) -> None:
    index = packages(
        {
            "c/__init__.cpython-311-x86_64-linux-gnu.so": b"\x7fELF",
            "c/__init__.pyi": """
from typing import overload
@overload
def f(a: int) -> int: ...
@overload
def f(a: str, *, strict: bool) -> str: ...
""",
        }
    )
    assert str(index.signature("c.f")) == "(a, *, strict=...)"
