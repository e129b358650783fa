"""Values that come through several files: what is followed, where it is told, and where it ends."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

import pytest

from review.finding import Finding
from review.rules import all_python_rules
from review.rules.__main__ import scan
from review.source import SourceFile
from review.taint.imports import Places
from review.taint.python_rules import taint_python_rules

TAINT = {rule.RULE.id for rule in taint_python_rules()}
RULES = [rule for rule in all_python_rules() if rule.RULE.id in TAINT]
COMMAND = "security/os-command-from-request"
SQL = "security/sql-from-request"

HELPERS = """\
import os
import shlex
import sqlite3

from flask import request


def get_param(name):
    return _raw(name).strip()


def _raw(name):
    return request.args.get(name, "")


def quoted(value):
    return shlex.quote(value)


def sanitize(value):
    return value.strip()


def is_known(value):
    return value in ("a", "b")


def validate(value):
    if not value.isalpha():
        raise ValueError("letters, please")


def check(value):
    if len(value) > 20:
        raise ValueError("too long")


def run(command):
    os.system("ls " + command)


KNOWN = {"a": "one", "b": "two"}
QUERY = "SELECT id FROM users WHERE name = '%s'"


class Users:
    def __init__(self, path):
        self.connection = sqlite3.connect(path)

    def find(self, name):
        return self.connection.execute(f"SELECT id FROM users WHERE name = '{name}'")

    def find_bound(self, name):
        return self.connection.execute("SELECT id FROM users WHERE name = ?", (name,))


users = Users("users.db")
"""
RUN, FIND = 39, 51
"""The lines of its sinks."""

VIEW = """\
import os
import sqlite3

from flask import Flask, request
{imports}
web = Flask(__name__)

@web.get("/view")
def view():
    given = request.args.get("given", "")
{body}
    return "done"
"""


def told(files: Mapping[str, str], around: Mapping[str, str] | None = None) -> list[Finding]:
    """What the taint rules say of the client's values in `files`, which may call those `around` them."""
    return [one for one in everything_told(files, around) if one.rule.endswith("-from-request")]


def everything_told(files: Mapping[str, str], around: Mapping[str, str] | None = None) -> list[Finding]:
    """What the taint rules say of `files`, which may call those `around` them."""
    reviewed, others = (
        [SourceFile(path, textwrap.dedent(text).encode()) for path, text in texts.items()]
        for texts in (files, around or {})
    )
    answer = scan(reviewed, RULES, others)
    assert answer["gaps"] == []
    return [Finding(**{**value, "flow": tuple(value["flow"])}) for value in answer["findings"]]


def places(found: list[Finding]) -> list[tuple[str, str, int]]:
    return [(one.rule, one.path, one.start_line) for one in found]


def view(imports: str, body: str) -> str:
    return VIEW.replace("{imports}", imports).replace("{body}", textwrap.indent(textwrap.dedent(body).strip(), "    "))


IMPORTS = {
    "a function": ("app/helpers.py", "from app.helpers import get_param", "get_param"),
    "under another name": ("app/helpers.py", "from app.helpers import get_param as read", "read"),
    "a module": ("app/helpers.py", "import app.helpers as h", "h.get_param"),
    "a module by its whole name": ("app/helpers.py", "import app.helpers", "app.helpers.get_param"),
    "a module from its package": ("app/helpers.py", "from app import helpers", "helpers.get_param"),
    "beside it": ("app/helpers.py", "from .helpers import get_param", "get_param"),
    "a module beside it": ("app/helpers.py", "from . import helpers", "helpers.get_param"),
    "from above": ("helpers.py", "from ..helpers import get_param", "get_param"),
    "a script beside it": ("app/helpers.py", "from helpers import get_param", "get_param"),
    "everything": ("app/helpers.py", "from app.helpers import *", "get_param"),
    "a package": ("app/helpers/__init__.py", "from app.helpers import get_param", "get_param"),
    "below src": ("src/shop/helpers.py", "from shop.helpers import get_param", "get_param"),
    "elsewhere": ("backend/shop/helpers.py", "from shop.helpers import get_param", "get_param"),
}


@pytest.mark.parametrize(("path", "imports", "name"), IMPORTS.values(), ids=IMPORTS)
def test_a_source_is_found_in_another_file_however_it_is_imported(path: str, imports: str, name: str) -> None:
    code = view(imports, f'os.system("ls " + {name}("folder"))')
    assert places(told({"app/views.py": code, path: HELPERS})) == [(COMMAND, "app/views.py", 11)]
    assert told({"app/views.py": code}) == []


def test_a_name_that_a_package_imports_from_its_modules_is_followed() -> None:
    files = {
        "app/views.py": view("from app.tools import get_param", 'os.system("ls " + get_param("folder"))'),
        "app/tools/__init__.py": "from .reading import get_param\n",
        "app/tools/reading.py": "from app.helpers import get_param\n",
        "app/helpers.py": HELPERS,
    }
    assert places(told(files)) == [(COMMAND, "app/views.py", 11)]


