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
from review.taint.files import Files
from review.taint.python_rules import walked
from review.taint.rules import all_taint_rules
from review.taint.sinks import SinkIndex

VIEW = """
import base64, collections, configparser, contextlib, functools, hashlib, hmac, html, io, itertools, os, queue, re
import shlex, string, subprocess, threading, uuid
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

class Labelled(Box):
    def __init__(self, content):
        super().__init__(content)

    @classmethod
    def same(cls, value):
        return value

    def __enter__(self):
        return self.content

    def __getitem__(self, key):
        return self.content

@contextlib.contextmanager
def lent(value):
    yield value

def second(*values, **options):
    return values[1] + options["end"]

@app.get("/view")
def view():
    given = request.args.get("given", "")
{body}
    os.system("run " + value)
"""


def findings(code: str) -> list[Finding]:
    source = SourceFile("app.py", textwrap.dedent(code).encode())
    return list(walked(PythonFile(source, ast.parse(source.content))))


def engine_of(tree: ast.Module) -> Entries:
    return Entries(tree, SinkIndex(all_taint_rules()), "app.py", Files())


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
    "a base's initialiser": "value = Labelled(given).content",
    "a class method": "value = Labelled.same(given)",
    "an object that is entered": "with Labelled(given) as value:\n    pass",
    "an item of an object": "value = Labelled(given)['a']",
    "a context manager": "with lent(given) as value:\n    pass",
    "a function with a given argument": "value = functools.partial(second, 'a', end='!')(given)",
    "any number of arguments": "value = second('a', given, end='!')",
    "a reduction": "value = functools.reduce(lambda one, two: one + two, ['a', given])",
    "a thread": "items = []\nthreading.Thread(target=items.append, args=(given,)).start()\n"
    "def work(text):\n    items.append(text)\nthreading.Thread(target=work, args=(given,)).start()\nvalue = items[0]",
    "an attribute set by name": "box = Box('a')\nsetattr(box, 'content', given)\nvalue = box.content",
    "a queue": "q = queue.Queue()\nq.put(given)\nvalue = q.get()",
    "a deque": "d = collections.deque()\nd.append('a')\nd.append(given)\nd.popleft()\nvalue = d.popleft()",
    "a default dict": "d = collections.defaultdict(list)\nd['a'].append(given)\nvalue = d['a'][0]",
    "a dict of pairs": "value = dict(zip(['a', 'b'], ['x', given]))['b']",
    "two dicts": "value = ({'a': 'x'} | {'b': given})['b']",
    "a list after del": "items = ['a', given]\ndel items[0]\nvalue = items[0]",
    "a slice of a list": "value = ['a', given, 'b'][1:][0]",
    "a chain": "value = list(itertools.chain(['a'], [given]))[1]",
    "what was written to a buffer": "b = io.StringIO()\nb.write('a')\nb.write(given)\nvalue = b.getvalue()",
    "a template with a name": "value = string.Template('run $x').substitute(x=given)",
    "what an expression finds": "value = re.findall('.+', given)[0]",
    "a group of a match": "value = re.match('x(.*)', given).group(1)",
    "a loop that counts": "value = ''\nn = 0\nwhile n < 3:\n    value += given\n    n += 1",
    "a constant comparison of three": "value = given if 1 < 2 ** 2 < 10 else 'x'",
    "a factory of another module": "import things\nvalue = things.create().process(given)",
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
    "another argument of any number": "value = second(given, 'a', end='!')",
    "another name of a template": "value = string.Template('run $x').substitute(x='a', y=given)",
    "another key of a format": "value = '{a}'.format_map({'a': 'x', 'b': given})",
    "another item after del": "items = [given, 'a']\ndel items[0]\nvalue = items[0]",
    "another slice of a list": "value = ['a', given, 'b'][2:][0]",
    "another item of a default dict": "d = collections.defaultdict(list)\nd['a'].append(given)\n"
    "d['b'].append('x')\nvalue = d['b'][0]",
    "the first of what is unpacked": "value, *rest = ['a', given]",
    "a loop that never runs": "value = 'a'\nwhile False:\n    value = given",
    "a constant list": "value = given if 'c' in ['a', 'b'] else 'x'",
    "the length of a constant": "value = given if len('abc') == 4 else 'x'",
    "a group of digits": "value = re.match(r'x(\\d+)', given).group(1)",
    "its own escaped form": "if shlex.quote(given) != given:\n    abort(400)\nvalue = given",
    "a safe value of a wrapper": "import wrappers\nvalue = wrappers.wrap(request).get_safe_value('a')",
    "both operands": "if len(given) > 9 or not given.isalnum():\n    abort(400)\nvalue = given",
}


@pytest.mark.parametrize("body", FOLLOWED.values(), ids=FOLLOWED)
def test_a_value_is_followed_through(body: str) -> None:
    assert reaches(body)


@pytest.mark.parametrize("body", STOPPED.values(), ids=STOPPED)
def test_a_value_is_stopped_by(body: str) -> None:
    assert not reaches(body)


