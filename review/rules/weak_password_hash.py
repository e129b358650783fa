"""security/weak-password-hash: a password that goes through a hash made to be fast."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.hashing import FAST, WEAK, hashed_password, hashings
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import name_of, names_in, words
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/weak-password-hash",
    family="security",
    title="Password stored with a fast hash",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="`$SECRET` is hashed with $HASH, a fast hash: passwords behind it are guessed by the billion per second.",
    why="After a leak of the table almost all passwords are recovered within hours; a salt alone does not change that.",
    fix="Use a password hash: `argon2.PasswordHasher().hash(password)`, `bcrypt.hashpw(...)`, or from the standard "
    'library `hashlib.scrypt` / `hashlib.pbkdf2_hmac("sha256", ..., 600_000)` with a random salt per password.',
    prompt="Replace this hash by a password hashing function: argon2-cffi's PasswordHasher (hash and verify), or "
    "hashlib.scrypt with a salt from secrets.token_bytes(16) where no dependency may be added. Store algorithm, "
    "parameters and salt with the hash, compare with the library's verify or hmac.compare_digest, and re-hash old "
    "entries at the next successful login. Never log or return the password.",
    cwe="CWE-916",
    references=("https://docs.python.org/3/library/hashlib.html#key-derivation",),
    same_as=("B324", "B303"),
)

_ACCOUNTS = frozenset(
    """
    password passwords passwd pwd hash hashed hasher register registration signup login signin user users account
    accounts credential credentials auth authenticate member customer admin create store save check verify set
    """.split()  # noqa: SIM905  one per line would fill a page
)
_OTHER_USE = re.compile(
    r"(?i)pwned|breach|leaked|hibp|bcrypt|argon2|scrypt|pbkdf2|digest_?auth|realm|ha1|scramble|cnonce"
)
"""Names of what hashes passwords for a protocol, for a look-up of leaked ones, or before the real password hash."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Passwords in general-purpose hashes, but where a protocol or a slow hash follows."""
    meaning = meaning_of(file)
    for one in hashings(meaning):
        secret = hashed_password(one, meaning) if one.algorithm in FAST else ""
        is_kept = one.algorithm in WEAK or _is_kept(one.call, meaning)
        if secret and is_kept and not _has_other_use(one.call, meaning):
            yield report(RULE, file, one.call, SECRET=secret, HASH=one.algorithm.upper())


def _has_other_use(call: ast.Call, meaning: Meaning) -> bool:
    unit = unit_of(call, meaning.scopes)
    nodes = unit.body if isinstance(unit, ast.Module) else [unit]
    names = [*names_in(part for node in nodes for part in ast.walk(node)), getattr(unit, "name", "")]
    return any(_OTHER_USE.search(name) for name in names)


def _is_kept(call: ast.Call, meaning: Meaning) -> bool:
    """Whether the code around is about accounts, so that the digest is what a password is checked with."""
    names: list[str] = []
    for parent, _ in meaning.scopes.ancestors(call):
        if isinstance(parent, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.append(parent.name)
        elif isinstance(parent, ast.Assign):
            names += [name_of(target) for target in parent.targets]
        elif isinstance(parent, ast.Dict | ast.Compare | ast.keyword):
            names += names_in(ast.walk(parent))
    return any(word in _ACCOUNTS for name in names for word in words(name))
