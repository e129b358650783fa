from __future__ import annotations

from review.phantom.pins import Declarations
from tests.phantom.manifests.tree import REGISTRIES, Tree, declared, only


def test_the_nearest_manifest_wins_and_those_above_still_hold() -> None:
    files = {"requirements.txt": "foo==1\nroot-only==1\n", "services/api/requirements.txt": "foo==2\n"}
    found = declared("services/api/src/x.py", files)
    assert only(found, "foo").version == "2"
    assert only(found, "root-only").version == "1"
    assert only(declared("services/web/x.py", files), "foo").version == "1"


def test_the_lock_above_answers_the_range_of_a_member() -> None:
    lock = '[[package]]\nname = "foo"\nversion = "1.4"\nsource = {registry = "https://registry.test/simple"}\n'
    files = {"uv.lock": lock, "packages/a/pyproject.toml": '[project]\nname = "a"\ndependencies = ["foo>=1"]\n'}
    found = declared("packages/a/src/a.py", files)
    assert (only(found, "foo").version, only(found, "foo").direct) == ("1.4", True)


def test_languages_do_not_mix() -> None:
    files = {"requirements.txt": "foo==1\n", "package.json": '{"dependencies": {"bar": "1.0.0"}}'}
    assert set(declared("a.py", files).pins) == {"foo"}
    assert set(declared("a.tsx", files).pins) == {"bar"}
    assert declared("README.md", files).pins == {}


def test_without_any_manifest_nothing_is_known() -> None:
    found = declared("src/app.py", {"src/app.py": ""})
    assert not found.complete
    assert found.problems == ("src: no file here or above declares any packages",)


def test_a_manifest_that_is_no_regular_file_is_a_problem() -> None:
    class Symlinks(Tree):
        def read(self, _path: str) -> bytes | None:
            return None

    found = Declarations(Symlinks({"uv.lock": ""}), REGISTRIES).declared_for("a.py")
    assert (found.problems, found.complete) == (("uv.lock: is not a regular file",), False)


def test_every_manifest_is_read_once_for_all_files_of_a_commit() -> None:
    reads: list[str] = []

    class Counting(Tree):
        def read(self, path: str) -> bytes | None:
            reads.append(path)
            return super().read(path)

    declarations = Declarations(Counting({"requirements.txt": "foo==1\n"}), REGISTRIES)
    assert declarations.declared_for("a/x.py") == declarations.declared_for("b/y.py")
    assert reads == ["requirements.txt"]


def test_a_compiled_file_beside_its_source_wins_over_the_ranges() -> None:
    files = {
        "pyproject.toml": '[project]\nname = "app"\ndependencies = ["foo>=1"]\n',
        "requirements/app.in": "foo\n",
        "requirements/app.txt": "foo==1.5\n",
        "requirements/dev.txt": "foo==1.5\n",
    }
    assert (only(declared("app.py", files), "foo").version) == "1.5"


def test_two_exact_versions_are_alternatives() -> None:
    found = declared("app.py", {"requirements.txt": "foo==1.5\n", "requirements-old.txt": "foo==1.4\n"})
    assert {pin.version for pin in found.pins["foo"]} == {"1.4", "1.5"}