def test_an_import_within_a_function_is_followed() -> None:
    body = 'from .helpers import get_param\nos.system("ls " + get_param("folder"))'
    assert places(told({"app/views.py": view("", body), "app/helpers.py": HELPERS})) == [(COMMAND, "app/views.py", 12)]


BODIES = {
    "quoted": ('os.system("ls " + quoted(given))', []),
    "only called so": ('os.system("ls " + sanitize(given))', [COMMAND]),
    "compared with what is known": ('if is_known(given):\n    os.system("ls " + given)', []),
    "looked up in what is known": ('os.system("ls " + KNOWN.get(given, ""))', []),
    "one of what is known": ('if given in KNOWN:\n    os.system("ls " + given)', []),
    "insisted on": ('validate(given)\nos.system("ls " + given)', []),
    "measured": ('check(given)\nos.system("ls " + given)', [COMMAND]),
    "pasted into another file's query": ('sqlite3.connect("users.db").execute(QUERY % given)', [SQL]),
}


@pytest.mark.parametrize(("body", "rules"), BODIES.values(), ids=BODIES)
def test_a_check_in_another_file_is_worth_what_it_does(body: str, rules: list[str]) -> None:
    code = view("from app.helpers import KNOWN, QUERY, check, is_known, quoted, sanitize, validate", body)
    assert [one.rule for one in told({"app/views.py": code, "app/helpers.py": HELPERS})] == rules


SINKS = {
    "a function": ("run(given)", [(COMMAND, "app/helpers.py", RUN)]),
    "a method of a new object": ('Users("users.db").find(given)', [(SQL, "app/helpers.py", FIND)]),
    "a method of an object of the other file": ("users.find(given)", [(SQL, "app/helpers.py", FIND)]),
    "a method that binds it": ("users.find_bound(given)", []),
    "a function that is given what is harmless": ("run(quoted(given))", []),
}


@pytest.mark.parametrize(("body", "expected"), SINKS.values(), ids=SINKS)
def test_a_sink_in_another_file_is_told_there(body: str, expected: list[tuple[str, str, int]]) -> None:
    code = view("from app.helpers import Users, quoted, run, users", body)
    assert places(told({"app/views.py": code, "app/helpers.py": HELPERS})) == expected


def test_a_method_that_a_class_inherits_from_another_file_is_followed() -> None:
    code = """
        from flask.views import MethodView
        from flask import request
        from app.helpers import Users

        class Archive(Users):
            pass

        class Page(MethodView):
            def get(self):
                return str(Archive("users.db").find(request.args["name"]).rowcount)
        """
    found = told({"app/views.py": code, "app/helpers.py": HELPERS})
    assert (SQL, "app/helpers.py", FIND) in places(found)


def test_a_model_of_another_file_says_which_fields_are_text() -> None:
    schema = "from pydantic import BaseModel\n\nclass Job(BaseModel):\n    name: str\n    size: int\n"
    code = """
        import os
        from fastapi import FastAPI
        from .schemas import Job
        app = FastAPI()

        @app.post("/jobs")
        def create(job: Job):
            os.system(f"make {job.FIELD}")
        """
    for field, rules in (("name", [COMMAND]), ("size", [])):
        files = {"app/jobs.py": code.replace("FIELD", field), "app/schemas.py": schema}
        assert [one.rule for one in told(files)] == rules


def test_a_finding_tells_the_way_through_both_files() -> None:
    code = view("from app.helpers import users", "users.find(given)")
    [found] = [one for one in told({"app/views.py": code, "app/helpers.py": HELPERS}) if one.rule == SQL]
    assert found.flow == (
        ("app/views.py", 10),
        ("app/views.py", 11),
        ("app/helpers.py", FIND),
    )
    assert found.trace == (FIND,)
    assert "(`app/views.py:10`) comes from the client, is handed to `find` at `app/views.py:11`" in found.evidence[0]
    assert f"reaches `sqlite3.connect().execute` at `app/helpers.py:{FIND}`" in found.evidence[0]


def test_a_finding_within_one_file_is_told_as_ever() -> None:
    code = view("from app.helpers import users", "os.system(given)")
    [found] = [one for one in told({"app/views.py": code, "app/helpers.py": HELPERS}) if one.path == "app/views.py"]
    assert (found.flow, found.trace) == ((), (10, 11))
    assert "(line 10) comes from the client" in found.evidence[0]


def test_a_sink_in_an_unchanged_file_is_told_at_the_call_that_leads_there() -> None:
    code = view("from app.helpers import users", "name = given.strip()\nusers.find(name)")
    found = told({"app/views.py": code}, {"app/helpers.py": HELPERS})
    assert places(found) == [(SQL, "app/views.py", 12)]
    assert found[0].trace == (10, 11, 12)
    assert f"reaches `sqlite3.connect().execute` at `app/helpers.py:{FIND}`" in found[0].evidence[0]


