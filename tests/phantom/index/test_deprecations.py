"""What a package says of its own deprecations, and what it only says of some way to use a thing."""

from __future__ import annotations

import pytest

from review.phantom.index.coding import decode, encode
from review.phantom.index.lookup import Index
from review.phantom.index.reading import facts_of
from tests.phantom.index.conftest import Packages

HEAD = "import warnings\n"
WARN = 'warnings.warn("`old` is deprecated. Use `new` instead.", DeprecationWarning, stacklevel=2)'


def whole(index: Index, *names: str) -> list[bool]:
    """Whether each name is deprecated itself."""
    return [any(not said.parameter for said in index.deprecations(name)) for name in names]


def parameters(index: Index, name: str) -> set[str]:
    return {said.parameter for said in index.deprecations(name) if said.parameter}


@pytest.mark.parametrize(
    "definition",
    [
        f"def old(x):\n    {WARN}\n    return x\n",
        f"def old(x):\n    if x < 0:\n        raise ValueError\n    x = x + 1\n    {WARN}\n    return x\n",
        '@deprecated("use new")\ndef old(x): ...\n',
        '@typing_extensions.deprecated("use new", category=None)\ndef old(x): ...\n',
        '@_api.deprecated("3.9", alternative="new")\ndef old(x): ...\n',
        'def old(x):\n    """Do it.\n\n    .. deprecated:: 1.2\n       Use new.\n    """\n',
        'old = deprecate(print, "old", "new")\n',
        f"class old:\n    def __init__(self):\n        {WARN}\n",
        'class old:\n    """A class.\n\n    .. deprecated:: 1.2\n    """\n',
        f'def __getattr__(name):\n    if name == "old":\n        {WARN}\n        return 1\n    raise AttributeError\n',
        f"old_names = ['old']\ndef __getattr__(name):\n    if name not in old_names:\n        raise AttributeError\n"
        f"    {WARN}\n    return 1\n",
    ],
)
def test_a_name_is_deprecated_if_its_definition_says_so_whatever_happens(packages: Packages, definition: str) -> None:
    index = packages({"shop/__init__.py": f"{HEAD}{definition}\ndef new(x): ...\n"})
    assert whole(index, "shop.old", "shop.new") == [True, False]


@pytest.mark.parametrize(
    "definition",
    [
        f"def old(x):\n    if x < 0:\n        {WARN}\n    return x\n",
        f"def old(x):\n    if x:\n        return x\n    {WARN}\n    return x\n",
        'def old(x):\n    warnings.warn("passing a list is deprecated", DeprecationWarning)\n',
        'def old(x):\n    warnings.warn("the result is rounded", UserWarning)\n',
        'def old(x):\n    """Do it.\n\n    .. deprecated:: 1.2\n       Passing a list is deprecated.\n    """\n',
        'def old(x):\n    """Do it.\n\n    Notes\n    -----\n    Others are\n\n    .. deprecated:: 1.2\n    """\n',
        f"def old(x):\n    def inner():\n        {WARN}\n    return inner\n",
        '@(deprecated("x") if NEW else identity)\ndef old(x): ...\n',
        "@deprecate_positional_args\ndef old(x): ...\n",
        "@property_of_deprecated\ndef old(x): ...\n",
    ],
)
def test_a_name_is_not_deprecated_by_what_only_some_uses_meet(packages: Packages, definition: str) -> None:
    index = packages({"shop/__init__.py": HEAD + definition})
    assert whole(index, "shop.old") == [False]


def test_a_parameter_is_deprecated_alone(packages: Packages) -> None:
    index = packages(
        {
            "shop/__init__.py": HEAD
            + '''
def documented(a, b=None):
    """Do it.

    Parameters
    ----------
    a : int
        A number; its default is good.
    b : int, optional
        Another one.

        .. deprecated:: 1.2
            Not used any more.
    """

def warned(a, b=None, c=None):
    if b is not None:
        warnings.warn("`b` is deprecated", DeprecationWarning)
    if c == 3:
        warnings.warn("3 for `c` is deprecated", DeprecationWarning)

@deprecate_kwarg("b", "c")
def renamed(a, c=None): ...

class Model:
    def __init__(self, a, b="deprecated"): ...

class Derived(Model): ...
'''
        }
    )
    for name in ("documented", "warned", "renamed", "Model", "Derived"):
        assert parameters(index, f"shop.{name}") == {"b"}
        assert whole(index, f"shop.{name}") == [False]


def test_a_property_and_a_method_of_a_class_are_deprecated_alone(packages: Packages) -> None:
    index = packages(
        {
            "shop/__init__.py": f"""{HEAD}
class Basket:
    @property
    def old(self):
        {WARN}
    @property
    def size(self): return 1
    @size.setter
    @deprecated("set it otherwise")
    def size(self, value): ...
    def go(self):
        {WARN}

class Special(Basket): ...
"""
        }
    )
    assert whole(index, "shop.Basket", "shop.Basket.size") == [False, False]
    assert whole(index, "shop.Basket.old", "shop.Special.old", "shop.Special.go") == [True, True, True]
    assert index.deprecations("shop.Basket.old", instance=True)


def test_a_module_that_warns_when_it_is_imported_is_deprecated(packages: Packages) -> None:
    index = packages({"shop/__init__.py": "", "shop/old.py": HEAD + WARN + "\n", "shop/new.py": "x = 1\n"})
    assert whole(index, "shop.old", "shop.new", "shop.new.x") == [True, False, False]


def test_of_several_definitions_all_must_be_deprecated(packages: Packages) -> None:
    index = packages(
        {
            "shop/__init__.py": f"""{HEAD}
try:
    from fast import *
    def old(x): ...
except ImportError:
    def old(x):
        {WARN}
@overload
def both(x: int): ...
@overload
def both(x: str): ...
@deprecated("use new")
def both(x): ...
"""
        }
    )
    assert whole(index, "shop.old", "shop.both") == [False, True]


def test_the_place_and_the_words_are_kept_and_bounded() -> None:
    text = f'{HEAD}def old():\n    warnings.warn("""It is deprecated.\n    {"x" * 5000}""", DeprecationWarning)\n'
    facts = facts_of(text, "shop.prices", is_package=False)
    (said,) = facts.names["old"][0].deprecations
    assert said.where == "shop/prices.py:3"
    assert said.says.startswith("It is deprecated. x")
    assert len(said.says) <= 300
    assert "\n" not in said.says
    again = decode(encode(facts))
    assert again is not None
    assert again.names["old"] == facts.names["old"]