PATHS = {
    "a beginning without a separator": ("p = os.path.realpath(p)", "p.startswith('/srv/files')", False),
    "a beginning with a separator": ("p = os.path.realpath(p)", "p.startswith('/srv/files' + os.sep)", True),
    "a common prefix of characters": ("p = os.path.realpath(p)", "os.path.commonprefix(['/srv', p]) == '/srv'", False),
    "a common path": ("p = os.path.realpath(p)", "os.path.commonpath(['/srv', p]) == '/srv'", True),
    "the parent of a path": ("p = Path(p).resolve()", "p.parent == Path('/srv/files')", True),
    "a path relative to the folder": ("p = os.path.relpath(p, '/srv/files')", "not p.startswith('..')", True),
    "its own last component": ("", "os.path.basename(given) == given", True),
    "no part that leads up": ("", "'..' not in Path(given).parts and not Path(given).is_absolute()", True),
}


@pytest.mark.parametrize(("before", "check", "is_enough"), PATHS.values(), ids=PATHS)
def test_a_path_is_held_by(before: str, check: str, *, is_enough: bool) -> None:
    found = findings(
        f"""
        import os
        from pathlib import Path
        from flask import Flask, request
        app = Flask(__name__)

        @app.get("/file")
        def file():
            given = request.args["name"]
            p = os.path.join("/srv/files", given)
            {before or "pass"}
            if {check}:
                open(p)
            return "opened"
        """
    )
    assert ("security/path-from-request" not in {one.rule for one in found}) is is_enough


PLACES = {
    "text": ("<p>", True),
    "a quoted attribute": ('<a title="', True),
    "a path below a fixed host": ('<a href="/users/', True),
    "a whole URL": ('<a href="', False),
    "an attribute without quotes": ("<a title=", False),
    "the code of a script": ("<script>run(", False),
    "the code of an event": ('<a onclick="run(', False),
}


@pytest.mark.parametrize(("before", "is_enough"), PLACES.values(), ids=PLACES)
def test_escaping_is_enough_in(before: str, *, is_enough: bool) -> None:
    found = findings(
        f"""
        import html
        from flask import Flask, request
        app = Flask(__name__)

        @app.get("/page")
        def page():
            return {before!r} + html.escape(request.args["name"])
        """
    )
    assert ("security/html-from-request" not in {one.rule for one in found}) is is_enough


@pytest.mark.parametrize(
    "text", ["Markup('<p>{}</p>').format(given)", "Markup('<p>%s</p>') % given", "Markup('<p>') + given"]
)
def test_markup_escapes_what_is_added_to_it(text: str) -> None:
    code = f"""
        from flask import Flask, request
        from markupsafe import Markup
        app = Flask(__name__)

        @app.get("/page")
        def page():
            given = request.args["name"]
            return {text}
        """
    assert findings(code) == []
    assert findings(code.replace("Markup(", "str(")) != []


def test_a_view_of_django_gets_parts_of_the_address() -> None:
    code = """
        from django.db import connection
        from django.views import View

        class Invoice(View):
            def get(self, request, **kwargs):
                connection.cursor().execute("SELECT id FROM invoice WHERE number = '" + self.kwargs["number"] + "'")
        """
    assert [one.rule for one in findings(code)] == ["security/sql-from-request"]
    assert findings(code.replace('"number"', '"pk"')) == []


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
    "a growing partial": "import functools\ndef f(*a):\n    return a\n" + "f = functools.partial(f, f)\n" * LONG,
    "a growing list": "def f(a):\n    b = [a]\n" + "    b = b * 16\n    b += b\n" * 200,
    "a growing text": "def f(a):\n    b = a\n" + "    b = b + ',' + b\n" * 200,
}


@pytest.mark.parametrize("code", HOSTILE.values(), ids=HOSTILE)
def test_hostile_code_costs_bounded_work(code: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.parse(code)
    engine = engine_of(tree)
    engine.walk_module()
    assert engine.steps <= engine.limit + 5000


def test_what_is_too_much_work_is_counted() -> None:
    code = "def f(a):\n" + "".join(f"    if a == {n}:\n        b{n} = a\n" for n in range(LONG))
    engine = engine_of(ast.parse(code))
    engine.walk_module()
    assert engine.cut_short > 0


def _steps(code: str) -> int:
    engine = engine_of(ast.parse(code))
    engine.walk_module()
    return engine.steps


def test_an_initialiser_is_walked_through_once_for_all_methods() -> None:
    maker = "class A:\n    def __init__(self, a):\n" + "".join(f"        self.x{n} = a + '{n}'\n" for n in range(50))
    one, *others = (f"    def m{n}(self): pass\n" for n in range(50))
    assert _steps(maker + one + "".join(others)) < 2 * _steps(maker + one)


def test_an_inner_function_is_walked_through_once_however_often_it_is_defined() -> None:
    inner = "def make(a):\n    def inner(b):\n" + "        a + b\n" * 50 + "    return inner\n"
    calls = "def use(a):\n" + "    make(a)\n" * 50
    assert _steps(inner + calls) < 10 * _steps(inner)


def test_a_shell_that_replaces_the_process_is_one() -> None:
    code = """
        import os
        from flask import Flask, request
        app = Flask(__name__)

        @app.post("/restart")
        def restart():
            os.spawnvp(os.P_WAIT, "sh", ["sh", "-c", "restart " + request.form["name"]])
            return "restarted"
        """
    assert [one.rule for one in findings(code)] == ["security/os-command-from-request"]
    assert findings(code.replace('["sh", "-c", ', '["systemctl", ')) == []
