"""`assay scan` on a repository whose packages lie in an index of the test's own."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli.main import main
from review.plan import MAX_COMMENTS
from tests.packages.index import LocalIndex, sdist
from workers.packages import preparing

Findings = list[dict[str, Any]]
Scan = Callable[[dict[str, str]], Findings]

ACME = {
    "acme/__init__.py": "def get(url, *, timeout=None): ...\nclass Session:\n    def fetch(self, url): ...\n",
    "acme/extra.py": "LIMIT = 3\n",
}
PIN = {"requirements.txt": "acme==1.0\n"}


@pytest.fixture(autouse=True)
def published(index: LocalIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The packages that the tests pin, and a worker that looks packages up in this index."""
    index.publish_wheel("acme", "1.0", ACME)
    index.publish_wheel("acme", "2.0", {"acme.py": "def fetch(url): ...\n"})
    for name in [name for name in os.environ if name.startswith("ASSAY_") or name == "REDIS_URL"]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("ASSAY_PACKAGES", "true")
    monkeypatch.setenv("ASSAY_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("UV_DEFAULT_INDEX", index.url)


@pytest.fixture
def scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scan:
    """The findings of the phantom family in a folder of these files; every analyzer has to end well."""

    def scanned(files: dict[str, str]) -> Findings:
        folder = tmp_path / "repository"
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        monkeypatch.chdir(folder)
        result = CliRunner().invoke(main, ["scan", ".", "--format", "json"])
        assert result.stdout, result.output + repr(result.exception)
        told = json.loads(result.stdout)
        assert {run["status"] for run in told["analyzers"]} <= {"ok", "not applicable"}
        return [one for one in told["findings"] if one["family"] == "phantom"]

    return scanned


def levels(findings: Findings) -> list[tuple[str, int, str, str]]:
    return [(one["path"], one["start_line"], one["rule"].partition("/")[2], one["level"]) for one in findings]


@pytest.mark.parametrize(
    ("line", "rule", "level"),
    [
        ("acme.download('u')", "package-member", "block"),
        ("acme.Session().download('u')", "package-member", "block"),
        ("from acme import download", "package-member", "block"),
        ("import acme.nowhere", "package-member", "block"),
        ("acme.get('u', retries=3)", "package-keyword", "block"),
        ("acme.get('u', 3)", "package-keyword", "block"),
    ],
)
def test_what_the_pinned_version_does_not_have_is_told(line: str, rule: str, level: str, scan: Scan) -> None:
    assert levels(scan(PIN | {"shop.py": f"import acme\n{line}\n"})) == [("shop.py", 2, rule, level)]


def test_what_the_pinned_version_has_is_not_told(scan: Scan) -> None:
    code = """
import acme.extra
from acme import Session, get

get("u", timeout=acme.extra.LIMIT)
Session().fetch("u")


def fetched(session: acme.Session) -> None:
    session.fetch("u")
"""
    assert scan(PIN | {"shop.py": code}) == []


def test_the_evidence_names_the_version_and_the_nearest_name(scan: Scan) -> None:
    [found] = scan(PIN | {"shop.py": "import acme\nacme.Session().fetchh('u')\n"})
    assert found["message"] == "`acme.Session` has no `fetchh`. Did you mean `fetch(url)`?"
    assert "acme 1.0" in found["evidence"][0]
    assert "acme.Session().fetch('u')" in str(found["suggestion"])


def test_no_more_suggestions_are_proven_than_a_review_shows(scan: Scan) -> None:
    lines = "".join(f"acme.Session().fetchh({number})\n" for number in range(MAX_COMMENTS + 10))
    found = scan(PIN | {"shop.py": f"import acme\n{lines}"})
    assert len(found) == MAX_COMMENTS + 10
    assert [one["suggestion"] is not None for one in found] == [True] * MAX_COMMENTS + [False] * 10


def test_files_in_different_folders_are_judged_by_their_own_pins(scan: Scan) -> None:
    code = "import acme\nacme.get('u')\nacme.fetch('u')\n"
    files = {"old/requirements.txt": "acme==1.0\n", "new/requirements.txt": "acme==2.0\n"}
    found = scan(files | {"old/shop.py": code, "new/shop.py": code})
    assert [(one["path"], one["start_line"]) for one in found] == [("new/shop.py", 2), ("old/shop.py", 3)]


def test_a_declared_package_that_no_index_has_blocks(scan: Scan) -> None:
    found = scan({"requirements.txt": "acme-helperz==1.0\n", "shop.py": "import acme_helperz\n"})
    assert levels(found) == [("shop.py", 1, "package", "block")]
    assert "no package index has `acme-helperz`, which requirements.txt:1 declares" in found[0]["message"]


def test_a_pinned_version_that_does_not_exist_blocks(scan: Scan) -> None:
    found = scan({"requirements.txt": "acme==1.5\n", "shop.py": "import acme\n"})
    assert levels(found) == [("shop.py", 1, "package", "block")]
    assert "`acme` has no 1.5" in found[0]["message"]


def test_an_undeclared_module_that_no_index_has_is_advice(scan: Scan) -> None:
    found = scan(PIN | {"shop.py": "import acme\nimport acme_helperz.tools\nacme_helperz.tools.run()\n"})
    assert levels(found) == [("shop.py", 2, "module", "comment")]


def test_a_legal_root_of_another_name_is_never_told(scan: Scan) -> None:
    roots = ("cv2", "yaml", "git", "dbus", "ruamel.yaml", "google.cloud.storage", "opentelemetry.trace", "sklearn")
    code = "".join(f"import {root}\n" for root in roots)
    declared = "opencv-python==4\nPyYAML==6\nGitPython==3\ndbus-python==1\nruamel.yaml==1\nscikit-learn==1\n"
    assert scan(PIN | {"shop.py": code}) == []
    told = scan({"requirements.txt": declared, "shop.py": code})
    # The local index has none of them, so what is told is the missing distribution, under its own name.
    assert all(one["rule"] == "phantom/package" and "has `" in one["message"] for one in told)


@pytest.mark.parametrize("code", ["import acme\nacme.download('u')\n", "import acme_helperz\n"])
@pytest.mark.parametrize(
    "declared",
    [
        "acme @ git+https://git.test/acme.git@1.0\n",
        "-e ./vendor/acme#egg=acme\n",
        "--index-url https://private.test/simple\nacme==1.0\n",
        "--extra-index-url https://private.test/simple\nacme==1.0\nacme-helperz==1.0\n",
    ],
)
def test_nothing_is_told_of_packages_from_elsewhere(declared: str, code: str, scan: Scan) -> None:
    assert scan({"requirements.txt": declared, "shop.py": code}) == []


@pytest.mark.parametrize(
    ("declared", "rule", "level"),
    [
        ("acme>=1\n", "package-member", "block"),
        ("acme~=2.0\n", "package-member", "block"),
        ("acme<3\n", "package-member-likely", "comment"),
        ("acme\n", "package-member-likely", "comment"),
    ],
)
def test_what_both_ends_of_a_range_lack_blocks(declared: str, rule: str, level: str, scan: Scan) -> None:
    found = scan({"requirements.txt": declared, "shop.py": "import acme\nacme.download('u')\n"})
    assert levels(found) == [("shop.py", 2, rule, level)]


def test_what_the_oldest_version_of_a_range_has_is_advice_that_says_so(scan: Scan) -> None:
    [found] = scan({"requirements.txt": "acme>=1\n", "shop.py": "import acme\nacme.get('u')\n"})
    assert (found["rule"], found["level"]) == ("phantom/package-member-likely", "comment")
    assert "acme 1.0 has it, the oldest that is allowed; 2.0, the newest, does not." in found["message"]


def test_a_type_checker_and_the_words_are_heard_besides_the_index(scan: Scan) -> None:
    [found] = scan(PIN | {"shop.py": "import acme\nacme.download('u')\n"})
    [_, checker, words] = found["evidence"]
    assert checker == f"A type checker, ty {version('ty')}, reads the same files and agrees."
    assert words == "The word `download` occurs in no source, stub or library of that distribution."


def test_a_word_that_the_distribution_has_elsewhere_does_not_make_it_exist(index: LocalIndex, scan: Scan) -> None:
    index.publish_wheel("acme", "3.0", {"acme/__init__.py": "def get(): ...\n", "acme/b.py": "def download(): ...\n"})
    [found] = scan({"requirements.txt": "acme==3.0\n", "shop.py": "import acme\nacme.download('u')\n"})
    assert found["level"] == "block"
    assert not any("word" in fact for fact in found["evidence"])


def test_what_only_the_index_calls_absent_is_advice(index: LocalIndex, scan: Scan) -> None:
    # The index reads which names the function allows; to the type checker it may give any.
    serving = "def __getattr__(name):\n    if name == 'get':\n        return 1\n    raise AttributeError(name)\n"
    index.publish_wheel("acme", "3.0", {"acme/__init__.py": serving})
    found = scan({"requirements.txt": "acme==3.0\n", "shop.py": "import acme\nacme.download\n"})
    assert levels(found) == [("shop.py", 2, "package-member-likely", "comment")]


def test_the_repository_s_own_module_of_the_same_name_is_meant(scan: Scan) -> None:
    files = {"lib/acme/__init__.py": "def download(url): ...\n", "shop.py": "import acme\nacme.download('u')\n"}
    assert scan(PIN | files) == []


@pytest.mark.parametrize(
    "code",
    [
        "try:\n    from acme import download\nexcept ImportError:\n    download = None\n",
        "try:\n    import acme_helperz\nexcept ImportError:\n    acme_helperz = None\n",
        "import acme\nif hasattr(acme, 'download'):\n    acme.download('u')\n",
        "import acme\ntry:\n    acme.download('u')\nexcept AttributeError:\n    acme.get('u')\n",
        "import acme\nacme.download = acme.get\nacme.download('u')\n",
    ],
)
def test_code_that_expects_the_name_to_be_missing_is_left_alone(code: str, scan: Scan) -> None:
    assert scan(PIN | {"shop.py": code}) == []


def test_nothing_is_told_of_a_package_that_has_only_a_source_archive(index: LocalIndex, scan: Scan) -> None:
    index.publish("acmesource-1.0.tar.gz", sdist("acmesource", "1.0", {"acmesource/__init__.py": "", "setup.py": ""}))
    assert (
        scan({"requirements.txt": "acmesource==1.0\n", "shop.py": "import acmesource\nacmesource.download('u')\n"})
        == []
    )


def test_a_namespace_has_the_parts_of_all_its_distributions(index: LocalIndex, scan: Scan) -> None:
    index.publish_wheel("space-one", "1.0", {"space/one.py": "def get(): ...\n"})
    index.publish_wheel("space-two", "1.0", {"space/two.py": "def get(): ...\n"})
    code = "import space.one\nimport space.two\nspace.one.get()\nspace.two.get()\nspace.two.download()\n"
    found = scan({"requirements.txt": "space-one==1.0\nspace-two==1.0\n", "shop.py": code})
    assert levels(found) == [("shop.py", 5, "package-member", "block")]


def test_a_part_of_a_namespace_that_nobody_pins_is_unknown(index: LocalIndex, scan: Scan) -> None:
    index.publish_wheel("acmeroom", "1.0", {"acmeroom/one.py": "def get(): ...\n"})
    index.publish_wheel("acmeroom-two", "1.0", {"acmeroom/two.py": "def get(): ...\n"})
    imports = "import acmeroom.two\nfrom acmeroom import three\nimport acmeroom.four\n"
    code = f"{imports}acmeroom.two.download()\nacmeroom.one.download()\n"
    found = scan({"requirements.txt": "acmeroom==1.0\nacmeroom-two==1.0\n", "shop.py": code})
    assert [one["start_line"] for one in found] == [4, 5]


def test_a_registry_that_is_away_leaves_everything_unknown(
    index: LocalIndex, scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "BUDGET_SECONDS", 1.0)
    index.answers |= {f"/simple/{name}/": index.hang for name in ("acme", "acme-helperz")}
    started = time.monotonic()
    found = scan(PIN | {"shop.py": "import acme\nimport acme_helperz\nacme.download('u')\n"})
    assert found == []
    assert time.monotonic() - started < 15


def test_an_index_that_fails_proves_nothing(index: LocalIndex, scan: Scan) -> None:
    index.answers |= {f"/simple/{name}/": lambda handler: handler.send_error(503) for name in ("acme", "acme-helperz")}
    files = {"requirements.txt": "acme==1.0\nacme-helperz==1.0\n"}
    assert scan(files | {"shop.py": "import acme\nimport acme_helperz\nimport other\nacme.download('u')\n"}) == []


def test_code_of_packages_is_never_run(index: LocalIndex, scan: Scan, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    index.publish_wheel("hostile", "1.0", {"hostile.py": f"open({str(trace)!r}, 'w')\ndef get(): ...\n"})
    found = scan({"requirements.txt": "hostile==1.0\n", "shop.py": "import hostile\nhostile.download()\n"})
    assert levels(found) == [("shop.py", 2, "package-member", "block")]
    assert not trace.exists()


@pytest.mark.parametrize("name", ["uv.toml", "pip.conf", "pyproject.toml"])
def test_settings_of_the_repository_lead_to_no_other_index(
    name: str, index: LocalIndex, scan: Scan, tmp_path: Path
) -> None:
    settings = {
        "uv.toml": '[[index]]\nurl = "http://127.0.0.1:9/simple"\ndefault = true\n',
        "pip.conf": "[global]\nindex-url = http://127.0.0.1:9/simple\n",
        "pyproject.toml": '[[tool.uv.index]]\nurl = "http://127.0.0.1:9/simple"\ndefault = true\n',
    }
    started = time.monotonic()
    scan(PIN | {name: settings[name], "shop.py": "import acme\nacme.get('u')\n"})
    assert time.monotonic() - started < 15
