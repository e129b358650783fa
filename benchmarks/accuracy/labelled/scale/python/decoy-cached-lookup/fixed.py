"""Names for the codes of countries."""

import json
import re
from functools import cache
from pathlib import Path

COUNTRIES = Path(__file__).with_name("countries.json")
KINDS = {"code": re.compile(r"[A-Z]{2}"), "name": re.compile(r"[A-Z][a-z]+")}


@cache
def countries() -> dict[str, str]:
    """Code to name."""
    return json.loads(COUNTRIES.read_text(encoding="utf-8"))


def names(codes: list[str]) -> list[str]:
    """The name of each code, the code itself where it is unknown."""
    return [countries().get(code, code) for code in codes]


def kinds(words: list[str]) -> list[str]:
    """What each word looks like."""
    return [next((kind for kind, one in KINDS.items() if one.fullmatch(word)), "other") for word in words]
