"""A change whose dataflow comes through several files, with the real analyzers: what the change is told, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from cli.files import Disk
from review.policy import read_policy
from review.scope import Judged
from review.source import SourceFile
from tests.workers.test_examining import InMemory, told
from workers.around import MOST_BYTES, MOST_FILES, around
from workers.examining import Examination, examine
from workers.scanning import Scanner
from workers.toolbox import equipment

SQL = "security/sql-from-request"
COMMAND = "security/os-command-from-request"

USERS = """\
def find(connection, name):
    query = f"SELECT id FROM users WHERE name = '{name}'"
    return connection.execute(query)


def count(connection):
    return connection.execute("SELECT count(*) FROM users")
"""
VIEW = """\
import sqlite3

from flask import Flask, request

from shop.users import find

app = Flask(__name__)


@app.get("/user")
def user():
    name = "nobody"
    rows = find(sqlite3.connect("users.db"), name)
    return str(rows.rowcount)
"""
ASKS = VIEW.replace('"nobody"', 'request.args["name"]')
READING = """\
import shlex

from flask import request


def get_param(name):
    value = request.args[name]
    return shlex.quote(value)
"""
LISTING = """\
import subprocess

from flask import Flask

from shop.reading import get_param

app = Flask(__name__)


@app.get("/list")
def listing():
    done = subprocess.run("ls " + get_param("folder"), shell=True, check=True, capture_output=True, timeout=9)
    return str(len(done.stdout))
