"""Members of classes and of their objects."""

from __future__ import annotations

import pytest

from review.phantom.index.lookup import Absent, Exists, Unknown
from tests.phantom.index.conftest import Packages

CLASSES = """
from dataclasses import dataclass
from abc import ABC
from typing import NamedTuple
import elsewhere
import enum

class Base(ABC):
    kind = "base"
    def run(self): self.started = True
    @property
    def size(self): ...
    class Meta: ...

class Child(Base):
    __slots__ = ("slot",)
    def __init__(self):
        (self.a, self.b) = 1, 2
        for self.counter in (): ...
        object.__setattr__(self, "frozen", 1)

class Foreign(elsewhere.Thing): ...
class Odd(make_base()): ...
class WithMeta(metaclass=Registry): ...
class Serving:
    def __getattr__(self, name): ...
class Filling:
    def __init__(self, **kwargs): self.__dict__.update(kwargs)
class Restored:
    def __setstate__(self, state): self.__dict__.update(state)
class Sub:
    def __init_subclass__(cls):
        for name in fields(cls): setattr(cls, name, 1)
class Heir(Sub): ...
@register_all
class Decorated: ...
@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0
class MyList(list): ...
class Error(ValueError): ...
class Color(enum.Enum):
    RED = 1
class Pair(NamedTuple):
    left: int
class Patched: ...
Patched.late = 1
class Grown: ...
for name in compute():
    setattr(Grown, name, 1)
class Changed: ...
install(Changed)
"""


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Base.kind", Exists),
        ("Base.started", Exists),
        ("Base.Meta", Exists),
        ("Base.register", Exists),
        ("Base.stop", Absent),
        ("Child.run", Exists),
        ("Child.slot", Exists),
        ("Child.a", Exists),
        ("Child.counter", Exists),
        ("Child.frozen", Exists),
        ("Child.__hash__", Exists),
        ("Child.c", Absent),
        ("Child.size.anything", Unknown),
        ("Child.run.anything", Absent),
        ("Foreign.x", Unknown),
        ("Odd.x", Unknown),
        ("WithMeta.x", Unknown),
        ("Serving.x", Absent),
        ("Filling.x", Absent),
        ("Heir.x", Unknown),
        ("Decorated.x", Unknown),
        ("Point.x", Exists),
        ("Point.z", Absent),
        ("MyList.append", Exists),
        ("MyList.push", Absent),
        ("Error.with_traceback", Exists),
        ("Error.text", Absent),
        ("Color.RED", Exists),
        ("Color.RED.value", Unknown),
        ("Color.value", Exists),
        ("Color.BLUE", Absent),
        ("Pair.left", Exists),
        ("Pair._asdict", Exists),
        ("Pair.right", Absent),
        ("Patched.late", Exists),
        ("Grown.x", Unknown),
        ("Changed.x", Unknown),
    ],
)
def test_a_class(packages: Packages, name: str, verdict: type) -> None:
    index = packages({"lib/__init__.py": CLASSES})
    assert type(index.lookup(f"lib.{name}")) is verdict


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Child.b", Exists),
        ("Child.c", Absent),
        ("Serving.x", Unknown),
        ("Filling.x", Unknown),
        ("Restored.x", Absent),
        ("WithMeta.x", Absent),
    ],
)
def test_an_object_of_a_class(packages: Packages, name: str, verdict: type) -> None:
    index = packages({"lib/__init__.py": CLASSES})
    assert type(index.lookup(f"lib.{name}", instance=True)) is verdict


def test_objects_that_a_module_makes(packages: Packages) -> None:
    index = packages(
        {
            "made/__init__.py": """
from .parts import Engine, Reader, Proxy, make
engine = Engine()
alias = engine
odd = make()
words: Reader = Proxy("words", Reader)
bare = Proxy("words")
filled = Engine()
for name in compute():
    setattr(filled, name, 1)
""",
            "made/parts.py": """
class Engine:
    def start(self): ...
class Reader:
    def words(self): ...
class Proxy:
    def __getattr__(self, name): ...
    def load(self): ...
def make(): ...
""",
        }
    )
    there = ["engine.start", "alias.start", "words.words", "words.load"]
    absent = ["engine.stop", "alias.stop", "words.sents"]
    unknown = ["odd.start", "bare.sents", "filled.stop"]
    assert [type(index.lookup(f"made.{name}")) for name in there] == [Exists] * len(there)
    assert [type(index.lookup(f"made.{name}")) for name in absent] == [Absent] * len(absent)
    assert [type(index.lookup(f"made.{name}")) for name in unknown] == [Unknown] * len(unknown)


@pytest.mark.parametrize(
    "elsewhere",
    [
        "from . import Table\ndef install(t):\n    t.merge = 1\n",
        "from . import Table\nsetattr(Table, 'merge', 1)\n",
        "from . import Table, add_method\n@add_method(Table)\ndef merge(self): ...\n",
    ],
)
def test_a_member_that_other_code_adds_is_unknown(packages: Packages, elsewhere: str) -> None:
    index = packages({"graft/__init__.py": "class Table: ...\ndef add_method(cls): ...\n", "graft/more.py": elsewhere})
    assert type(index.lookup("graft.Table.merge")) is Unknown
    assert type(index.lookup("graft.Table.split")) is Absent
