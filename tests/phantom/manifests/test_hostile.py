from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from review.phantom.manifests._decoding import BYTES
from review.phantom.pins import Declared
from tests.phantom.manifests.tree import declared

# fmt: off
MANIFESTS = {
    "a.py": [
        "uv.lock", "poetry.lock", "pdm.lock", "Pipfile", "Pipfile.lock", "pylock.toml", "requirements.txt",
        "constraints.txt", "pyproject.toml", "setup.cfg", "setup.py", "environment.yml", ".python-version",
        "runtime.txt", ".tool-versions",
    ],
    "a.ts": [
        "package.json", "package-lock.json", "pnpm-lock.yaml", "yarn.lock", ".npmrc", ".yarnrc.yml",
        "pnpm-workspace.yaml",
    ],
    "a.go": ["go.mod", "go.work"],
}
# fmt: on
EVERY = [(source, path) for source, paths in MANIFESTS.items() for path in paths]

# fmt: off
WORDS = [
        "name", "version", "source", "[[package]]", "[project]", "[tool.poetry]", "dependencies", "packages",
        "resolution", "importers", "foo", "@s/x", "1.0.0", "^1", "==1.0", ">=2", "{", "}", "[", "]", "(", ")",
        "=", ":", ",", "'", '"', "\\", "#", "-", "-r", "-e", ";", "@", "git+https://", "../x", "--index-url",
        "require", "replace", "=>", "use", "module", "node_modules/foo", "setup(", "install_requires=", "${X}",
        ".", "<", ">", "~", "!", "|", "null", "true", "0", "\ufeff", "\x00", "\u2028",
    ]
# fmt: on
SOUP = st.lists(st.sampled_from([*WORDS, " ", "\n", "\n  ", "\r\n", "\t"]), max_size=60).map("".join)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=True)
    | st.sampled_from(WORDS)
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS) | st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=15,
)
SHAPES = ("dependencies", "packages", "default", "overrides", "workspaces", "pnpm", "_meta", "name", "devDependencies")


def assert_sound(found: Declared) -> None:
    """Whatever was read: names are names, and every problem is one sentence on one line."""
    for name, pins in found.pins.items():
        assert re.fullmatch(r"@?[A-Za-z0-9_~][\w.~/+-]*", name, re.ASCII)
        assert ".." not in name.split("/")
        assert all(pin.name == name and pin.declared_in for pin in pins)
        assert all(not (pin.version or "").startswith("-") for pin in pins)
    assert all("\n" not in problem and len(problem) < 300 for problem in found.problems)


@pytest.mark.parametrize(("source", "path"), EVERY)
@settings(max_examples=60, deadline=None)
@given(
    content=st.binary(max_size=200)
    | SOUP.map(str.encode)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
def test_no_content_makes_reading_raise(source: str, path: str, content: bytes) -> None:
    assert_sound(declared(source, {path: content}))


@pytest.mark.parametrize("path", ["package.json", "package-lock.json", "Pipfile.lock"])
@settings(max_examples=150, deadline=None)
@given(value=st.dictionaries(st.sampled_from(SHAPES), JSON, max_size=5) | JSON)
def test_no_shape_of_json_makes_reading_raise(path: str, value: object) -> None:
    source = "a.py" if path == "Pipfile.lock" else "a.ts"
    assert_sound(declared(source, {path: json.dumps(value).encode("utf-8", "replace")}))


# fmt: off
TOML_KEYS = [
        "package", "packages", "project.dependencies", "project.optional-dependencies", "project.name",
        "dependency-groups", "tool.poetry", "tool.poetry.dependencies", "tool.uv.sources", "tool.uv.index",
        "tool.uv", "tool.pdm.source", "tool.hatch.envs", "build-system.requires", "tool.setuptools.dynamic",
        "source", "requires", "metadata", "metadata.files",
    ]
# fmt: on


@pytest.mark.parametrize("path", ["uv.lock", "poetry.lock", "pdm.lock", "pylock.toml", "Pipfile", "pyproject.toml"])
@settings(max_examples=100, deadline=None)
@given(key=st.sampled_from(TOML_KEYS), value=JSON)
def test_no_shape_of_toml_makes_reading_raise(path: str, key: str, value: object) -> None:
    assert_sound(declared("a.py", {path: f"{key} = {_toml(value)}\n".encode("utf-8", "replace")}))


def _toml(value: object) -> str:
    """A TOML value, as far as the type has one."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return "1979-05-27" if value is None else json.dumps(value)


@pytest.mark.parametrize(("source", "path"), EVERY)
def test_a_file_that_is_too_large_is_refused(source: str, path: str) -> None:
    found = declared(source, {path: b"\n" * (BYTES + 1)})
    assert found.problems == (f"{path}: is larger than 10 MB",)
    assert not found.complete


@pytest.mark.parametrize(("source", "path"), EVERY)
@pytest.mark.parametrize("opening", ["[", "{", "{a: ", '{"a":', "- ", "(", "a = {b = ", "? ", "a.", '"', "  "])
def test_deep_nesting_does_not_exhaust_the_stack(source: str, path: str, opening: str) -> None:
    for start in ("", "a = ", "a: "):
        assert_sound(declared(source, {path: start + opening * 100_000}))


@pytest.mark.parametrize("path", ["environment.yml", ".yarnrc.yml", "pnpm-workspace.yaml"])
def test_a_yaml_file_that_would_grow_is_refused(path: str) -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 30))
    found = declared("a.py" if path.startswith("env") else "a.ts", {path: f"l0: &l0 [x]\n{levels}dependencies: *l29\n"})
    assert f"{path}: uses a YAML alias, which is not read" in found.problems


def test_a_hostile_file_has_few_problems_and_counts_the_rest() -> None:
    found = declared("a.py", {"requirements.txt": "not a requirement\n" * 5000})
    assert len(found.problems) == 21
    assert found.problems[-1] == "requirements.txt: 4980 more entries were not understood"


def test_a_chain_of_many_includes_ends() -> None:
    files = {f"r{number}.txt": f"-r r{number + 1}.txt\n" for number in range(300)}
    found = declared("a.py", {"requirements.txt": "-r r0.txt\n", **files})
    assert any("includes more than 100 files" in problem for problem in found.problems)


@pytest.mark.parametrize(
    ("source", "path", "content", "problem"),
    [
        ("a.py", "requirements.txt", "a\n" * 60_000, "has more than 100000 entries"),
        ("a.go", "go.mod", "nonsense\n" * 120_000, "has more than 100000 entries"),
        ("a.ts", "yarn.lock", "\n" * 1_000_001, "has more than 1000000 lines"),
        ("a.py", "uv.lock", "[[package]]\n" * 200_000, "has more than 100000 tables"),
        ("a.py", "pyproject.toml", "a." * 100_000 + "a = 1", "has a key of more than 100 parts, line 1"),
        ("a.py", "setup.cfg", "[options]\n" + "= x\n" * 100_000, "is larger than 65536 characters"),
    ],
)
def test_what_would_keep_the_reader_busy_is_refused(source: str, path: str, content: str, problem: str) -> None:
    found = declared(source, {path: content.encode()})
    assert f"{path}: {problem}" in found.problems
    assert not found.complete


def test_dots_in_strings_do_not_make_a_long_key() -> None:
    text = f'[project]\nname = "x"\ndependencies = ["foo==1.0"]\nversion = "{"1." * 300}0"\nurl = \'{"." * 300}\'\n'
    assert declared("a.py", {"pyproject.toml": text}).complete
