from __future__ import annotations

import pytest

from tests.phantom.manifests.tree import declared, only


def test_the_standard_tables() -> None:
    text = """\
        [build-system]
        requires = ["hatchling"]
        [project]
        name = "My.App"
        requires-python = ">=3.10"
        dependencies = ["foo>=1 ; python_version < '3.12'", "bar[x]==2.0"]
        [project.optional-dependencies]
        fast = ["quick~=1.4"]
        all = ["my-app[fast]"]
        [dependency-groups]
        test = ["checker", {include-group = "lint"}]
        lint = ["linter<2"]
        """
    found = declared("src/app.py", {"pyproject.toml": text})
    assert set(found.pins) == {"hatchling", "foo", "bar", "quick", "my-app", "checker", "linter"}
    assert only(found, "foo").marker == 'python_version < "3.12"'
    assert (only(found, "bar").version, only(found, "bar").declared_in) == ("2.0", "pyproject.toml:6")
    assert only(found, "my-app").source == "workspace"
    assert found.python == ">=3.10"
    assert found.complete


def test_a_group_that_is_included_and_missing_is_a_problem() -> None:
    found = declared("app.py", {"pyproject.toml": '[dependency-groups]\na = [{include-group = "b"}]\n'})
    assert found.problems == ("pyproject.toml:2: an included dependency group does not exist",)


@pytest.mark.parametrize(
    ("constraint", "specifier"),
    [
        ("^1.2.3", "<2,>=1.2.3"),
        ("^0.2.3", "<0.3,>=0.2.3"),
        ("^0.0.3", "<0.0.4,>=0.0.3"),
        ("^0", "<1,>=0"),
        ("~1.2.3", "<1.3,>=1.2.3"),
        ("~1", "<2,>=1"),
        ("~=1.4", "~=1.4"),
        ("1.2.3", "==1.2.3"),
        ("1.*", "==1.*"),
        (">=1,<2", "<2,>=1"),
        (">=1 <2", "<2,>=1"),
        ("*", ""),
        ("^1 || ^2", ""),
    ],
)
def test_constraints_of_poetry_become_pep_440(constraint: str, specifier: str) -> None:
    found = declared("app.py", {"pyproject.toml": f'[tool.poetry.dependencies]\nfoo = "{constraint}"\n'})
    assert only(found, "foo").specifier == specifier


def test_poetry_groups_sources_and_alternatives() -> None:
    text = """\
        [tool.poetry]
        name = "app"
        [tool.poetry.dependencies]
        python = "^3.9"
        forked = {git = "https://git.test/x"}
        sibling = {path = "../sibling", develop = true}
        corp = {version = "^1", source = "corp"}
        split = [{version = "<2", python = "<3.9"}, {version = ">=2", python = ">=3.9"}]
        [tool.poetry.group.dev.dependencies]
        tool = "*"
        [tool.poetry.dev-dependencies]
        older = "1.0"
        """
    found = declared("app.py", {"pyproject.toml": text})
    sources = {name: only(found, name).source for name in ("forked", "sibling", "corp", "tool")}
    assert sources == {"forked": "vcs", "sibling": "path", "corp": "private index", "tool": "registry"}
    assert {pin.specifier for pin in found.pins["split"]} == {"<2", ">=2"}
    assert only(found, "older").version == "1.0"
    assert found.python == "<4,>=3.9"


def test_the_sources_of_uv() -> None:
    text = """\
        [project]
        name = "app"
        dependencies = ["a", "b", "c", "d", "e"]
        [tool.uv.sources]
        a = {git = "https://git.test/a"}
        b = {workspace = true}
        c = {index = "corp"}
        d = [{url = "https://files.test/d.whl", marker = "sys_platform == 'linux'"}]
        [[tool.uv.index]]
        name = "corp"
        url = "https://private.test/simple"
        explicit = true
        """
    found = declared("app.py", {"pyproject.toml": text})
    assert [only(found, name).source for name in "abcde"] == ["vcs", "workspace", "private index", "url", "registry"]


@pytest.mark.parametrize(
    "table",
    [
        '[[tool.uv.index]]\nurl = "https://private.test/simple"',
        '[tool.uv]\nextra-index-url = ["https://private.test/simple"]',
        '[[tool.poetry.source]]\nname = "corp"\nurl = "https://private.test/simple"\npriority = "supplemental"',
        '[[tool.pdm.source]]\nname = "corp"\nurl = "https://private.test/simple"',
    ],
)
def test_an_index_for_all_packages_makes_them_private(table: str) -> None:
    found = declared("app.py", {"pyproject.toml": f'[project]\nname = "x"\ndependencies = ["foo"]\n{table}\n'})
    assert only(found, "foo").source == "private index"


