"""What the rules' own corrections make of a line; that they are proven before anybody sees them is tested elsewhere."""

from __future__ import annotations

import ast
from textwrap import dedent

import pytest

from review.finding import Finding
from review.rules import PythonFile, all_python_rules
from review.source import SourceFile
from review.suggestion import patch

RULES = {rule.RULE.id: rule for rule in all_python_rules()}

CORRECTED = [
    ("edge-case/assertion-always-true", 'assert (total == 3, "wrong")', 'assert total == 3, "wrong"'),
    ("edge-case/is-with-literal", 'ok = state is "done"', 'ok = state == "done"'),
    ("edge-case/is-with-literal", "ok = names[0] is not 3", "ok = names[0] != 3"),
    ("edge-case/strip-takes-a-set", 'stem = name.rstrip(".json")', 'stem = name.removesuffix(".json")'),
    (
        "edge-case/process-status-ignored",
        'import subprocess\nsubprocess.run(["make", target])',
        'import subprocess\nsubprocess.run(["make", target], check=True)',
    ),
    (
        "edge-case/connection-without-timeout",
        "from urllib.request import urlopen\npage = urlopen(url)",
        "from urllib.request import urlopen\npage = urlopen(url, timeout=10)",
    ),
    (
        "edge-case/bare-except",
        "try:\n    load()\nexcept :  # noqa\n    print(1)",
        "try:\n    load()\nexcept Exception:  # noqa\n    print(1)",
    ),
    (
        "edge-case/bare-except",
        "try:\n    load()\nexcept BaseException:\n    print(1)",
        "try:\n    load()\nexcept Exception:\n    print(1)",
    ),
    (
        "edge-case/unreachable-except",
        "try:\n    load()\nexcept KeyError or ValueError:\n    raise",
        "try:\n    load()\nexcept (KeyError, ValueError):\n    raise",
    ),
    ("phantom/builtin-method", "names = []\nnames.push(1)", "names = []\nnames.append(1)"),
    ("phantom/builtin-method", "names = []\ncount = names.length", "names = []\ncount = len(names)"),
    ("phantom/builtin-method", "names = []\ncount = names.size() + 1", "names = []\ncount = len(names) + 1"),
    ("phantom/builtin-method", 'text = "größe".trim()', 'text = "größe".strip()'),
    (
        "phantom/response-member",
        "import requests\nreply = requests.get(url, timeout=5)\ndone = reply.status == 200",
        "import requests\nreply = requests.get(url, timeout=5)\ndone = reply.status_code == 200",
    ),
    (
        "phantom/response-member",
        "import requests\nbody = requests.get(url, timeout=5).get_json()",
        "import requests\nbody = requests.get(url, timeout=5).json()",
    ),
    (
        "security/insecure-cookie",
        'answer.set_cookie("session", token, httponly=True)',
        'answer.set_cookie("session", token, httponly=True, secure=True)',
    ),
    (
        "security/insecure-cookie",
        'answer.set_cookie("session", token, httponly=True, secure=False)',
        'answer.set_cookie("session", token, httponly=True, secure=True)',
    ),
    (
        "security/insecure-cookie",
        'answer.set_cookie(\n    "größe",\n    token,\n    httponly=True,\n)',
        'answer.set_cookie(\n    "größe",\n    token,\n    httponly=True,\n    secure=True,\n)',
    ),
    (
        "security/ssh-host-key-not-checked",
        "import paramiko\nclient.set_missing_host_key_policy(paramiko.AutoAddPolicy())",
        "import paramiko\nclient.set_missing_host_key_policy(paramiko.RejectPolicy())",
    ),
    (
        "security/templates-without-escaping",
        "from jinja2 import Environment\nimport flask\npages = Environment(loader=loader, autoescape=False)",
        "from jinja2 import Environment\nimport flask\npages = Environment(loader=loader, autoescape=True)",
    ),
    (
        "security/tls-verification-off",
        "import requests\nrequests.get(url, verify=False, timeout=5)",
        "import requests\nrequests.get(url, timeout=5)",
    ),
    (
        "security/unsafe-yaml-load",
        "import yaml\nsettings = yaml.load(text, Loader=yaml.Loader)",
        "import yaml\nsettings = yaml.safe_load(text)",
    ),
    (
        "security/validation-not-anchored",
        'import re\ndef is_name(text):\n    return bool(re.match(r"[a-z0-9]+", text))',
        'import re\ndef is_name(text):\n    return bool(re.fullmatch(r"[a-z0-9]+", text))',
    ),
    (
        "security/web-debug-mode",
        "import flask\napp = flask.Flask(__name__)\napp.run(debug=True)",
        "import flask\napp = flask.Flask(__name__)\napp.run(debug=False)",
    ),
]

UNCORRECTED = [
    ("edge-case/is-with-literal", "ok = 1 is 2 is 3"),
    ("edge-case/assertion-always-true", "assert (total == 3, count == 4)"),
    ("phantom/builtin-method", 'known = "abc".contains(text)'),
    ("phantom/builtin-method", 'a = "x".trim() + "y".trim()'),
    ("security/tls-verification-off", "import ssl\ncontext = ssl._create_unverified_context()"),
    ("security/unsafe-yaml-load", "from yaml import Loader, load\nsettings = load(text, Loader=Loader)"),
    (
        "edge-case/connection-without-timeout",
        "from urllib.request import urlopen\npage = urlopen(\n    url  # the registry's\n)",
    ),
]


@pytest.mark.parametrize(("rule", "wrong", "right"), CORRECTED)
def test_a_correction_changes_only_what_is_wrong_and_ends_the_finding(rule: str, wrong: str, right: str) -> None:
    finding = one(rule, wrong)
    assert finding.suggestion is not None
    corrected = patch(source(wrong), [finding.suggestion])
    assert corrected.text == right + "\n"
    assert not found(rule, right)


@pytest.mark.parametrize(("rule", "wrong"), UNCORRECTED)
def test_where_more_than_a_word_must_change_a_person_does_it(rule: str, wrong: str) -> None:
    assert all(finding.suggestion is None for finding in found(rule, wrong))
    assert found(rule, wrong)


def one(rule: str, text: str) -> Finding:
    (finding,) = found(rule, text)
    return finding


def found(rule: str, text: str) -> list[Finding]:
    file = source(text)
    return list(RULES[rule].find(PythonFile(file, ast.parse(file.content))))


def source(text: str) -> SourceFile:
    return SourceFile("shop/orders.py", (dedent(text) + "\n").encode())
