"""Which names a module has, which it proves not to have, and where the lookup abstains."""

from __future__ import annotations

import pytest

from review.phantom.index.lookup import Absent, Exists, Index, Unknown
from tests.phantom.index.conftest import Packages


def verdicts(index: Index, *names: str) -> list[type]:
    return [type(index.lookup(name)) for name in names]


def test_what_a_module_binds_exists_and_nothing_else_does(packages: Packages) -> None:
    index = packages(
        {
            "shop/__init__.py": """
import json as j
from .prices import total as sum_up, TAX
a, (b, *c) = 1, (2, 3)
for i in range(3):
    pass
with open("x") as handle:
    if (found := handle.read()):
        annotated: int = 1
def function(): ...
class Basket: ...
def later():
    global made_later
    made_later = 1
globals()["by_key"] = 1
""",
            "shop/prices.py": "def total(items): ...\nTAX = 7\n",
        }
    )
    bound = [
        "j",
        "sum_up",
        "TAX",
        "a",
        "b",
        "c",
        "i",
        "handle",
        "found",
        "annotated",
        "function",
        "Basket",
        "made_later",
        "by_key",
        "prices",
    ]
    assert verdicts(index, *(f"shop.{name}" for name in bound)) == [Exists] * len(bound)
    assert verdicts(index, "shop.totals", "shop.prices.TAXES", "shop.missing.anything") == [Absent] * 3


def test_every_branch_of_a_guard_counts(packages: Packages) -> None:
    index = packages(
        {
            "guard/__init__.py": """
import sys
if sys.platform == "win32":
    def on_windows(): ...
elif sys.version_info >= (3, 14):
    from ._new import fresh
else:
    on_linux = 1
try:
    from fast import loads
except ImportError:
    loads = None
    slow = True
match sys.platform:
    case "linux":
        matched = 1
"""
        }
    )
    names = ["on_windows", "fresh", "on_linux", "loads", "slow", "matched"]
    assert verdicts(index, *(f"guard.{name}" for name in names)) == [Exists] * len(names)
    assert verdicts(index, "guard.on_mac") == [Absent]


def test_star_imports_are_followed_through_all_and_public_names(packages: Packages) -> None:
    index = packages(
        {
            "stars/__init__.py": "from .one import *\nfrom .two import *\n",
            "stars/one.py": "__all__ = ['listed']\n__all__ += ['_private']\nlisted = hidden = _private = 1\n",
            "stars/two.py": "from .three import *\npublic = _own = 1\n__all__ = [n for n in dir() if n[0] != '_']\n",
            "stars/three.py": "deep = 1\n",
        }
    )
    assert verdicts(index, "stars.listed", "stars._private", "stars.public", "stars.deep") == [Exists] * 4
    assert verdicts(index, "stars.hidden", "stars.unheard") == [Absent] * 2


def test_a_star_from_a_package_that_is_not_there_leaves_it_open(packages: Packages) -> None:
    index = packages({"shim/__init__.py": "from somewhere_else import *\nown = 1\n"})
    assert verdicts(index, "shim.own", "shim.other") == [Exists, Unknown]


def test_imports_in_a_circle_end(packages: Packages) -> None:
    index = packages(
        {
            "ring/__init__.py": "from .a import *\nfrom ring import a\n",
            "ring/a.py": "from .b import *\nfrom ring.b import lost\n",
            "ring/b.py": "from .a import *\nfrom ring.a import lost\n",
        }
    )
    assert verdicts(index, "ring.a.b", "ring.lost", "ring.c") == [Absent, Exists, Absent]


def test_a_submodule_is_an_attribute_even_where_a_function_has_its_name(packages: Packages) -> None:
    index = packages(
        {"pkg/__init__.py": "from .detect import detect\n", "pkg/detect.py": "def detect(data): ...\nLIMIT = 1\n"}
    )
    assert verdicts(index, "pkg.detect", "pkg.detect.LIMIT") == [Exists, Exists]
    assert verdicts(index, "pkg.detect.LIMITS") == [Absent]


