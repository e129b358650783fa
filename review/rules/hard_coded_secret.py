"""security/hard-coded-secret: a credential that everybody who can read the source has."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import snake
from review.rules.syntax.nodes import either, every, last_name
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/hard-coded-secret",
    family="security",
    title="Credential written into the source",
    severity="high",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="$NAME is a credential in the source: everyone who can read the repository has it.",
    why="A credential in git stays in its history and in every clone; it has to be treated as public and revoked. A "
    "default that is known to all is one too: it is what runs wherever the setting was forgotten.",
    fix='Read it at start-up and fail when it is missing: `os.environ["API_KEY"]`, or a field without a default of the '
    "settings class; revoke the one that was committed.",
    prompt="Remove this literal credential: read it from an environment variable or the project's settings class at "
    "start-up, raise a clear error that names the missing setting, and give no default value. Keep tests working by "
    "injecting a fake value. Add the setting to the documentation, and note that the committed value must be revoked.",
    cwe="CWE-798",
    references=("https://docs.python.org/3/library/os.html#os.environ",),
    same_as=("B105", "B106", "B107"),
)

_PASSWORD = re.compile(r"(^|_)(password|passwd|pwd|passphrase|passcode)$")
_SIGNING = re.compile(
    r"(^|_)(secret|secret_key|secretkey|jwt_(secret|key)|signing_(key|secret)|encryption_key|fernet_key"
    r"|session_secret|hmac_(key|secret)|app_secret|client_secret|token_secret|webhook_secret|private_key)$"
)
_KEY = re.compile(
    r"(^|_)(api_key|apikey|api_token|access_key|secret_access_key|auth_token|access_token|bearer_token|token|api_secret)$"
)
_SHAPE = re.compile(
    r"\b(sk_live_\w{16,}|rk_live_\w{16,}|sk-(proj|ant)-[\w-]{20,}|gh[pousr]_\w{30,}|github_pat_\w{20,}|glpat-[\w-]{18,}"
    r"|xox[abprs]-[\w-]{20,}|(AKIA|ASIA)[0-9A-Z]{16}|AIza[\w-]{35}|SG\.[\w-]{16,}\.[\w-]{16,}|npm_\w{36}|pypi-AgEI[\w-]{30,})"
    r"|-----BEGIN (RSA |EC |OPENSSH |)PRIVATE KEY-----"
)
_ADDRESS = re.compile(r"^[a-z][a-z0-9+]{2,20}://([^:/@\s{}%<$]{1,60}):([^@/\s{}%<$*]{3,80})@([^/\s:?]{1,200})")
_NO_VALUE = re.compile(r"[<>{}\s]|\$\(|%\(|%s|://|^[./~]|^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$|^\*+$|^x{3,}$|^\.\.\.$")
_PLACEHOLDER = re.compile(
    r"(?i)example|dummy|fake|placeholder|\byour\b|your[_-]|xxx|todo|redacted|sample|insert|replace[_-]?me|not[_-]?set|unset|^test"
)
_WEAK = frozenset("password admin root secret changeme letmein qwerty welcome guest default toor passw0rd".split())  # noqa: SIM905  one per line would fill a page
_MODULE_PATH = re.compile(r"^[a-zA-Z_]+(\.[a-zA-Z_]+)+$")
_NO_HOST = frozenset({"localhost", "127.0.0.1", "host", "hostname", "example.com", "server", "db", "postgres", "redis"})
_KEY_PLACES = {
    "jwt.encode": 1,
    "jwt.decode": 1,
    "jose.jwt.encode": 1,
    "jose.jwt.decode": 1,
    "hmac.new": 0,
    "itsdangerous.URLSafeTimedSerializer": 0,
    "itsdangerous.URLSafeSerializer": 0,
    "itsdangerous.TimestampSigner": 0,
    "itsdangerous.Signer": 0,
}
"""Functions that sign or verify, with the place of the key."""
MOST_WORDS = 4
"""Beyond which a text is a sentence about a secret."""
LEAST_OF_A_KEY = 12
"""Characters below which a key of a service is a word of the program."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Values of credentials, known shapes of tokens, and addresses with a password in them; each line once."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    seen: set[int] = set()
    for name, node in (*_named(meaning), *_shaped(file)):
        if node.lineno not in seen:
            seen.add(node.lineno)
            yield report(RULE, file, node, NAME=name)


