"""security/predictable-token: a secret drawn from a generator whose output can be computed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.flow import made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import is_secret, name_of, words
from review.rules.syntax.nodes import either, every, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/predictable-token",
    family="security",
    title="Secret made with a predictable generator",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$NAME` is made with `$DRAW`, whose next values can be computed by somebody who has seen some.",
    why="Session ids, reset links, passwords and one-time codes from it can be known in advance, and so taken over.",
    fix="Use the `secrets` module: `secrets.token_urlsafe(32)`, `secrets.choice(alphabet)`, "
    "`secrets.randbelow(1_000_000)`.",
    prompt="Generate this secret with the secrets module (token_urlsafe(32) for tokens, a loop of secrets.choice for "
    "codes of a fixed alphabet, randbelow for numbers), with at least 128 bits for anything that lives longer than a "
    "few minutes. Store only a hash of reset tokens, give them an expiry, and compare with hmac.compare_digest.",
    cwe="CWE-338",
    references=("https://docs.python.org/3/library/secrets.html",),
    same_as=("B311",),
)

_DRAWS = frozenset(
    """
    random randint randrange choice choices sample shuffle uniform triangular betavariate expovariate gammavariate gauss
    lognormvariate normalvariate vonmisesvariate paretovariate weibullvariate getrandbits randbytes
    """.split()  # noqa: SIM905  one per line would fill a page
)
_NUMPY = re.compile(r"^numpy\.random\.(rand|randint|random|choice|bytes|randn|integers)$")
_UNPREDICTABLE = re.compile(r"^(secrets\..+|os\.urandom|uuid\.uuid4)$")
_CLOCK = frozenset({"time.time", "time.time_ns", "datetime.datetime.now", "datetime.datetime.utcnow"})
_SIGNING_IN = frozenset(
    """
    password forgot forgotten reset recover recovery verify verification confirm confirmation login signin otp mfa
    activate activation invite register signup two factor sms authenticate
    """.split()  # noqa: SIM905  one per line would fill a page
)
_MAKES_SESSION = re.compile(r"^_*(create|new|generate|make|start)_session(_id|_key)?$")
_OF_TEXT = frozenset({"tokens", "vocab", "vocabulary", "corpus", "sentence", "words", "secrets", "passwords", "salts"})
"""What is drawn from where the result is a token of a text, or one of a list that exists already."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Draws that reach what is called a secret."""
    meaning = meaning_of(file)
    seen: set[int] = set()
    for name, value in _kept(meaning):
        for draw in made_of(value, meaning):
            if isinstance(draw, ast.Call) and draw.lineno not in seen and _is_predictable(draw, meaning):
                seen.add(draw.lineno)
                yield report(RULE, file, draw, NAME=name, DRAW=draw.func)


def _kept(meaning: Meaning) -> Iterator[tuple[str, ast.expr]]:
    """(what it is called, its value) of everything that nobody may guess."""
    yield from _assigned(meaning)
    for node in every(ast.Return, meaning.file):
        function = next(
            (
                one
                for one, _ in meaning.scopes.ancestors(node)
                if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)
            ),
            None,
        )
        is_made = function is not None and (is_secret(function.name) or _MAKES_SESSION.search(function.name))
        if node.value is not None and function is not None and is_made:
            yield function.name, node.value
    for call in every(ast.Call, meaning.file):
        yield from ((one.arg, one.value) for one in call.keywords if one.arg and is_secret(one.arg))
    for one in every(ast.Dict, meaning.file):
        for key, value in zip(one.keys, one.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str) and is_secret(key.value):
                yield key.value, value


def _assigned(meaning: Meaning) -> Iterator[tuple[str, ast.expr]]:
    for node in every(ast.Assign, meaning.file):
        for target in node.targets:
            is_kept = is_secret(name_of(target)) or _is_code(target, meaning) or _is_key(target, node.value)
            if is_kept and not _is_sent(target, meaning):
                yield ast.unparse(target), node.value
    for extra in either(ast.AugAssign, ast.AnnAssign, meaning.file):
        if extra.value is not None and is_secret(name_of(extra.target)):
            yield ast.unparse(extra.target), extra.value


def _is_code(target: ast.expr, meaning: Meaning) -> bool:
    """`code` in a function about signing in or passwords."""
    if name_of(target) not in ("code", "pin", "key", "link"):
        return False
    unit = getattr(unit_of(target, meaning.scopes), "name", "")
    return any(word in _SIGNING_IN for word in words(unit))


def _is_key(target: ast.expr, value: ast.expr) -> bool:
    """Random bytes under a name that only cryptography has."""
    names = {last_name(part.func) for part in ast.walk(value) if isinstance(part, ast.Call)}
    return name_of(target).lower() in ("key", "iv", "aes_key") and bool(names & {"bytes", "bytearray", "randbytes"})


def _is_sent(target: ast.expr, meaning: Meaning) -> bool:
    """Whether it is put into a cookie or a session, which `security/predictable-secret` follows."""
    if isinstance(target, ast.Subscript):
        return last_name(target.value) in ("session", "cookies")
    names = [one for one in meaning.scopes.of_name if isinstance(target, ast.Name) and one.id == target.id]
    unit = unit_of(target, meaning.scopes)
    return any(_is_stored(one, meaning) for one in names if unit_of(one, meaning.scopes) is unit)


def _is_stored(node: ast.expr, meaning: Meaning) -> bool:
    parent = meaning.scopes.parents.get(node)
    if isinstance(parent, ast.Call):
        return last_name(parent.func) in ("set_cookie", "set_signed_cookie")
    targets = parent.targets if isinstance(parent, ast.Assign) else []
    return any(isinstance(one, ast.Subscript) and last_name(one.value) == "session" for one in targets)


def _is_predictable(call: ast.Call, meaning: Meaning) -> bool:
    dotted = meaning.dotted(call.func) or ""
    module, _, function = dotted.rpartition(".")
    if module == "random" and function in _DRAWS:
        return not any(word in _OF_TEXT for one in call.args[:1] for word in words(name_of(one)))
    if dotted == "uuid.uuid1" or _NUMPY.search(dotted):
        return True
    if module == "hashlib":
        return any(
            isinstance(part, ast.Call) and meaning.dotted(part.func) in _CLOCK for part in _hashed(call, meaning)
        )
    is_draw = (
        isinstance(call.func, ast.Attribute) and call.func.attr in _DRAWS and isinstance(call.func.value, ast.Name)
    )
    return is_draw and _is_generator(call.func, meaning)


def _hashed(call: ast.Call, meaning: Meaning) -> Iterator[ast.expr]:
    """What is hashed, unless a secret or something that cannot be guessed is."""
    parts = [part for argument in call.args for part in made_of(argument, meaning)]
    if not any(is_secret(name_of(part)) or _UNPREDICTABLE.search(_dotted(part, meaning)) for part in parts):
        yield from parts


def _dotted(node: ast.expr, meaning: Meaning) -> str:
    return (meaning.dotted(node) or "") if isinstance(node, ast.Name | ast.Attribute) else ""


def _is_generator(function: ast.expr, meaning: Meaning) -> bool:
    """`rng.choice` of `rng = random.Random(...)`."""
    owner = function.value if isinstance(function, ast.Attribute) else None
    made = [one.value for one in meaning.bindings(owner)]
    return bool(made) and all(isinstance(one, ast.Call) and meaning.dotted(one.func) == "random.Random" for one in made)
