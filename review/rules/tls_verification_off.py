"""security/tls-verification-off: an encrypted connection to whoever answers."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile
from review.rules.syntax.fixing import without_argument
from review.rules.syntax.flow import literal
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import constant, every, is_none, last_name
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/tls-verification-off",
    family="security",
    title="TLS certificate verification switched off",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$WHAT` accepts any certificate, so anyone on the way can answer in the other side's place.",
    why="Credentials and data go to whoever intercepts the connection, and the answer cannot be trusted. It is usually "
    "a work-around for a private certificate that stays in production.",
    fix='Leave verification on. For a private authority name its bundle: `requests.get(url, verify="ca.pem")`, '
    '`httpx.Client(verify=ssl.create_default_context(cafile="ca.pem"))`.',
    prompt="Switch certificate verification back on. If the server uses a private certificate authority, load its "
    "bundle from a configured path (requests: verify=path; httpx and aiohttp: ssl.create_default_context(cafile=path)) "
    "and fail at start-up when the file is missing. Do not silence urllib3 warnings and do not add a flag that "
    "switches verification off.",
    cwe="CWE-295",
    references=("https://requests.readthedocs.io/en/latest/user/advanced/#ssl-cert-verification",),
    same_as=("B501", "B323"),
)

_HTTP = re.compile(r"(?i)session|client|http|requests|^s$|^api$")
_METHODS = frozenset(
    {"get", "post", "put", "patch", "delete", "head", "options", "request", "send", "stream", "ws_connect"}
)
_OFF = frozenset({"CERT_NONE", "none", "NONE", "ssl.CERT_NONE"})
_FLAGS = frozenset(
    {
        "tlsAllowInvalidCertificates",
        "tlsInsecure",
        "tlsAllowInvalidHostnames",
        "ssl_verify",
        "verify_certs",
        "validate_certs",
    }
)
"""Options of database and search clients, with `True` or `False` for off as their names have it."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Calls and settings that switch the check of certificates off without asking anybody."""
    meaning = meaning_of(file)
    if is_for_development(file):
        return
    for call in every(ast.Call, file):
        what = _in_call(call, meaning)
        if what:
            yield report(RULE, file, call, suggestion=_checked(call, file), WHAT=what)
    for node in every(ast.Assign, file):
        if _in_setting(node, meaning) and not _is_optional(node, meaning):
            yield report(RULE, file, node, WHAT=node)


def _checked(call: ast.Call, file: PythonFile) -> Suggestion | None:
    """The call without the argument that switches the check off: all of these check by default."""
    off = [one for one in call.keywords if one.arg in ("verify", "ssl", "verify_ssl") and constant(one.value) is False]
    return without_argument(file, call, off[0]) if len(off) == 1 else None


def _in_call(call: ast.Call, meaning: Meaning) -> str:
    dotted = meaning.dotted(call.func) or ""
    if dotted == "ssl._create_unverified_context":
        return ast.unparse(call.func)
    for one in call.keywords:
        if one.arg and _is_off(one.arg, one.value, call, dotted, meaning):
            return f"{ast.unparse(call.func)}({one.arg}={ast.unparse(one.value)})"
    return ""


def _is_off(name: str, value: ast.expr, call: ast.Call, dotted: str, meaning: Meaning) -> bool:
    given = literal(value, meaning)
    package = dotted.partition(".")[0]
    if name == "verify":
        return given is False and (package in ("requests", "httpx") or _of_client(call))
    if name in ("ssl", "verify_ssl"):
        return given is False and (package == "aiohttp" or _of_client(call))
    if name in ("cert_reqs", "ssl_cert_reqs"):
        return last_name(value) in _OFF or given in _OFF or (name == "ssl_cert_reqs" and is_none(value))
    if name == "disable_ssl_certificate_validation":
        return given is True
    return name in _FLAGS and given is (name.startswith("tls"))


def _of_client(call: ast.Call) -> bool:
    function = call.func
    if not isinstance(function, ast.Attribute) or function.attr not in _METHODS:
        return False
    owner = function.value
    return bool(_HTTP.search(last_name(owner.func if isinstance(owner, ast.Call) else owner)))


def _in_setting(node: ast.Assign, meaning: Meaning) -> bool:
    for target in node.targets:
        name = last_name(target)
        if name == "verify" and isinstance(target, ast.Attribute):
            return constant(node.value) is False and bool(_HTTP.search(last_name(target.value)))
        if name == "verify_mode":
            return last_name(node.value) == "CERT_NONE"
        if name == "check_hostname" and constant(node.value) is False:
            return not _is_set_to_none(target, meaning)
        if name == "_create_default_https_context":
            return "unverified" in ast.unparse(node.value)
    return False


def _is_set_to_none(target: ast.expr, meaning: Meaning) -> bool:
    """Whether `verify_mode` is switched off beside it, which is reported instead."""
    owner = ast.unparse(target.value) if isinstance(target, ast.Attribute) else ""
    others = (other for node in every(ast.Assign, meaning.file) for other in node.targets)
    return any(
        isinstance(one, ast.Attribute) and one.attr == "verify_mode" and ast.unparse(one.value) == owner
        for one in others
    )


def _is_optional(node: ast.Assign, meaning: Meaning) -> bool:
    """Whether the caller decides, or the code is the property that does it."""
    for parent, child in meaning.scopes.ancestors(node):
        if isinstance(parent, ast.If) and child is not parent.test and not isinstance(parent.test, ast.Constant):
            return True
        if isinstance(parent, ast.FunctionDef) and parent.name in ("verify_mode", "check_hostname"):
            return True
    return False
