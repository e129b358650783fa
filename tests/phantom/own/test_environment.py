"""What the repository defines, and when that is left open."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from review.phantom.dossier import Repository
from review.phantom.index.lookup import Index
from review.phantom.index.places import Source
from review.phantom.judge import Judgement, Root, Tally, judge
from review.phantom.own.around import OwnModules
from review.phantom.uses import uses_of
from review.rules import PythonFile
from review.source import SourceFile
from workers.packages.wheels import Wheels


@dataclass
class Around:
    """The packages around the repository; satisfies `review.phantom.own.environment.Installation`."""

    modules: Source
    index: Index
    roots: Mapping[str, Root] = field(default_factory=dict)
    contested: frozenset[str] = frozenset()

    def root(self, name: str) -> Root:
        return self.roots.get(name, Root("unknown"))

    def is_shared(self, dotted: str) -> bool:
        return dotted in self.roots

    def is_unheard(self, dotted: str) -> bool:
        return dotted not in self.roots


@pytest.fixture
def around(tmp_path: Path) -> Around:
    wheels = Wheels(tmp_path)
    return Around(wheels, Index(wheels))


APP = {
    "app/__init__.py": "",
    "app/billing.py": "def parse(text, *, strict=False): ...\nclass Order:\n    def pay(self): ...\n",
    "app/inner/__init__.py": "from ..billing import parse\n",
}


def judged(
    around: Around, code: str, files: Mapping[str, str] = APP, path: str = "app/main.py", *, whole: bool = True
) -> list[Judgement]:
    texts = {name: text for name, text in {**files, path: code}.items() if text != "UNREAD"}
    own = OwnModules(Repository(tuple({**files, path: ""}), texts, whole), [path])
    file = PythonFile(SourceFile(path, code.encode()), ast.parse(code))
    environment = own.around(path, file.tree, around)
    return list(judge(uses_of(file), environment, Tally()))


def absent(around: Around, code: str, files: Mapping[str, str] = APP, path: str = "app/main.py") -> list[str]:
    return [one.name for one in judged(around, code, files, path)]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("from app.billing import pars", "pars"),
        ("import app.billing as b\nb.slugify()", "slugify"),
        ("import app.nothing", "nothing"),
        ("from app.nothing import x", "nothing"),
        ("from .billing import Ordr", "Ordr"),
        ("from . import bills", "bills"),
        ("from .inner import parse, unparse", "unparse"),
        ("from app import billing\nbilling.Order().refund()", "refund"),
        ("from app.billing import Order\ndef f(order: Order):\n    order.refund()", "refund"),
        ("from app.billing import parse\nparse('a', loose=True)", "loose"),
        ("from app.billing import parse\nparse('a', 'b')", "2"),
    ],
)
def test_what_the_repository_does_not_define_is_told(code: str, name: str, around: Around) -> None:
    assert absent(around, code) == [name]


@pytest.mark.parametrize(
    "code",
    [
        "import app.billing\napp.billing.parse('a', strict=True)",
        "from app import billing, inner\nbilling.Order().pay()\ninner.parse('a')",
        "from .inner import parse\nparse('a')",
        "from ..above import x",
        "from other import x",
    ],
)
def test_what_it_defines_or_what_is_not_its_own_is_not_told(code: str, around: Around) -> None:
    assert absent(around, code) == []


@pytest.mark.parametrize(
    "files",
    [
        {".gitignore": "local.py\n"},
        {".gitmodules": '[submodule "x"]\n\tpath = app/local\n'},
        {"app/local.proto": ""},
        {"app/local.pyx": ""},
        {"Cargo.toml": ""},
        {"setup.py": "setup(ext_modules=[])\n"},
    ],
)
def test_a_module_that_may_be_made_later_is_left_open(files: dict[str, str], around: Around) -> None:
    assert absent(around, "import app.local\nfrom app import local", APP | files) == []


@pytest.mark.parametrize("name", ["_version", "orders_pb2", "orders_pb2_grpc", "schema_generated", "ui_main"])
def test_names_of_generated_modules_are_left_open(name: str, around: Around) -> None:
    assert absent(around, f"from app.{name} import x\nfrom app import {name}") == []


@pytest.mark.parametrize(
    "text",
    [
        "def __getattr__(name): ...\n",
        "from elsewhere import *\n",
        "globals().update(load())\n",
        "UNREAD",
        "broken = = 1\n",
    ],
)
def test_a_module_that_may_have_any_name_is_left_open(text: str, around: Around) -> None:
    assert absent(around, "from app.odd import anything", APP | {"app/odd.py": text}) == []


@pytest.mark.parametrize(
    "text",
    [
        "from django.db import models\nclass Thing(models.Model): ...\n",
        "class Thing(metaclass=Meta): ...\n",
        "@register\nclass Thing: ...\n",
        "class Thing:\n    def __getattr__(self, name): ...\n",
        "class Thing: ...\nThing.save = print\n",
        "class Thing: ...\nthings = ['save']\n",
    ],
)
def test_a_class_that_may_have_gained_members_is_left_open(text: str, around: Around) -> None:
    files = APP | {"app/things.py": text}
    assert absent(around, "from app.things import Thing\nThing().save()", files) == []


def test_what_other_files_set_on_a_module_is_there(around: Around) -> None:
    files = APP | {"app/plugin.py": "from app import billing\nbilling.rates = {}\n"}
    assert absent(around, "from app import billing\nbilling.rates", files) == []


def test_mocks_in_the_place_of_own_things_are_left_alone(around: Around) -> None:
    code = "from app.billing import Order, parse\nOrder().assert_called_once()\nparse.assert_called_once()"
    assert absent(around, code) == []


def test_a_name_that_something_else_has_as_well_is_left_open(around: Around) -> None:
    files = {"acme/__init__.py": "", "main.py": ""}
    assert absent(around, "import acme\nacme.get()", files, "main.py") == ["get"]
    around.contested = frozenset({"acme"})
    assert absent(around, "import acme\nacme.get()", files, "main.py") == []


def test_a_folder_called_like_a_package_does_not_hide_it(around: Around) -> None:
    files = {"examples/redis/__init__.py": "", "examples/redis/names.py": ""}
    assert absent(around, "from redis import Redis", files, "examples/redis/demo.py") == []
    assert absent(around, "from redis import Redis\nfrom .names import x", files, "examples/redis/demo.py") == []


def test_a_namespace_may_have_parts_elsewhere(around: Around) -> None:
    files = {"pyproject.toml": "", "src/acme/billing/__init__.py": ""}
    code = "import acme.payments\nfrom acme.billing import nothing_like_it"
    assert absent(around, code, files, "src/acme/billing/use.py") == ["nothing_like_it"]


def test_only_a_search_of_the_whole_repository_confirms(around: Around) -> None:
    code = "from app.billing import invented"
    [found] = judged(around, code)
    assert found.confirmed
    [found] = judged(around, code, whole=False)
    assert not found.confirmed
    [found] = judged(around, code, APP | {"app/other.py": "invented = 1\n"})
    assert not found.confirmed
