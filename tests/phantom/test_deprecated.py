"""Uses of what a pinned package deprecates: told with the package's words, and not where a warning is expected."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from review.phantom.deprecated import Retiring, deprecated, retiring_finding
from review.phantom.index.lookup import Index
from review.phantom.judge import Root
from review.phantom.uses import uses_of
from review.rules import PythonFile
from review.source import SourceFile
from workers.packages.wheels import Wheels

SHOP = '''
import warnings

def old(x):
    """Do it.

    .. deprecated:: 1.2
        Use `new`, or see @everyone at https://evil.example/new.
    """

def new(x, key=None, keys=None):
    """Do it.

    Parameters
    ----------
    key : str
        One.

        .. deprecated:: 1.2
            Use `keys` instead.
    """

class Basket:
    @deprecated("Use `Basket.count` instead.")
    def size(self): ...
    def count(self): ...
'''


class Pinned:
    """Satisfies `Environment`: one pinned package."""

    def __init__(self, index: Index) -> None:
        self.index = index

    def root(self, name: str) -> Root:
        return Root("package", "shop 1.2") if name == "shop" else Root("standard")

    def is_shared(self, dotted: str) -> bool:
        return dotted == ""

    def is_unheard(self, dotted: str) -> bool:
        return dotted == ""


@pytest.fixture
def shop(tmp_path: Path) -> Pinned:
    (tmp_path / "shop.py").write_text(SHOP)
    return Pinned(Index(Wheels(tmp_path)))


def told(code: str, shop: Pinned) -> list[tuple[Retiring, PythonFile]]:
    file = PythonFile(SourceFile("use.py", code.encode()), ast.parse(code))
    return [(one, file) for one in deprecated(uses_of(file), shop, file)]


def test_each_use_names_what_took_its_place(shop: Pinned) -> None:
    code = "import shop\nshop.old(1)\nshop.new(1, key='a')\nshop.Basket().size()\nshop.Basket().count()\n"
    found = {one.start_line: one for one in (retiring_finding(one, file) for one, file in told(code, shop))}
    assert {line: one.rule for line, one in found.items()} == {
        2: "outdated/deprecated-member",
        3: "outdated/deprecated-parameter",
        4: "outdated/deprecated-member",
    }
    assert found[2].message == "`shop.old` is deprecated in shop 1.2; it names `shop.new` instead."
    assert found[3].message == "`shop.new` deprecates its argument `key` in shop 1.2; it names `keys` instead."
    assert found[4].message.endswith("is deprecated in shop 1.2; it names `shop.Basket.count` instead.")


def test_the_words_of_the_package_are_only_evidence(shop: Pinned) -> None:
    ((one, file),) = told("import shop\nshop.old(1)\n", shop)
    found = retiring_finding(one, file)
    assert found.evidence == (
        "`shop.py:7` of shop 1.2 says: Use `new`, or see @everyone at https://evil.example/new.",
    )  # fmt: skip
    assert "evil" not in found.message


@pytest.mark.parametrize(
    "code",
    [
        "import shop, warnings\nwith warnings.catch_warnings():\n    shop.old(1)\n",
        "import shop, pytest\ndef test():\n    with pytest.warns(DeprecationWarning):\n        shop.old(1)\n",
        "import shop, pytest\n@pytest.mark.filterwarnings('ignore')\ndef test():\n    shop.old(1)\n",
        "import shop\nif shop.__version__ < '2':\n    shop.old(1)\n",
        "try:\n    from shop import old\nexcept ImportError:\n    old = None\n",
        "import shop\nshop.new(1, keys=['a'])\n",
        "import other\nother.old(1)\n",
    ],
)
def test_nothing_is_said_where_a_warning_is_expected_or_nothing_is_deprecated(shop: Pinned, code: str) -> None:
    assert told(code, shop) == []


def test_an_import_and_what_lies_below_it_are_told_once(shop: Pinned) -> None:
    assert len(told("from shop import old\nold(1)\n", shop)) == 1
