"""security/old-tls-version: encryption that has been broken, still offered or asked for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.nodes import every, last_name
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/old-tls-version",
    family="security",
    title="Outdated TLS version",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$VERSION` allows a version of TLS that has been withdrawn.",
    why="SSL and TLS before 1.2 have known attacks; somebody on the way makes both sides agree on the oldest version "
    "that they allow, and current servers refuse it anyway.",
    fix="`ssl.create_default_context()`, which begins at TLS 1.2; for servers "
    "`ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)`.",
    prompt="Use ssl.create_default_context() (or PROTOCOL_TLS_CLIENT and PROTOCOL_TLS_SERVER) and leave "
    "minimum_version at TLSv1_2 or higher. If an old device cannot do that, keep it behind a proxy that can. Add a "
    "test that a context refuses TLS 1.1.",
    cwe="CWE-327",
    references=("https://docs.python.org/3/library/ssl.html#ssl.SSLContext.minimum_version",),
    same_as=("B502", "B503"),
)

_OLD = re.compile(r"^PROTOCOL_(SSLv2|SSLv3|TLSv1|TLSv1_1)$|^(SSLv2|SSLv3|TLSv1|TLSv1_1)_METHOD$")
_OLD_MINIMUM = frozenset({"SSLv3", "TLSv1", "TLSv1_1", "MINIMUM_SUPPORTED"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Old protocols given to calls or as defaults, and minimum versions that are set too low."""
    if is_for_development(file):
        return
    for node in _given(file):
        if _OLD.search(last_name(node)):
            yield report(RULE, file, node, VERSION=node)
    for assigned in every(ast.Assign, file):
        is_minimum = any(last_name(target) == "minimum_version" for target in assigned.targets)
        if is_minimum and last_name(assigned.value) in _OLD_MINIMUM:
            yield report(RULE, file, assigned, VERSION=assigned)


def _given(file: PythonFile) -> Iterator[ast.expr]:
    for call in every(ast.Call, file):
        yield from call.args
        yield from (one.value for one in call.keywords)
    for arguments in every(ast.arguments, file):
        yield from arguments.defaults
        yield from (one for one in arguments.kw_defaults if one is not None)