def test_namespace_packages_may_have_parts_elsewhere(packages: Packages) -> None:
    index = packages(
        {
            "cloud/storage/__init__.py": "Client = 1\n",
            "legacy/__init__.py": "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n",
        }
    )
    assert verdicts(index, "cloud.storage.Client", "cloud.pubsub", "legacy.part") == [Exists, Unknown, Unknown]
    assert verdicts(index, "cloud.storage.Clients") == [Absent]


def test_a_package_of_no_distribution_is_unknown(packages: Packages) -> None:
    assert verdicts(packages({}), "nowhere.at_all") == [Unknown]


@pytest.mark.parametrize(
    ("body", "served", "other"),
    [
        ("if name == 'old': return 1\n    raise AttributeError(name)", Exists, Absent),
        ("if name not in {'old', 'older'}:\n        raise AttributeError\n    return load(name)", Exists, Absent),
        ("if name in TABLE:\n        return load(TABLE[name])\n    raise AttributeError(name)", Exists, Absent),
        (
            "try:\n        return TABLE[name]\n    except KeyError:\n        raise AttributeError from None",
            Exists,
            Absent,
        ),
        ("if name == 'old':\n        raise AttributeError('gone')\n    raise AttributeError(name)", Absent, Absent),
        ("return Proxy(name.lower())", Unknown, Unknown),
        ("if name.startswith('o'):\n        return 1\n    raise AttributeError(name.upper())", Unknown, Unknown),
        ("import numpy\n    return getattr(numpy, name)", Unknown, Unknown),
        ("name = name.removeprefix('x')\n    return globals()[name]", Unknown, Unknown),
    ],
)
def test_a_module_getattr_is_read(packages: Packages, body: str, served: type, other: type) -> None:
    index = packages(
        {"lazy/__init__.py": f"TABLE = {{'old': '.a', 'older': '.b'}}\ndef __getattr__(name):\n    {body}\n"}
    )
    assert verdicts(index, "lazy.old", "lazy.unheard_of") == [served, other]


def test_a_getattr_that_hands_the_name_on_needs_the_name_somewhere(packages: Packages) -> None:
    index = packages(
        {
            "relay/__init__.py": "from ._table import find\ndef __getattr__(name):\n    return find(name)\n",
            "relay/_table.py": "def find(name): return NAMES[name]\nNAMES = make(b'known')\n",
        }
    )
    assert verdicts(index, "relay.known", "relay.unheard_of") == [Unknown, Absent]


def test_lazy_loader_tables_are_read(packages: Packages) -> None:
    index = packages(
        {
            "scan/__init__.py": """
import lazy_loader as lazy
__getattr__, __dir__, __all__ = lazy.attach(__name__, submodules={"io"}, submod_attrs={"_core": ["run"]})
""",
            "stubbed/__init__.py": """
import lazy_loader
__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
""",
            "stubbed/__init__.pyi": "from ._core import run as run\n",
            "stubbed/_core.py": "def run(): ...\n",
        }
    )
    assert verdicts(index, "scan.io", "scan.run", "stubbed.run") == [Exists] * 3
    assert verdicts(index, "scan.runs", "stubbed.runs") == [Absent] * 2


@pytest.mark.parametrize(
    "write",
    [
        "globals()[prefix + 'x'] = 1",
        "globals().update(made())",
        "vars()[compute()] = 1",
        "exec(text)",
        "import sys\nsys.modules[__name__] = Proxy()",
        "import sys\nfor key in read():\n    setattr(sys.modules[__name__], key + '_', 1)",
        "fill(globals())",
        "space = globals()\nspace[compute()] = 1",
        "space: dict = globals()\nspace[compute()] = 1",
        "holder.space = globals()",
        "space = globals() if new else {}\nspace[compute()] = 1",
        "from other import __getattr__",
        "__getattr__ = make_getattr(__name__)",
        "def go(scope):\n    scope[compute()] = 1\ngo(locals())",
        "def broken(:",
        "@global_enum\nclass Color(IntEnum):\n    RED = 1",
    ],
)
def test_names_written_at_import_time_leave_a_module_open(packages: Packages, write: str) -> None:
    index = packages({"dyn/__init__.py": f"{write}\n"})
    assert verdicts(index, "dyn.anything") == [Unknown]


