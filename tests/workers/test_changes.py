"""What a change takes away, seen by the whole examination: where it is told, once, and when nobody has to look."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from review.diff import FileDiff
from review.policy import read_policy
from review.source import SourceFile
from tests.review.builders import change
from tests.workers.test_examining import InMemory, told
from workers.changes import BaseVersions, check_changes
from workers.examining import Examination, examine
from workers.scanning import Scanner
from workers.toolbox import equipment


@dataclass(frozen=True)
class Counting(InMemory):
    """Remembers whose base was read."""

    read: list[str] = field(default_factory=list)

    def base(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        self.read.extend(file.old_path for file in files)
        return super().base(files)


@pytest.fixture(scope="module")
def scanner() -> Scanner:
    return Scanner(equipment())


def examined(scanner: Scanner, path: str, before: str, after: str, policy: str = "") -> Examination:
    texts = {path: (before, after)}
    return examine(InMemory(texts), read_policy(policy.encode(), scanner.equipment.rules), scanner)


def introduced(done: Examination) -> list[tuple[str, int]]:
    return [(rule, line) for _, rule, line in told(done.report.scoped.introduced)]


OWNED = """\
from django.core.exceptions import PermissionDenied


def remove(request, document):
    if document.owner != request.user:
        raise PermissionDenied
    document.delete()
"""
OPEN = OWNED.replace("    if document.owner != request.user:\n        raise PermissionDenied\n", "")


def test_a_removed_guard_is_told_on_the_line_that_it_protected(scanner: Scanner) -> None:
    done = examined(scanner, "shop.py", OWNED, OPEN)
    assert introduced(done) == [("security/removed-authorisation", 5)]
    (one,) = done.report.scoped.introduced
    assert one.finding.message == (
        "`if document.owner != request.user: raise PermissionDenied` was removed; `document.delete()` now runs for"
        " everyone."
    )
    assert done.report.coverage.complete


def test_a_guard_that_comes_back_is_no_finding(scanner: Scanner) -> None:
    assert introduced(examined(scanner, "shop.py", OPEN, OWNED)) == []


def test_the_policy_turns_such_a_rule_off(scanner: Scanner) -> None:
    policy = "rules: {security/removed-authorisation: off}\n"
    assert introduced(examined(scanner, "shop.py", OWNED, OPEN, policy)) == []


def test_what_a_rule_about_the_code_says_as_well_is_told_once(scanner: Scanner) -> None:
    before = "import requests\n\n\ndef get(url):\n    return requests.get(url, timeout=10)\n"
    done = examined(scanner, "shop.py", before, before.replace(", timeout=10", ""))
    assert introduced(done) == [("edge-case/request-without-timeout", 5)]
    (one,) = done.report.scoped.introduced
    assert "`timeout=10` was removed; `requests.get(...)` can now wait for ever." in one.finding.evidence
    assert "changes" in one.finding.engines


@pytest.mark.parametrize("text", ["def f(:\n", "x = (\n"])
def test_a_base_that_does_not_parse_is_no_gap(scanner: Scanner, text: str) -> None:
    done = examined(scanner, "shop.py", text + "assert x\n", "x = 1\n")
    assert done.report.coverage.complete


def test_code_that_is_nested_too_deeply_is_never_green(scanner: Scanner) -> None:
    deep = f"def f(x):\n    if x:\n        raise ValueError\n    return {'(' * 90}{'-' * 3000}x{')' * 90}\n"
    done = examined(scanner, "shop.py", deep, deep.replace("    if x:\n        raise ValueError\n", ""))
    assert not done.report.coverage.complete


def test_the_base_is_read_once_however_many_ask(scanner: Scanner) -> None:
    before = "import re\n\n\ndef year(text):\n    found = re.match('[0-9]+', text)\n    if found is None:\n"
    before += "        return None\n    return int(found.group())\n"
    after = before.replace("    if found is None:\n        return None\n", "")
    counting = Counting({"shop.py": (before, after)})
    done = examine(counting, read_policy(b"", scanner.equipment.rules), scanner)
    assert counting.read == ["shop.py"]
    assert ("edge-case/match-without-check", 6) in introduced(done)


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.py", "x = 1\ny = 2\n", "x = 1\ny = 3\n"),
        ("a.py", "x = 1\n", "if x:\n    work()\n"),
        ("a.rb", "if x\nend\n", "work\n"),
    ],
    ids=["no word that matters", "nothing removed", "a language without such rules"],
)
def test_most_changes_need_no_comparison(path: str, before: str, after: str) -> None:
    counting = Counting({path: (before, after)})
    files = {path: SourceFile(path, after.encode())}
    assert check_changes(files, {path: change(before, after, path)}, BaseVersions(counting), sys.executable) is None
    assert counting.read == []


def test_a_process_that_does_not_start_leaves_its_files_uncovered() -> None:
    files = {"a.py": SourceFile("a.py", OPEN.encode())}
    diff = {"a.py": change(OWNED, OPEN, "a.py")}
    run = check_changes(files, diff, BaseVersions(InMemory({"a.py": (OWNED, OPEN)})), "/nowhere/python")
    assert run is not None
    assert (run.status, run.files) == ("failed", ("a.py",))


LATER = {
    "a Python rule, after its check is gone": (
        "shop.py",
        "import re\n\n\ndef year(text):\n    found = re.match('[0-9]+', text)\n    if found is None:\n"
        "        return None\n    return int(found.group())\n",
        "    if found is None:\n        return None\n",
        ("edge-case/match-without-check", 6),
    ),
    "a request, after its time limit is gone": (
        "shop.py",
        "import requests\n\n\ndef get(url):\n    return requests.get(\n        url,\n        timeout=10,\n    )\n",
        "        timeout=10,\n",
        ("edge-case/request-without-timeout", 5),
    ),
    "dataflow, after the sanitiser is gone": (
        "shop.py",
        "import os\nimport shlex\n\nfrom flask import request\n\n\ndef ping():\n    host = request.args['host']\n"
        "    host = shlex.quote(host)\n    os.system('ping -c 1 ' + host)\n",
        "    host = shlex.quote(host)\n",
        ("security/os-command-from-request", 9),
    ),
    "semgrep, after the clean-up is gone": (
        "shop.go",
        'package shop\n\nimport "net/http"\n\nfunc Get(u string) error {\n\tresp, err := http.Get(u)\n'
        "\tif err != nil {\n\t\treturn err\n\t}\n\tdefer resp.Body.Close()\n\treturn nil\n}\n",
        "\tdefer resp.Body.Close()\n",
        ("edge-case/go-body-not-closed", 6),
    ),
}


@pytest.mark.parametrize(("path", "before", "gone", "wanted"), LATER.values(), ids=LATER)
def test_a_defect_on_an_unchanged_line_is_introduced_where_the_change_took_its_guard_away(
    scanner: Scanner, path: str, before: str, gone: str, wanted: tuple[str, int]
) -> None:
    assert gone in before
    assert wanted in introduced(examined(scanner, path, before, before.replace(gone, "")))