"""


class InFolder(InMemory):
    """A change in a repository that lies in a folder."""

    def tree(self) -> Disk:
        return Disk((Path(),))


@pytest.fixture(scope="module")
def scanner() -> Scanner:
    """Without semgrep, which follows no value through calls."""
    whole = Scanner(equipment())
    return replace(whole, analyzers=[one for one in whole.analyzers if one.NAME != "semgrep"])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "shop").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def examined(
    scanner: Scanner, texts: Mapping[str, tuple[str | None, str | None]], kind: type[InMemory] = InMemory
) -> Examination:
    return examine(kind(texts), read_policy(b"", scanner.equipment.rules), scanner)


def of_client(findings: Sequence[Judged]) -> list[tuple[str, str, int]]:
    return [one for one in told(findings) if one[1].endswith("-from-request")]


def test_a_new_sink_is_told_where_it_is(scanner: Scanner) -> None:
    done = examined(scanner, {"shop/users.py": (None, USERS), "shop/views.py": (None, ASKS)})
    assert of_client(done.report.scoped.introduced) == [("shop/users.py", SQL, 3)]


def test_a_new_call_that_hands_a_value_to_an_old_sink_is_told_at_the_source(scanner: Scanner) -> None:
    texts = {"shop/users.py": (USERS, USERS + "\n\nLIMIT = 10\n"), "shop/views.py": (VIEW, ASKS)}
    done = examined(scanner, texts)
    assert of_client(done.report.scoped.introduced) == [("shop/views.py", SQL, 12)]
    [one] = [one for one in done.report.scoped.introduced if one.rule.id == SQL]
    assert one.finding.trace == (12, 13)
    assert "at `shop/users.py:3`" in one.finding.evidence[0]


def test_a_check_that_goes_in_one_file_is_told_at_the_sink_in_the_other(scanner: Scanner) -> None:
    bare = READING.replace("    return shlex.quote(value)\n", "    return value\n")
    unquoted = bare.replace("import shlex\n\n", "")
    touched = LISTING.replace("len(done.stdout)", "len(done.stdout) + 1")
    done = examined(scanner, {"shop/reading.py": (READING, unquoted), "shop/list.py": (LISTING, touched)})
    assert of_client(done.report.scoped.introduced) == [("shop/list.py", COMMAND, 12)]


def test_what_came_through_the_same_files_before_is_outside(scanner: Scanner) -> None:
    touched = ASKS.replace("rows.rowcount", "rows.rowcount + 1")
    texts = {"shop/users.py": (USERS, USERS + "\n\nLIMIT = 10\n"), "shop/views.py": (ASKS, touched)}
    done = examined(scanner, texts)
    assert of_client(done.report.scoped.introduced) == []
    assert of_client(done.report.scoped.outside) == [("shop/users.py", SQL, 3)]


def test_one_line_that_leads_to_several_sinks_is_told_once(scanner: Scanner) -> None:
    twice = USERS.replace("    return connection.execute(query)\n", "    connection.execute(query)\n" * 2)
    done = examined(scanner, {"shop/users.py": (twice, twice + "\n\nLIMIT = 10\n"), "shop/views.py": (VIEW, ASKS)})
    assert of_client(done.report.scoped.introduced) == [("shop/views.py", SQL, 12)]


def test_a_fix_is_still_proven_beside_a_value_that_comes_through_the_file(scanner: Scanner) -> None:
    odd = USERS + '\n\nNAME = " users ".trim()\n'
    done = examined(scanner, {"shop/users.py": (None, odd), "shop/views.py": (None, ASKS)})
    [one] = [one for one in done.report.scoped.introduced if one.rule.id == "phantom/builtin-method"]
    assert one.finding.suggestion is not None
    assert one.finding.suggestion.proven


@pytest.mark.parametrize("gives", ["request.args[name]", "int(request.args[name])"])
def test_an_unchanged_helper_says_what_it_gives(scanner: Scanner, folder: Path, gives: str) -> None:
    text = READING.replace("shlex.quote(value)", "str(value)").replace("request.args[name]", gives)
    (folder / "shop" / "reading.py").write_text(text)
    done = examined(scanner, {"shop/list.py": (None, LISTING)}, InFolder)
    expected = [("shop/list.py", COMMAND, 12)] if "int" not in gives else []
    assert of_client(done.report.scoped.introduced) == expected
    assert set(done.files) == {"shop/list.py"}


def test_a_sink_in_an_unchanged_helper_is_told_at_the_call(scanner: Scanner, folder: Path) -> None:
    (folder / "shop" / "users.py").write_text(USERS)
    done = examined(scanner, {"shop/views.py": (VIEW, ASKS)}, InFolder)
    assert of_client(done.report.scoped.introduced) == [("shop/views.py", SQL, 12)]


def test_an_old_call_of_an_unchanged_helper_is_outside(scanner: Scanner, folder: Path) -> None:
    (folder / "shop" / "users.py").write_text(USERS)
    touched = ASKS.replace("rows.rowcount", "rows.rowcount + 1")
    done = examined(scanner, {"shop/views.py": (ASKS, touched)}, InFolder)
    assert of_client(done.report.scoped.introduced) == []
    assert of_client(done.report.scoped.outside) == [("shop/views.py", SQL, 13)]


def test_what_is_read_around_a_change_is_what_it_imports(folder: Path) -> None:
    for name in ("__init__", "users", "reading", "unused"):
        (folder / "shop" / f"{name}.py").write_text(
            "from .reading import get_param\n" if name == "users" else "x = 1\n"
        )
    files = {"shop/views.py": SourceFile("shop/views.py", VIEW.encode())}
    paths = [one.path for one in around(files, lambda: Disk((Path(),)))]
    assert paths == ["shop/__init__.py", "shop/users.py", "shop/reading.py"]


def test_no_more_is_read_around_a_change_than_a_review_can_bear(folder: Path) -> None:
    size = MOST_BYTES // 10
    for number in range(MOST_FILES + 10):
        (folder / "shop" / f"m{number}.py").write_text("#" * size)
    imports = "".join(f"from shop.m{number} import name\n" for number in range(MOST_FILES + 10))
    read = around({"a.py": SourceFile("a.py", imports.encode())}, lambda: Disk((Path(),)))
    assert sum(len(one.content) for one in read) <= MOST_BYTES
    small = {"shop/b.py": SourceFile("shop/b.py", imports.encode())}
    for number in range(MOST_FILES + 10):
        (folder / "shop" / f"m{number}.py").write_text("name = 1\n")
    assert len(around(small, lambda: Disk((Path(),)))) == MOST_FILES
