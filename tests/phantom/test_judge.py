"""Verdicts over small packages: exists, proven absent, or unknown."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from review.phantom.dossier import Absence
from review.phantom.index.lookup import Index
from review.phantom.judge import Judgement, Root, Tally, confirmed, judge
from review.phantom.probe import Heard, Probe
from review.phantom.uses import uses_of
from review.rules import PythonFile
from review.source import SourceFile
from workers.packages.wheels import Wheels

ACME = """
from acme.web import Session

def get(url, *, timeout=None): ...
def post(url, /, data=None): ...
def loose(**options): ...
def many(*urls): ...
@cached
def altered(url): ...
def session() -> Session: ...
Kind = int
"""
WEB = """
class Session:
    def __init__(self, retries=3):
        self.headers = {}
    def get(self, url, timeout=None): ...
    @classmethod
    def make(cls, url): ...
    @staticmethod
    def join(left, right): ...
class Open:
    def __getattr__(self, name): ...
"""


@dataclass
class Shop:
    """An environment in which `acme` is pinned; satisfies `review.phantom.judge.Environment`."""

    index: Index
    roots: dict[str, Root] = field(default_factory=lambda: {"acme": Root("package", "acme 1.0")})
    unheard: bool = True
    shared: tuple[str, ...] = ()
    asked: list[str] = field(default_factory=list)

    def root(self, name: str) -> Root:
        return self.roots.get(name, Root("unknown"))

    def is_shared(self, dotted: str) -> bool:
        return dotted in self.shared

    def is_unheard(self, dotted: str) -> bool:
        self.asked.append(dotted)
        return self.unheard


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme/__init__.py").write_text(ACME)
    (tmp_path / "acme/web.py").write_text(WEB)
    return Shop(Index(Wheels(tmp_path)))


def judged(shop: Shop, code: str, tally: Tally | None = None) -> list[Judgement]:
    file = PythonFile(SourceFile("shop.py", code.encode()), ast.parse(code))
    return list(judge(uses_of(file), shop, tally or Tally()))


def faults(shop: Shop, code: str) -> list[tuple[str, str]]:
    return [(one.fault, one.name) for one in judged(shop, f"import acme, acme.web\n{code}\n")]


@pytest.mark.parametrize(
    "code",
    [
        "acme.get('u', timeout=3)",
        "acme.post('u', data=1)",
        "acme.post('u', 1)",
        "acme.loose(anything=1)",
        "acme.many(1, 2, 3)",
        "acme.altered(1, 2, anything=3)",
        "acme.Session(retries=1).headers",
        "acme.Session().get('u', 1)",
        "acme.Session().make('u')",
        "acme.Session.get(acme.Session(), 'u', 1)",
        "acme.Session.join(1, 2)",
        "acme.Session().join(1, 2)",
        "acme.get(*urls)",
        "acme.get(**options)",
        "acme.web.Session.__name__",
        "acme.__version__ if hasattr(acme, '__version__') else ''",
    ],
)
def test_what_exists_is_not_told(code: str, shop: Shop) -> None:
    assert faults(shop, code) == []


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("acme.gett('u')", ("member", "gett")),
        ("acme.web.Sesion", ("member", "Sesion")),
        ("acme.Session.fetch", ("member", "fetch")),
        ("acme.Session().fetch()", ("member", "fetch")),
        ("s = acme.Session()\ns.fetch()", ("member", "fetch")),
        ("def f(s: acme.Session):\n    s.fetch()", ("member", "fetch")),
        ("from acme import gett", ("member", "gett")),
        ("import acme.nothing", ("module", "nothing")),
        ("from acme.nothing import x", ("module", "nothing")),
        ("acme.get('u', timeot=3)", ("keyword", "timeot")),
        ("acme.post(url='u')", ("keyword", "url")),
        ("acme.Session(retry=3)", ("keyword", "retry")),
        ("acme.Session().get('u', retries=3)", ("keyword", "retries")),
        ("acme.get('u', 3)", ("arguments", "2")),
        ("acme.Session(1, 2)", ("arguments", "2")),
        ("acme.Session().get(1, 2, 3)", ("arguments", "3")),
    ],
)
def test_what_is_proven_absent_is_told_once(code: str, fault: tuple[str, str], shop: Shop) -> None:
    assert faults(shop, code) == [fault]


@pytest.mark.parametrize(
    "code", ["acme.session().fetch()", "acme.web.Open().anything()", "acme.get('u').anything()", "other.anything()"]
)
def test_what_is_not_known_is_counted_and_not_told(code: str, shop: Shop) -> None:
    tally = Tally()
    assert judged(shop, f"import acme, acme.web\nimport other\n{code}\n", tally) == []
    assert tally.unknown > 0


def test_a_judgement_says_where_the_lookup_ended_and_what_is_near(shop: Shop) -> None:
    [found] = judged(shop, "import acme\nacme.Session().gett('u')\n")
    assert found.where == "acme.web.Session"
    assert found.near[0] == ("get", "(url, timeout=...)")
    assert found.root == Root("package", "acme 1.0")


def test_a_keyword_is_told_with_the_signature_and_the_nearest_one(shop: Shop) -> None:
    [found] = judged(shop, "import acme\nacme.get('u', timeot=3)\n")
    assert found.where == "acme.get(url, *, timeout=...)"
    assert found.near == (("timeout", ""),)


@pytest.mark.parametrize(
    ("code", "probe"),
    [
        ("import acme.nothing", Probe("module", "acme", "", "nothing")),
        ("from acme import gett", Probe("member", "acme", "", "gett")),
        ("acme.gett('u')", Probe("member", "acme", "", "gett")),
        ("acme.gett.more.again", Probe("member", "acme", "", "gett")),
        ("acme.web.Session.fetch", Probe("member", "acme.web", "Session", "fetch")),
        ("acme.Session.fetch", Probe("member", "acme", "Session", "fetch")),
        ("acme.Session().fetch()", Probe("made", "acme", "Session", "fetch")),
        ("acme.get('u', timeot=3)", Probe("keyword", "acme", "get", "timeot")),
        ("acme.Session().get('u', retries=3)", Probe("keyword", "acme", "Session", "retries", "get")),
        ("acme.get('u', 3)", Probe("arguments", "acme", "get", "", given=2)),
    ],
)
def test_the_second_witness_is_asked_the_way_that_the_code_goes(code: str, probe: Probe, shop: Shop) -> None:
    [found] = judged(shop, f"import acme, acme.web\n{code}\n")
    assert found.probe == probe
    assert not found.confirmed


def test_an_object_that_may_be_of_a_subclass_is_never_confirmed(shop: Shop) -> None:
    [found] = judged(shop, "import acme\ndef f(s: acme.Session):\n    s.fetch()\n")
    assert found.probe is None
    assert shop.asked == ["acme.web.Session.fetch"]


def test_it_is_not_even_told_where_the_distribution_has_the_word(shop: Shop) -> None:
    shop.unheard = False
    assert faults(shop, "def f(s: acme.Session):\n    s.fetch()") == []


@pytest.mark.parametrize("unheard", [True, False])
@pytest.mark.parametrize("loose", [True, False])
@pytest.mark.parametrize("answer", ["absent", "not absent", "silent"])
def test_two_witnesses_are_needed_and_the_words_stand_in_for_one_that_is_silent(
    answer: str, loose: bool, unheard: bool, shop: Shop
) -> None:
    [found] = judged(shop, "import acme\nacme.gett('u')\n")
    assert found.probe
    probe, found = found.probe, replace(found, unheard=unheard)
    heard = Heard(frozenset([probe] if answer == "absent" else []), "" if answer == "silent" else "ty 1")
    decided = confirmed(found, heard, loose=loose)
    assert decided.confirmed is (not loose and (answer == "absent" or (answer == "silent" and unheard)))
    assert decided.witness == ("ty 1" if answer == "absent" else "")


@pytest.mark.parametrize(
    ("code", "absence"),
    [
        ("acme.gett('u')", Absence("acme", "1.0", "acme.gett", instance=False)),
        ("acme.gett.more", Absence("acme", "1.0", "acme.gett", instance=False)),
        ("acme.Session().fetch()", Absence("acme", "1.0", "acme.Session.fetch", instance=True)),
        ("acme.get('u', timeot=3)", None),
    ],
)
def test_other_releases_are_asked_for_the_name_as_the_code_spells_it(
    code: str, absence: Absence | None, shop: Shop
) -> None:
    [found] = judged(shop, f"import acme\n{code}\n")
    assert found.absence == absence


def test_a_package_that_is_missing_is_told_at_every_line_that_imports_it(shop: Shop) -> None:
    shop.roots["gone"] = Root("missing package", reason="no package index has `gone`")
    found = judged(shop, "import gone\nfrom gone import x\n")
    assert [(one.fault, one.use.line, one.confirmed) for one in found] == [("package", 1, True), ("package", 2, True)]


def test_a_module_that_nothing_provides_is_told_at_its_import_only(shop: Shop) -> None:
    shop.roots["invented"] = Root("undeclared")
    found = judged(shop, "import invented\ninvented.get()\n")
    assert [(one.fault, one.use.line, one.confirmed) for one in found] == [("undeclared", 1, False)]


def test_a_part_of_a_shared_namespace_may_come_from_elsewhere(shop: Shop) -> None:
    shop.shared = ("acme",)
    tally = Tally()
    found = judged(shop, "import acme.elsewhere\nimport acme.web\nacme.web.Sesion\n", tally)
    assert [one.name for one in found] == ["Sesion"]
    assert tally.unknown == 1


def test_the_standard_library_is_left_to_other_rules(shop: Shop) -> None:
    shop.roots["os"] = Root("standard")
    tally = Tally()
    assert judged(shop, "import os\nos.nothing()\n", tally) == []
    assert tally == Tally()


def test_the_tally_counts_what_was_decided(shop: Shop) -> None:
    tally = Tally()
    judged(shop, "import acme\nacme.Kind\nacme.gett\nimport other\n", tally)
    assert tally == Tally(exists=2, absent=1, unknown=1)