def _named(meaning: Meaning) -> Iterator[tuple[str, ast.expr]]:
    for name, node in _pairs(meaning):
        value = node.value if isinstance(node, ast.Constant) else None
        text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
        if isinstance(text, str) and _is_credential(snake(name), text):
            yield f"`{name}`", node


def _is_credential(name: str, text: str) -> bool:
    if _NO_VALUE.search(text) and not (_SIGNING.search(name) and " " in text and "{" not in text and "://" not in text):
        return False
    if len(text.split()) > MOST_WORDS:
        return False
    if snake(text) == name or name.endswith(snake(text) or "-"):
        return False
    if _SIGNING.search(name):
        return len(text) >= 4 and not _MODULE_PATH.search(text)
    if _PASSWORD.search(name):
        is_chosen = bool(re.search(r"[0-9!@#$^&*]", text)) and len(text) >= 6
        return (is_chosen or text.lower() in _WEAK) and not _PLACEHOLDER.search(text) and not _MODULE_PATH.search(text)
    is_long = len(text) >= LEAST_OF_A_KEY and bool(re.search(r"[0-9]", text)) and bool(re.search(r"[A-Za-z]", text))
    return bool(_KEY.search(name)) and is_long and not _PLACEHOLDER.search(text)


def _pairs(meaning: Meaning) -> Iterator[tuple[str, ast.expr]]:
    """(name, value) wherever a name is given a value, the defaults of settings among them."""
    for node in every(ast.Assign, meaning.file):
        for target in node.targets:
            yield from _settings(_name(target), node.value)
    for annotated in every(ast.AnnAssign, meaning.file):
        if annotated.value is not None:
            yield from _settings(_name(annotated.target), annotated.value)
    for call in every(ast.Call, meaning.file):
        yield from ((one.arg, one.value) for one in call.keywords if one.arg)
        yield from _keys(call, meaning)
        is_read = last_name(call.func) in ("get", "getenv", "env", "str", "setdefault") and len(call.args) == 2
        if is_read and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str):
            yield call.args[0].value, call.args[1]
    for one in every(ast.Dict, meaning.file):
        for key, value in zip(one.keys, one.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield key.value, value
    for function in either(ast.FunctionDef, ast.AsyncFunctionDef, meaning.file):
        named = [*function.args.posonlyargs, *function.args.args]
        yield from zip(
            (one.arg for one in named[len(named) - len(function.args.defaults) :]), function.args.defaults, strict=True
        )


def _keys(call: ast.Call, meaning: Meaning) -> Iterator[tuple[str, ast.expr]]:
    """Literal keys of signatures."""
    place = _KEY_PLACES.get(meaning.dotted(call.func) or "")
    if place is not None and len(call.args) > place:
        yield "signing_key", call.args[place]


def _settings(name: str, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """The value, also where it stands behind `or` or is the default of a field."""
    yield name, value
    if isinstance(value, ast.BoolOp) and isinstance(value.op, ast.Or):
        yield name, value.values[-1]
    if isinstance(value, ast.Call) and last_name(value.func) == "Field":
        yield from ((name, one) for one in value.args[:1])
        yield from ((name, one.value) for one in value.keywords if one.arg == "default")


def _name(target: ast.expr) -> str:
    if isinstance(target, ast.Subscript):
        return (
            target.slice.value if isinstance(target.slice, ast.Constant) and isinstance(target.slice.value, str) else ""
        )
    return last_name(target)


def _shaped(file: PythonFile) -> Iterator[tuple[str, ast.expr]]:
    for node in every(ast.Constant, file):
        text = node.value if isinstance(node.value, str) else ""
        match = _ADDRESS.search(text)
        if len(text) < 4000 and _SHAPE.search(text) and not re.search(r"(?i)example|xxxx|\.\.\.", text):
            yield "This text", node
        elif match and not _PLACEHOLDER.search(text) and match[3] not in _NO_HOST and not _is_generic(match[2]):
            yield f"The password of `{match[1]}` in this address", node


def _is_generic(password: str) -> bool:
    return password.lower() in {"password", "pass", "pwd", "passwd", "secret", "user", "token", "key", "username"}
