"""The rules about the standard library speak only when they are certain; most of this is what they must not say."""

from __future__ import annotations

import ast
from textwrap import dedent

import pytest

from review.finding import Finding
from review.rules import PythonFile, PythonRule, builtin_method, stdlib_keyword, stdlib_member, stdlib_module
from review.rules.stdlib.facts import facts
from review.source import SourceFile

RULES: tuple[PythonRule, ...] = (builtin_method, stdlib_keyword, stdlib_member, stdlib_module)


def findings(code: str, path: str = "shop/orders.py") -> list[Finding]:
    source = SourceFile(path, dedent(code).encode())
    file = PythonFile(source, ast.parse(source.content))
    return [finding for rule in RULES for finding in rule.find(file)]


@pytest.mark.parametrize(
    "code",
    [
        "import json\njson.loads_all('')",
        "import json as j\nj.parse('')",
        "from os import path\npath.exist('x')",
        "import os\ndef f():\n    return os.path.exist('x')",
        "from math import squareroot",
        "import math\nclass C:\n    math = 1\n    def f(self):\n        return math.squareroot(2)",
        "from datetime import datetime\ndatetime.utc_now()",
        "import datetime\ndatetime.datetime.now().to_iso()",
        "from pathlib import Path\np = Path('x')\np.read_json()",
        "import os.paths",
        "import asyncio.tasks2",
        "from urllib import requests3",
        "import json\njson.dumps({}, pretty=True)",
        "open('f', encode='utf-8')",
        "print('a', sep='', ende='')",
        "''.contains('a')",
        "x = 'a' % 1 if 0 else 1\n'a'.trim()",
        "json = 1\ndef f():\n    import json\n    return json.parse('')",
    ],
)
def test_what_exists_in_no_python_is_found(code: str) -> None:
    assert len(findings(code)) == 1


@pytest.mark.parametrize(
    "code",
    [
        "import json\njson = object()\njson.parse('')",
        "import json\ndef f(json):\n    return json.parse('')",
        "import json\nfor json in x: json.parse('')",
        "import json\nwith x as json: json.parse('')",
        "import json\n[json.parse('') for json in x]",
        "import json\n(json := x).y; json.parse('')",
        "import json\ndel json\njson.parse('')",
        "import json\ndef f():\n    global json\n    import simplejson as json\njson.parse('')",
        "import json\nmatch x:\n    case [json]: json.parse('')",
        "try:\n    import json\nexcept ImportError:\n    import simplejson as json\njson.parse('')",
        "from . import json\njson.parse('')",
        "from .json import parse",
        "import json\nfrom compat import *\njson.parse('')",
        "import json\ntry:\n    json.parse('')\nexcept AttributeError: pass",
        "import json\nif hasattr(json, 'parse'): json.parse('')",
        "import json\nf = getattr(json, 'parse', None) and json.parse",
        "import sys, time\nif sys.version_info < (3,): time.clocked()",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from typing import Magic",
        "import pytest, math\ndef test():\n    with pytest.raises(AttributeError):\n        math.nothing",
        "import json\njson.parse = json.loads\njson.parse('')",
        "import string\nstring._private",
        "import os\nos.startfile('x'), os.O_BINARY",
        "import signal\nsignal.CTRL_C_EVENT",
        "import sys\nsys.frozen, sys.pypy_version_info",
        "import collections\ncollections.Mapping",
        "import xml\nxml.etree.ElementTree",
        "import calendar.views",
        "from platform.models import Tenant",
        "import queue\nqueue.enqueue(1)",
        "import distutils.msvc9compiler",
        "import json\njson.dumps({}, cls=Encoder, pretty=True)",
        "import json\njson.dumps({}, **{'pretty': True})",
        "import subprocess\nsubprocess.run(['ls'], cwd='/', text=True, user='x')",
        "def open(path, encode): ...\nopen('f', encode='x')",
        "class Shelf:\n    def open(self, encode): ...\nShelf().open(encode='x')",
        "import asyncio\nasyncio.sleep(1, loop=None)",
        "x = []\nx = frame()\nx.length()",
        "x = []\nif a: x = y\nx.push(1)",
        "def f(x=[]):\n    return x.length()",
        "x = []\ndef f():\n    x.push(1)",
        "class C:\n    items = []\n    def f(self):\n        self.items.push(1)",
        "def f():\n    x = []\n    def g():\n        nonlocal x\n        x = stack()\n    x.push(1)",
        "class str(object): ...\nstr.contains",
        "x: dict = {}\nif isinstance(x, Bag): x.pushed\nhasattr(x, 'pushed')",
    ],
)
def test_a_look_alike_is_left_alone(code: str) -> None:
    assert findings(code) == []


def test_a_repository_s_own_module_of_the_same_name_is_not_the_standard_one() -> None:
    code = "import json\njson.parse('')"
    assert findings(code, "shop/json/reader.py") == []
    assert findings(code, "shop/json.py") == []


def test_the_finding_names_what_was_checked_and_what_was_meant() -> None:
    (finding,) = findings("import json\n\nx = json.parse('')\n")
    assert finding.rule == "phantom/stdlib-member"
    assert (finding.start_line, finding.end_line) == (3, 3)
    assert finding.message == "The module `json` has no `parse`. Did you mean `json.loads`?"
    assert finding.evidence == ("`parse` is not in `json` of Python 3.9 to 3.14, on any platform.",)
    assert finding.suggestion is None


def test_a_clear_misspelling_is_corrected_in_a_suggestion() -> None:
    (finding,) = findings("import os\ndef f():\n    os.make_dirs('x')  # once\n")
    assert finding.suggestion is not None
    assert finding.suggestion.replacement == "    os.makedirs('x')  # once"
    assert (finding.suggestion.start_line, finding.suggestion.end_line) == (3, 3)


def test_a_name_that_two_real_ones_are_near_to_gets_hints_but_no_suggestion() -> None:
    (finding,) = findings("import json\njson.dumpz({})")
    assert "`json.dump" in finding.message
    assert finding.suggestion is None


def test_a_member_that_lives_elsewhere_is_offered_from_there() -> None:
    (exists,) = findings("import os\nos.exists('x')")
    assert "`os.path.exists" in exists.message
    (now,) = findings("import datetime\ndatetime.now()")
    assert "`datetime.datetime.now" in now.message


def test_removed_modules_and_members_are_not_phantoms() -> None:
    assert findings("import imp, asyncore, cgi\nimp.reload(x)\ncgi.escape_not") == []
    assert {"imp", "distutils.util"} - facts().modules == {"distutils.util"}


@pytest.mark.parametrize("code", ["", "\ufeffimport os\n", "import os\r\nos.nothing_here()\r\n", "é = 'x'\n"])
def test_odd_files_raise_nothing(code: str) -> None:
    assert isinstance(findings(code), list)
