"""Where a file lies, or what it is for, decides whether some Python rules speak of it."""

from __future__ import annotations

import ast
import importlib

import pytest

from review.rules import PythonFile
from review.source import SourceFile

RACE = "import os\n\ndef make(folder):\n    if not os.path.exists(folder):\n        os.makedirs(folder)\n"
WAITING = "import urllib.request\n\ndef get(url):\n    return urllib.request.urlopen(url).read()\n"
DROPPED = "def save(store, row):\n    try:\n        store.insert(row)\n    except Exception:\n        pass\n"
IN_PLACE = (
    "import json\n\nSTATE = 'state.json'\n\ndef load():\n    return json.load(open(STATE))\n\n"
    "def save(state):\n    with open(STATE, 'w') as file:\n        json.dump(state, file)\n"
)
STAMPED = "import datetime\n\ndef stamp(order):\n    order.paid_at = datetime.datetime.now()\n"
COMMAND_LINE = "import click\n"


def lines_found(rule: str, path: str, text: str) -> list[int]:
    file = PythonFile(SourceFile(path, text.encode()), ast.parse(text))
    module = importlib.import_module(f"review.rules.{rule}")
    return [one.start_line for one in module.find(file)]


CODE = {
    "exists_then_open": RACE,
    "connection_without_timeout": WAITING,
    "swallowed_exception": DROPPED,
    "state_overwritten_in_place": IN_PLACE,
    "naive_datetime": STAMPED,
}


@pytest.mark.parametrize("rule", CODE)
@pytest.mark.parametrize("path", ["tests/conftest.py", "tests/unit/download.py", "service/test_store.py"])
def test_a_test_is_left_alone(rule: str, path: str) -> None:
    assert lines_found(rule, "service/store.py", CODE[rule])
    assert not lines_found(rule, path, CODE[rule])


@pytest.mark.parametrize("rule", ["exists_then_open", "state_overwritten_in_place", "naive_datetime"])
@pytest.mark.parametrize(
    ("path", "imports"), [("scripts/release.py", ""), ("service/cli.py", ""), ("service/new.py", COMMAND_LINE)]
)
def test_nothing_runs_beside_a_script_or_a_command_line(rule: str, path: str, imports: str) -> None:
    assert not lines_found(rule, path, imports + CODE[rule])


@pytest.mark.parametrize("rule", ["connection_without_timeout", "swallowed_exception"])
def test_a_script_hangs_and_hides_errors_like_any_other_code(rule: str) -> None:
    assert lines_found(rule, "scripts/release.py", CODE[rule])


def test_what_is_lost_of_a_cache_is_made_again() -> None:
    assert not lines_found("state_overwritten_in_place", "service/page_cache.py", IN_PLACE)
