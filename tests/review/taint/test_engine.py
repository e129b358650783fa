"""What the taint engine follows, what stops it, and that hostile code cannot make it long."""

from __future__ import annotations

import ast
import textwrap
import warnings

import pytest

from review.finding import Finding
from review.rules import PythonFile
from review.source import SourceFile
from review.taint.entries import Entries
from review.taint.python_rules import walked
from review.taint.rules import all_taint_rules
from review.taint.sinks import SinkIndex

VIEW = """
import base64, configparser, hashlib, hmac, html, os, re, shlex, subprocess, uuid
from flask import Flask, abort, request
app = Flask(__name__)

def only_letters(value):
    if not value.isalpha():
        raise ValueError("letters, please")
    return value

def is_known(value):
    return value in ("a", "b")

def length_only(value):
    if len(value) > 20:
        raise ValueError("too long")
    return value

class Box:
    def __init__(self, content):
        self.content = content
        self.label = "fixed"

@app.get("/view")
def view():
    given = request.args.get("given", "")
{body}
    os.system("run " + value)
"""


def findings(code: str) -> list[Finding]:
    source = SourceFile("app.py", textwrap.dedent(code).encode())
    return list(walked(PythonFile(source, ast.parse(source.content))))


def reaches(body: str) -> bool:
    """Whether `value` is the client's at the end of a view with this body."""
    found = findings(VIEW.replace("{body}", textwrap.indent(textwrap.dedent(body).strip(), "    ")))
    return "security/os-command-from-request" in {one.rule for one in found}


FOLLOWED = {
    "concatenation": "value = 'a' + given",
    "format": "value = '{} {}'.format('a', given)",
    "named format": "value = '{x}'.format(x=given)",
    "percent": "value = '%s-%s' % ('a', given)",
    "join": "value = ','.join(['a', given])",
    "slices and case": "value = given[1:].lower().strip()",
    "a helper": "value = length_only(given)",
    "an object's attribute": "value = Box(given).content",
    "a dict's item": "value = {'a': 'x', 'b': given}['b']",
    "a list after pop": "items = ['a', given]\nitems.pop(0)\nvalue = items[0]",
    "an option of a parser": "c = configparser.ConfigParser()\nc.add_section('s')\nc.set('s', 'k', given)\n"
    "value = c.get('s', 'k')",
    "a comprehension": "value = ' '.join(word for word in given.split())",
    "a lambda": "value = (lambda text: text + '!')(given)",
    "a closure": "def inner():\n    return given\nvalue = inner()",
    "a loop": "value = ''\nfor part in given.split(','):\n    value += part",
    "base64 there and back": "value = base64.b64decode(base64.b64encode(given.encode())).decode()",
    "one of two branches": "if len(given) > 3:\n    value = given\nelse:\n    value = 'short'",
    "escaping for another place": "value = html.escape(given)",
    "a check that is not used": "is_known(given)\nvalue = given",
    "a check of a part": "if given.split('.')[-1] not in ('png',):\n    abort(400)\nvalue = given",
    "an expression without an end": "if not re.match('[a-z]+', given):\n    abort(400)\nvalue = given",
    "a list of some bad characters": "if ';' in given or '|' in given:\n    abort(400)\nvalue = given",
    "a substring test": "if 'a' not in given:\n    abort(400)\nvalue = given",
    "a conversion whose failure is ignored": "try:\n    int(given)\nexcept ValueError:\n    pass\nvalue = given",
    "a match": "match given:\n    case 'a':\n        value = 'x'\n    case _:\n        value = given",
}
STOPPED = {
    "a branch that is never taken": "value = given if 7 * 6 > 50 else 'fixed'",
    "a case that is never taken": "match 'ABC'[1]:\n    case 'A':\n        value = given\n"
    "    case _:\n        value = 'x'",
    "another item of a dict": "value = {'a': 'x', 'b': given}['a']",
    "another item of a list": "items = ['a', given, 'b']\nitems.pop(0)\nvalue = items[1]",
    "another attribute": "value = Box(given).label",
    "another option": "c = configparser.ConfigParser()\nc.add_section('s')\nc.set('s', 'k', given)\n"
    "c.set('s', 'x', 'y')\nvalue = c.get('s', 'x')",
    "an overwritten value": "value = given\nvalue = 'fixed'",
    "a lookup": "value = {'a': 'x'}.get(given, 'y')",
    "a list of allowed values": "if given not in ('a', 'b'):\n    abort(400)\nvalue = given",
    "a default instead of what is not allowed": "value = given if given in ('a', 'b') else 'a'",
    "a helper that raises": "value = only_letters(given)",
    "a helper that answers": "if not is_known(given):\n    abort(400)\nvalue = given",
    "an answer that is kept": "fine = is_known(given)\nif not fine:\n    return 'no'\nvalue = given",
    "an anchored expression": "if not re.fullmatch('[a-z]+', given):\n    abort(400)\nvalue = given",
    "a match object": "m = re.match('^[a-z]+$', given)\nif m is None:\n    abort(400)\nvalue = given",
    "every character": "if not all(c.isalnum() or c in '-_' for c in given):\n    abort(400)\nvalue = given",
    "only good characters": "value = ''.join(c for c in given if c.isalnum())",
    "characters replaced": "value = re.sub('[^A-Za-z0-9]', '', given)",
    "a number": "value = str(int(given))",
    "a conversion that must work": "try:\n    uuid.UUID(given)\nexcept ValueError:\n    abort(400)\nvalue = given",
    "quoting for the shell": "value = shlex.quote(given)",
    "equality": "if given != 'a':\n    abort(400)\nvalue = given",
    "a signature": "made = hmac.new(b'k', given.encode(), 'sha256').hexdigest()\n"
    "if not hmac.compare_digest(request.args['s'], made):\n    abort(403)\nvalue = given",
    "both operands": "if len(given) > 9 or not given.isalnum():\n    abort(400)\nvalue = given",
}