def test_pdm_and_hatch() -> None:
    text = """\
        [tool.pdm.dev-dependencies]
        test = ["checker>=1", "-e file:///${PROJECT_ROOT}/sub#egg=sub"]
        [tool.hatch.envs.default]
        dependencies = ["runner"]
        extra-dependencies = ["more"]
        """
    assert set(declared("app.py", {"pyproject.toml": text}).pins) == {"checker", "runner", "more"}


def test_dynamic_dependencies_from_files_are_read_and_others_leave_the_reading_incomplete() -> None:
    text = '[project]\nname = "x"\ndynamic = ["dependencies"]\n'
    files = '[tool.setuptools.dynamic]\ndependencies = {file = ["deps.lst"]}\n'
    known = declared("app.py", {"pyproject.toml": text + files, "deps.lst": "foo==1\n"})
    assert (only(known, "foo").version, known.complete) == ("1", True)
    unknown = declared("app.py", {"pyproject.toml": text})
    assert not unknown.complete
    assert unknown.problems == ("pyproject.toml:3: the dependencies are computed when the package is built",)


def test_setup_cfg() -> None:
    text = """\
        [metadata]
        name = app
        [options]
        python_requires = >=3.8
        install_requires =
            foo>=1
            bar==2  # why
        [options.extras_require]
        test = checker; quick
        docs = file: docs.txt
        """
    found = declared("app.py", {"setup.cfg": text.replace("; quick", ""), "docs.txt": "writer==4\n"})
    assert set(found.pins) == {"foo", "bar", "checker", "writer"}
    assert only(found, "bar").declared_in == "setup.cfg:7"
    assert (found.python, found.own_packages) == (">=3.8", frozenset({"app"}))


def test_setup_py_is_read_without_running_it() -> None:
    text = """\
        import os
        from setuptools import setup
        os.abort()
        COMMON = ["foo>=1", "bar"]
        EXTRAS = {"test": ["checker"], "docs": ["writer"] + COMMON}
        setup(name="app", install_requires=COMMON + ["baz==1.0"], extras_require=EXTRAS, python_requires=">=3.7")
        """
    found = declared("app.py", {"setup.py": text})
    assert set(found.pins) == {"foo", "bar", "baz", "checker", "writer"}
    assert only(found, "baz").declared_in == "setup.py:6"
    assert (found.python, found.own_packages, found.complete) == (">=3.7", frozenset({"app"}), True)


@pytest.mark.parametrize(
    "text",
    [
        "setup(install_requires=open('r.txt').read().split())",
        "setup(**options)",
        "R = ['a']\nR.append(name())\nsetup(install_requires=R)",
        "R = ['a']\nif x: R = []\nsetup(install_requires=R)",
        "R = R\nsetup(install_requires=R)",
        "E = {}\nE['x'] = load()\nsetup(extras_require=E)",
        "setup(install_requires=[",
        "setup(install_requires=" + "(" * 5000,
        "x = " + "-" * 100_000 + "1",
    ],
)
def test_a_computed_or_broken_setup_py_leaves_the_reading_incomplete(text: str) -> None:
    assert not declared("app.py", {"setup.py": text}).complete


def test_conda_packages_are_unknown_and_those_of_its_pip_part_are_known() -> None:
    text = """\
        name: x
        channels: [conda-forge]
        dependencies:
          - python=3.11
          - numpy=1.26
          - conda-forge::scipy >=1.9
          - _openmp_mutex
          - pip
          - pip:
            - foo==1.0
            - -r more.txt
        """
    found = declared("app.py", {"environment.yml": text, "more.txt": "bar==2\n"})
    assert only(found, "numpy").source == "unknown"
    assert only(found, "scipy").source == "unknown"
    assert (only(found, "foo").version, only(found, "foo").source) == ("1.0", "registry")
    assert only(found, "bar").version == "2"
    assert found.python == "==3.11.*"


@pytest.mark.parametrize(
    ("path", "text", "specifier"),
    [
        (".python-version", "3.12\n", "==3.12.*"),
        (".python-version", "# ours\n3.12.1\n3.11\n", "==3.12.1"),
        (".python-version", "pypy3.10\n", ""),
        ("runtime.txt", "python-3.11.4\n", "==3.11.4"),
        (".tool-versions", "nodejs 20.1\npython 3.10.2\n", "==3.10.2"),
    ],
)
def test_files_that_name_the_python_version(path: str, text: str, specifier: str) -> None:
    assert declared("app.py", {path: text}).python == specifier
