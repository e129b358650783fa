"""Where a top-level name of a repository lies, by its paths alone."""

from __future__ import annotations

import pytest

from review.phantom.own.layout import Home, Layout, relevant

FLAT = ("billing.py", "app/__init__.py", "app/main.py", "tests/test_app.py")
SRC = ("pyproject.toml", "src/shop/__init__.py", "src/shop/core.py", "tests/test_shop.py")
MONOREPO = (
    "web/pyproject.toml",
    "web/app/__init__.py",
    "jobs/pyproject.toml",
    "jobs/app/__init__.py",
    "libs/common/setup.py",
    "libs/common/src/common/__init__.py",
)


@pytest.mark.parametrize(
    ("paths", "name", "folder", "home"),
    [
        (FLAT, "billing", "", ""),
        (FLAT, "billing", "tests", ""),
        (FLAT, "app", "app", ""),
        (SRC, "shop", "tests", "src"),
        (SRC, "shop", "src/shop", "src"),
        (MONOREPO, "common", "web/app", "libs/common/src"),
        (("scripts/run.py", "scripts/paths.py"), "paths", "scripts", "scripts"),
        (("app/run.py", "app/part.py"), "app", "", ""),
        (("fast.pyx", "main.py"), "fast", "", ""),
    ],
)
def test_a_name_has_the_home_that_its_layout_gives_it(
    paths: tuple[str, ...], name: str, folder: str, home: str
) -> None:
    assert Layout(paths).home(name, folder) == Home(home, certain=True)


def test_the_package_around_a_file_is_meant_before_any_other() -> None:
    assert Layout(MONOREPO).home("app", "jobs/app") == Home("jobs", certain=True)
    assert Layout(MONOREPO).home("app", "web/tests") == Home("web", certain=False)


@pytest.mark.parametrize(
    ("paths", "name", "folder"),
    [
        (MONOREPO, "app", "tools"),
        (("app/__init__.py", "demo/app/__init__.py", "demo/run.py"), "app", "demo"),
        (("app/__init__.py", "app/celery.py"), "celery", "app"),
        (("vendored/six.py", "main.py"), "six", ""),
        (FLAT, "requests", ""),
    ],
)
def test_a_name_without_one_clear_place_has_no_home(paths: tuple[str, ...], name: str, folder: str) -> None:
    assert Layout(paths).home(name, folder) is None


@pytest.mark.parametrize(
    ("folder", "level", "meant"),
    [
        ("src/a/b", 1, ("src", "a.b")),
        ("src/a/b", 2, ("src", "a")),
        ("src/a/b", 3, None),
        ("bare", 1, ("", "bare")),
        ("bare", 2, None),
        ("", 1, None),
    ],
)
def test_dots_lead_upward_as_far_as_packages_go(folder: str, level: int, meant: tuple[str, str] | None) -> None:
    layout = Layout(("src/a/__init__.py", "src/a/b/__init__.py", "bare/x.py", "x.py"))
    assert layout.upward(folder, level) == meant


def test_only_folders_with_modules_and_marks_of_projects_are_relevant() -> None:
    paths = ["a/x.py", "a/x.proto", "docs/index.rst", "native/Cargo.toml", "deep/.gitignore"]
    assert relevant(paths) == ["a/x.py", "a/x.proto", "native/Cargo.toml", "deep/.gitignore"]
