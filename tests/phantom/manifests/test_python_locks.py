from __future__ import annotations

import pytest

from tests.phantom.manifests.tree import declared, only

A = "sha256:" + "a" * 64
B = "sha256:" + "b" * 64

UV = f"""\
    version = 1
    requires-python = ">=3.11"

    [[package]]
    name = "app"
    version = "0.1.0"
    source = {{ editable = "." }}
    dependencies = [{{ name = "foo" }}]

    [[package]]
    name = "foo"
    version = "1.2.0"
    source = {{ registry = "https://registry.test/simple" }}
    sdist = {{ url = "https://files.test/foo.tar.gz", hash = "{A}", size = 1 }}
    wheels = [
        {{ url = "https://files.test/foo.whl", hash = "{B}", size = 2 }},
    ]

    [[package]]
    name = "corp"
    version = "3.0"
    source = {{ registry = "https://private.test/simple" }}

    [[package]]
    name = "forked"
    version = "2.0"
    source = {{ git = "https://git.test/forked?rev=1#1" }}
    """
PYPROJECT = """\
    [project]
    name = "app"
    requires-python = ">=3.11"
    dependencies = ["foo>=1", "corp", "forked"]
    """


def test_uv_lock_wins_over_the_ranges_and_says_where_packages_come_from() -> None:
    found = declared("src/app.py", {"uv.lock": UV, "pyproject.toml": PYPROJECT})
    foo = only(found, "foo")
    assert (foo.version, foo.source, foo.direct, foo.declared_in) == ("1.2.0", "registry", True, "uv.lock:10")
    assert set(foo.hashes) == {A, B}
    assert only(found, "corp").source == "private index"
    assert only(found, "forked").source == "vcs"
    assert found.own_packages == {"app"}
    assert found.python == ">=3.11"
    assert "app" not in found.pins
    assert found.complete


def test_a_stale_lock_is_not_trusted_alone() -> None:
    changed = PYPROJECT.replace("foo>=1", "foo>=2")
    found = declared("app.py", {"uv.lock": UV, "pyproject.toml": changed})
    assert {(pin.version, pin.specifier) for pin in found.pins["foo"]} == {("1.2.0", ""), (None, ">=2")}


def test_poetry_lock() -> None:
    lock = f"""\
        [[package]]
        name = "Foo"
        version = "1.0"
        files = [
            {{file = "foo-1.0.whl", hash = "{A}"}},
        ]

        [package.dependencies]
        bar = "*"

        [[package]]
        name = "bar"
        version = "2.0"
        files = []
        [package.source]
        type = "git"
        url = "https://git.test/bar"

        [[package]]
        name = "corp"
        version = "3"
        [package.source]
        type = "legacy"
        url = "https://private.test/simple"

        [metadata]
        python-versions = "^3.10"
        """
    found = declared("app.py", {"poetry.lock": lock})
    assert only(found, "foo").hashes == (A,)
    assert not only(found, "foo").direct
    assert [only(found, name).source for name in ("foo", "bar", "corp")] == ["registry", "vcs", "private index"]
    assert found.python == "<4,>=3.10"


def test_hashes_in_the_metadata_of_old_poetry_locks() -> None:
    lock = f"""\
        [[package]]
        name = "foo"
        version = "1.0"

        [[package]]
        name = "bar"
        version = "1.0"

        [metadata.files]
        foo = [
            {{file = "foo.whl", hash = "{A}"}},
        ]
        bar = []
        """
    found = declared("app.py", {"poetry.lock": lock})
    assert only(found, "foo").hashes == (A,)
    assert only(found, "bar").hashes == ()


def test_pdm_lock() -> None:
    lock = f"""\
        [metadata]
        requires_python = ">=3.9"

        [[package]]
        name = "foo"
        version = "1.0"
        files = [
            {{file = "foo.whl", hash = "{A}"}},
        ]

        [[package]]
        name = "bar"
        version = "1.0"
        git = "https://git.test/bar"
        """
    found = declared("app.py", {"pdm.lock": lock})
    assert only(found, "foo").hashes == (A,)
    assert only(found, "bar").source == "vcs"
    assert found.python == ">=3.9"


def test_pipfile_and_its_lock() -> None:
    pipfile = """\
        [[source]]
        url = "https://registry.test/simple"
        name = "main"
        [packages]
        foo = "*"
        local = {path = "./local", editable = true}
        ranged = "~=2.1"
        [dev-packages]
        tool = {version = ">=1", extras = ["x"]}
        [requires]
        python_version = "3.11"
        """
    lock = f"""\
        {{"_meta": {{"sources": [{{"name": "main", "url": "https://registry.test/simple"}},
                               {{"name": "corp", "url": "https://private.test/simple"}}]}},
         "default": {{
            "foo": {{"hashes": ["{A}"], "index": "main", "version": "==1.5"}},
            "secret": {{"index": "corp", "version": "==2"}}}}}}
        """
    found = declared("app.py", {"Pipfile": pipfile, "Pipfile.lock": lock})
    assert (only(found, "foo").version, only(found, "foo").hashes) == ("1.5", (A,))
    assert only(found, "local").source == "path"
    assert only(found, "ranged").specifier == "~=2.1"
    assert only(found, "secret").source == "private index"
    assert only(found, "tool").extras == ("x",)
    assert found.python == "==3.11.*"


def test_pylock() -> None:
    lock = f"""\
        lock-version = "1.0"
        requires-python = ">=3.12"

        [[packages]]
        name = "foo"
        version = "1.0"
        index = "https://registry.test/simple"
        marker = "sys_platform == 'linux'"
        wheels = [
            {{ name = "foo.whl", url = "https://files.test/foo.whl", hashes = {{ sha256 = "{"a" * 64}" }} }},
        ]

        [[packages]]
        name = "bar"
        vcs = {{ type = "git", url = "https://git.test/bar", commit-id = "1" }}
        """
    found = declared("app.py", {"pylock.dev.toml": lock})
    assert (only(found, "foo").version, only(found, "foo").hashes) == ("1.0", (A,))
    assert only(found, "foo").marker == "sys_platform == 'linux'"
    assert only(found, "bar").source == "vcs"


@pytest.mark.parametrize("path", ["uv.lock", "poetry.lock", "pdm.lock"])
@pytest.mark.parametrize("name", ["--index-url", "../../x", "/etc/passwd", "a b", "", "-r", "x\\n--y"])
def test_a_name_that_is_a_path_or_an_option_never_becomes_a_pin(path: str, name: str) -> None:
    source = '\nsource = {registry = "https://registry.test/simple"}' if path == "uv.lock" else ""
    found = declared("app.py", {path: f'[[package]]\nname = "{name}"\nversion = "1.0"{source}\n'})
    assert found.pins == {}
    assert found.problems
    assert not found.complete
    assert all("\n" not in problem for problem in found.problems)


def test_a_version_that_is_an_option_never_becomes_a_pin() -> None:
    found = declared("app.py", {"poetry.lock": '[[package]]\nname = "foo"\nversion = "--pre"\n'})
    assert found.pins == {}
    assert found.problems == ("poetry.lock:1: `foo` has no valid version",)
