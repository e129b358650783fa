"""What a file asks of its packages: only where it is certain that the package is meant."""

from __future__ import annotations

import ast

import pytest

from review.phantom.uses import Use, uses_of
from review.rules import PythonFile
from review.source import SourceFile


def uses(code: str) -> list[Use]:
    return list(uses_of(PythonFile(SourceFile("shop.py", code.encode()), ast.parse(code))))


def told(code: str) -> set[tuple[str, str]]:
    """(kind, dotted name) of every use; with `()` after the name of a thing that is reached through an object."""
    return {(use.kind, use.dotted + ("()" if use.instance else "")) for use in uses(code)}


def test_imports_ask_for_modules_and_for_the_names_in_them() -> None:
    assert told("import acme.web as w, other") == {("module", "acme.web"), ("module", "other")}
    assert told("from acme.web import Client as C") == {("module", "acme.web"), ("import", "acme.web.Client")}
    assert told("from acme import *") == {("module", "acme")}


def test_relative_imports_ask_nothing_of_packages() -> None:
    assert told("from . import acme\nfrom .acme import x\nacme.x()\nx.y") == set()


def test_members_are_followed_through_aliases() -> None:
    found = told("import acme as a\nfrom acme import web\na.one.two\nweb.get(1)\n")
    assert {("member", "acme.one.two"), ("member", "acme.one"), ("call", "acme.web.get")} <= found


def test_a_member_stands_on_the_line_that_names_it() -> None:
    [use] = [one for one in uses("import acme\n(acme\n .get)\n") if one.kind == "member"]
    assert use.line == 3


@pytest.mark.parametrize(
    "code",
    [
        "acme.Session().get()",
        "s = acme.Session()\ns.get()",
        "def f(s: acme.Session):\n    s.get()",
        "def f():\n    s = acme.Session()\n    return s.get()",
    ],
)
def test_members_of_objects_are_named_by_what_made_them(code: str) -> None:
    assert ("call", "acme.Session.get()") in told(f"import acme\n{code}\n")


@pytest.mark.parametrize(
    "code",
    [
        "s = acme.Session()\ns = other()\ns.get()",
        "s = acme.Session() if x else None\ns.get()",
        "class A:\n    s = acme.Session()\n    s.get()\ns.get()",
        "for s in acme.sessions():\n    s.get()",
        "with acme.Session() as s:\n    s.get()",
        "def f(s: 'acme.Session | None'):\n    s.get()",
        "def f(s: list[acme.Session]):\n    s.get()",
        "def f(s):\n    s.get()",
    ],
)
def test_objects_that_may_be_something_else_are_left_alone(code: str) -> None:
    found = told(f"import acme\n{code}\n")
    assert not {name for _, name in found if name.endswith("get()")}


@pytest.mark.parametrize(
    "code",
    [
        "import acme\nacme = object()\nacme.get()",
        "def f(acme):\n    acme.get()",
        "acme.get()",
        "try:\n    import acme\nexcept ImportError:\n    acme = None\nacme.get()",
    ],
)
def test_a_name_that_may_not_be_the_import_is_left_alone(code: str) -> None:
    assert "acme.get" not in {name for _, name in told(code)}


@pytest.mark.parametrize(
    "code",
    [
        "try:\n    acme.get()\nexcept AttributeError:\n    pass",
        "if hasattr(acme, 'get'):\n    acme.get()",
        "acme.get() if acme.version > 3 else None",
        "import sys\nif sys.platform == 'win32':\n    acme.get()",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    acme.get",
        "acme.get = print\nacme.get()",
        "import pytest\nwith pytest.raises(AttributeError):\n    acme.get()",
        "from unittest.mock import patch\nwith patch.object(acme, 'get'):\n    acme.get()",
    ],
)
def test_code_that_expects_the_name_to_be_missing_or_sets_it_is_left_alone(code: str) -> None:
    assert "acme.get" not in {name for _, name in told(f"import acme\n{code}\n")}


@pytest.mark.parametrize("error", ["ImportError", "ModuleNotFoundError", "Exception"])
def test_an_import_that_may_fail_asks_nothing(error: str) -> None:
    assert told(f"try:\n    import acme\n    from acme import x\nexcept {error}:\n    acme = x = None\n") == set()


def test_the_second_attempt_of_a_guarded_import_asks_nothing() -> None:
    found = told("try:\n    from acme import x\nexcept ImportError:\n    from acme.old import x\n")
    assert found == set()


def test_assignments_and_deletions_are_no_uses() -> None:
    assert told("import acme\nacme.new = 1\ndel acme.other\n") == {("module", "acme")}