def test_what_is_wrong_within_an_unchanged_file_is_not_told() -> None:
    helper = 'import os\nfrom flask import request\n\ndef run():\n    os.system("ls " + request.args["folder"])\n'
    assert told({"app/views.py": view("from app.shell import run", "run()")}, {"app/shell.py": helper}) == []


def test_what_a_function_does_with_its_parameters_is_told_once_and_in_its_own_file() -> None:
    caller = "from app.helpers import run\n\ndef start(name):\n    run(name)\n"
    alone = places(everything_told({"app/helpers.py": HELPERS}))
    assert [line for _, _, line in alone] == [RUN, FIND]
    assert places(everything_told({"app/start.py": caller, "app/helpers.py": HELPERS})) == alone


def test_one_defect_is_not_told_twice() -> None:
    wrapper = (
        "class Database:\n    def execute(self, sql):\n        return self.cursor.execute(sql)\n\ndb = Database()\n"
    )
    code = view("from app.database import db", """db.execute(f"SELECT 1 FROM t WHERE name = '{given}'")""")
    found = told({"app/views.py": code, "app/database.py": wrapper})
    assert places(found) == [(SQL, "app/views.py", 11)]


def test_files_that_import_each_other_are_followed() -> None:
    views = view("from app.tools import run", "run(given)") + "\n\ndef start(command):\n    os.system(command)\n"
    tools = "from app.views import start\n\n\ndef run(name):\n    start('ls ' + name)\n"
    assert places(told({"app/views.py": views, "app/tools.py": tools})) == [(COMMAND, "app/views.py", 16)]


NAMESAKES = {
    "of the standard library": ("app/shlex.py", "from shlex import get_param", "app/views.py"),
    "of another package": ("other/helpers.py", "from helpers import get_param", "app/views.py"),
    "in a package, imported as if on the path": ("app/helpers.py", "from helpers import get_param", "app/views.py"),
    "in two places, none of them near": ("a/shop/helpers.py", "from shop.helpers import get_param", "app/views.py"),
}


@pytest.mark.parametrize(("path", "imports", "importer"), NAMESAKES.values(), ids=NAMESAKES)
def test_a_namesake_is_not_meant(path: str, imports: str, importer: str) -> None:
    code = view(imports, 'os.system("ls " + get_param("folder"))')
    others = {"app/__init__.py": "", "b/shop/helpers.py": "def get_param(name):\n    return 'x'\n"}
    assert COMMAND not in {one.rule for one in told({importer: code, path: HELPERS, **others})}


def test_the_nearest_of_two_is_meant() -> None:
    files = Places(["one/app/a.py", "one/app/tools.py", "two/app/a.py", "two/app/tools.py", "app/tools.py"])
    assert files.file("one/app/a.py", 0, "app.tools") == "one/app/tools.py"
    assert files.file("two/app/a.py", 0, "app.tools") == "two/app/tools.py"
    assert files.file("main.py", 0, "app.tools") == "app/tools.py"
    assert files.file("two/app/a.py", 1, "tools") == "two/app/tools.py"
    assert files.file("two/app/a.py", 9, "tools") is None


def test_a_long_chain_of_imports_ends() -> None:
    count = 60
    files = {
        f"app/m{n}.py": f"from .m{n + 1} import *\nfrom .m{n + 1} import value\nuse = value\n" for n in range(count)
    }
    files[f"app/m{count}.py"] = "from .m0 import *\nfrom .m0 import value\nfrom . import m0\nuse = m0.m1.m2.value\n"
    assert told(files) == []


def test_many_callers_of_a_file_cost_no_more_than_it_does_alone() -> None:
    heavy = "def work(a):\n" + "".join(f"    if a == {n}:\n        b{n} = a\n" for n in range(400)) + "    return a\n"
    files = {f"app/v{n}.py": view("from app.heavy import work", "work(given)") for n in range(5)}
    assert everything_told({**files, "app/heavy.py": heavy}) == []


SPIDERS = """
import os
import scrapy
{more}

class Pages(scrapy.Spider):
    def start_requests(self):
        yield scrapy.Request("https://example.com", callback=self.parse)

    def parse(self, response):
        open(os.path.join("/srv", response.meta["name"])).write(response.text)

class Names:
    def process_request(self, request, spider):
        open(os.path.join("/srv", request.headers["name"]))
        os.system("ls " + request.body)
"""


@pytest.mark.parametrize("more", ["", "import http.client", "from itemadapter import ItemAdapter"])
def test_what_scrapy_calls_a_request_is_one_that_is_being_sent(more: str) -> None:
    found = told({"pages.py": SPIDERS.replace("{more}", more)})
    assert found == []