@pytest.mark.parametrize("body", FOLLOWED.values(), ids=FOLLOWED)
def test_a_value_is_followed_through(body: str) -> None:
    assert reaches(body)


@pytest.mark.parametrize("body", STOPPED.values(), ids=STOPPED)
def test_a_value_is_stopped_by(body: str) -> None:
    assert not reaches(body)


def test_a_finding_tells_the_way_of_the_value() -> None:
    (found,) = findings(
        """
        import sqlite3
        from flask import Flask, request
        app = Flask(__name__)

        def find(connection, name):
            query = f"SELECT id FROM users WHERE name = '{name}'"
            return connection.execute(query)

        @app.get("/users")
        def users():
            return str(find(sqlite3.connect("app.db"), request.args["name"]).fetchone() is None)
        """
    )
    assert (found.rule, found.start_line) == ("security/sql-from-request", 8)
    assert found.trace == (12, 7, 8)
    assert '`request.args["name"]`' in found.message
    (sentence,) = found.evidence
    assert "(line 12) comes from the client, is handed to `find` at line 12 and reaches" in sentence


def test_the_framework_tells_what_a_parameter_of_a_view_is() -> None:
    code = """
        import os
        from fastapi import Depends, FastAPI
        from pydantic import BaseModel
        app = FastAPI()

        class Job(BaseModel):
            name: str
            size: int

        @app.post("/jobs/{{number}}")
        def create(number: int, job: Job, folder: str, user=Depends(object)):
            os.system(f"make {{{}}}")
        """
    loud = [value for value in ("number", "job.name", "job.size", "folder", "user") if findings(code.format(value))]
    assert loud == ["job.name", "folder"]


def test_a_function_that_others_call_is_judged_by_what_they_pass() -> None:
    code = """
        import os
        def run(name):
            os.system("run " + name)
        def start(number):
            run(str(int(number)))
        """
    assert findings(code) == []
    assert [one.rule for one in findings(code.replace("str(int(number))", "number"))] == [
        "security/os-command-built-from-string"
    ]


LONG = 3000
HOSTILE = {
    "a long chain of operators": "x = " + " + ".join(["a"] * 900),
    "many branches": "def f(a):\n" + "".join(f"    if a == {n}:\n        b{n} = a\n" for n in range(LONG)),
    "a long elif": "def f(a):\n    if a: pass\n" + "".join(f"    elif a == {n}: b = a\n" for n in range(900)),
    "deep loops": "def f(a):\n" + "".join("  " * (n + 1) + "for x in a:\n" for n in range(18)) + "  " * 19 + "g(a)\n",
    "functions that call each other": "".join(f"def f{n}(a):\n    f{n + 1}(a); f{n + 2}(a)\n" for n in range(LONG)),
    "a function that calls itself": "def f(a):\n    return f(f(f(a)))\n",
    "classes that inherit each other": "class A(B): pass\nclass B(A): pass\nA().x()\n",
    "huge numbers": "x = 9 ** 9 ** 9\ny = 'a' * 10 ** 12\nz = 1 << 10 ** 9\n",
    "a wide match": "def f(a):\n    match a:\n" + "".join(f"        case {n}: b = a\n" for n in range(LONG)),
    "an unreadable expression": "import re\ndef f(a):\n    re.match('" + "(" * 90 + "', a)\n",
    "a long chain of calls": "from flask import request\n@login_required\ndef f(request):\n    return a"
    + ".b()" * 400
    + "\n",
    "growing text": "def f(a):\n    b = a\n" + "    b = b + ',' + b\n" * 200,
}


@pytest.mark.parametrize("code", HOSTILE.values(), ids=HOSTILE)
def test_hostile_code_costs_bounded_work(code: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.parse(code)
    engine = Entries(tree, SinkIndex(all_taint_rules()))
    engine.walk_module()
    assert engine.steps <= engine.limit + 5000


def test_what_is_too_much_work_is_counted() -> None:
    code = "def f(a):\n" + "".join(f"    if a == {n}:\n        b{n} = a\n" for n in range(LONG))
    engine = Entries(ast.parse(code), SinkIndex(all_taint_rules()))
    engine.walk_module()
    assert engine.cut_short > 0