@pytest.mark.parametrize(
    "reading",
    [
        "x = globals()['y']",
        "__all__ = [n for n in globals() if n[0] != '_']",
        "held = globals()\nfor n in __all__:\n    held[n].__module__ = 'z'",
        "exec('from x import *', scope)",
        "for name in ['alpha', 'beta']:\n    globals()[name] = 1",
        "import sys\nsys.modules['unrelated'] = 1",
        "corpus = LazyModule('corpus', locals(), globals())",
        "def go(scope):\n    prepare()\ngo(locals())",
        "def make():\n    def serve(name):\n        raise AttributeError(name)\n    return serve\n__getattr__ = make()",
    ],
)
def test_reading_ones_own_namespace_or_writing_known_names_leaves_it_closed(packages: Packages, reading: str) -> None:
    index = packages({"calm/__init__.py": f"{reading}\n"})
    assert verdicts(index, "calm.anything") == [Absent]


def test_names_copied_from_another_module_are_followed(packages: Packages) -> None:
    index = packages(
        {
            "copy_/__init__.py": "from . import real\nfor n in dir(real):\n    globals()[n] = getattr(real, n)\n",
            "copy_/real.py": "thing = 1\n",
        }
    )
    assert verdicts(index, "copy_.thing", "copy_.things") == [Exists, Absent]


def test_a_function_that_copies_what_it_is_given_leaves_names_that_stand_somewhere(packages: Packages) -> None:
    index = packages(
        {
            "patsy_/__init__.py": """
import patsy_.high
def reexport(mod):
    for var in mod.__all__:
        globals()[var] = getattr(mod, var)
reexport(patsy_.high)
""",
            "patsy_/high.py": "__all__ = ['design']\ndesign = 1\n",
        }
    )
    assert verdicts(index, "patsy_.design", "patsy_.designs") == [Unknown, Absent]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "import pkg\npkg.added = 1\n",
        "import pkg\nsetattr(pkg, 'added', 1)\n",
        "import sys\nsys.modules['pkg.added'] = object()\n",
        "import sys\ndef export(cls):\n    for n in ['added']:\n        setattr(sys.modules[cls.__module__], n, 1)\n",
        "import sys\ndef use():\n    scope = sys._getframe(1).f_globals\n    scope[name() + 'ed'] = 1\n",
        "import sys\nsys.meta_path.append(finder)\n",
    ],
)
def test_a_name_that_another_module_sets_from_outside_is_unknown(packages: Packages, elsewhere: str) -> None:
    index = packages({"pkg/__init__.py": "from . import patch\n", "pkg/patch.py": elsewhere})
    assert verdicts(index, "pkg.added") == [Unknown]


def test_the_source_wins_over_a_stale_stub_and_both_together_count(packages: Packages) -> None:
    index = packages({"both/__init__.py": "new = 1\n", "both/__init__.pyi": "old: int\ndef __getattr__(name): ...\n"})
    assert verdicts(index, "both.new", "both.old", "both.neither") == [Exists, Exists, Absent]


def test_a_stub_without_a_module_proves_nothing_absent(packages: Packages) -> None:
    index = packages({"types_only/__init__.pyi": "known: int\n"})
    assert verdicts(index, "types_only.known", "types_only.other") == [Exists, Unknown]


def test_odd_text_never_raises(packages: Packages) -> None:
    index = packages({"odd/__init__.py": b"\xff\xfe\x00", "odd/deep.py": "(" * 5000, "odd/nul.py": b"a = 1\0"})
    assert verdicts(index, "odd.x", "odd.deep.x", "odd.nul.x") == [Unknown] * 3


def test_an_answer_says_where_it_ended_and_what_is_near(packages: Packages) -> None:
    index = packages(
        {"near/__init__.py": "from .api import *\n", "near/api.py": "def get_json(url, *, timeout=3): ...\nurl = 1\n"}
    )
    answer = index.lookup("near.getJson")
    assert isinstance(answer, Absent)
    assert (answer.where, answer.name) == ("near", "getJson")
    assert answer.near == (("get_json", "(url, *, timeout=...)"),)
