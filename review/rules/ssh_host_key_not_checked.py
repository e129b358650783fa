"""security/ssh-host-key-not-checked: an SSH connection to whoever answers."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile
from review.rules.stdlib.wording import renamed
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, is_none, keyword, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/ssh-host-key-not-checked",
    family="security",
    title="SSH host key not checked",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$WHAT` accepts the key of any machine that answers in the server's place.",
    why="Whoever stands between gets the password, the commands and the files, and nobody notices.",
    fix="Load the known keys, `client.load_system_host_keys()` or `load_host_keys(path)`, and keep "
    "`paramiko.RejectPolicy()`, the default.",
    prompt="Verify the server's host key: load it from a known_hosts file that is deployed with the service and keep "
    "RejectPolicy (paramiko) or known_hosts=path (asyncssh). Catch the error for an unknown key, name the host, and "
    "say how to add the key. Do not add keys automatically, not even at the first connection.",
    cwe="CWE-295",
    references=(
        "https://docs.paramiko.org/en/stable/api/client.html#paramiko.client.SSHClient.set_missing_host_key_policy",
    ),
    same_as=("B507",),
)


_PERMISSIVE = ("AutoAddPolicy", "WarningPolicy")


def find(file: PythonFile) -> Iterable[Finding]:
    """paramiko's permissive policies, asyncssh without known hosts, and the option of the ssh program."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if _accepts_any(call, meaning):
            yield report(RULE, file, call, suggestion=_strict(call, file), WHAT=call)
    for node in every(ast.Constant, file):
        text = node.value if isinstance(node.value, str) else ""
        is_told = isinstance(
            meaning.scopes.parents.get(node), ast.List | ast.Tuple | ast.Call | ast.Assign | ast.JoinedStr
        )
        if is_told and "StrictHostKeyChecking=no" in text:
            yield report(RULE, file, node, WHAT="StrictHostKeyChecking=no")


def _strict(call: ast.Call, file: PythonFile) -> Suggestion | None:
    policies = (one for one in ast.walk(call) if isinstance(one, ast.Attribute) and one.attr in _PERMISSIVE)
    policy = next(policies, None)
    return renamed(file.source, policy, policy.attr, "RejectPolicy") if policy else None


def _accepts_any(call: ast.Call, meaning: Meaning) -> bool:
    if last_name(call.func) == "set_missing_host_key_policy":
        policies = [one.func if isinstance(one, ast.Call) else one for one in call.args]
        return any(last_name(one) in _PERMISSIVE for one in policies)
    known_hosts = keyword(call, "known_hosts")
    return (
        known_hosts is not None and is_none(known_hosts) and (meaning.dotted(call.func) or "").startswith("asyncssh.")
    )
