"""security/fixed-cipher-input: a key, salt or nonce that stands in the source."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import is_fixed
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, keyword
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/fixed-cipher-input",
    family="security",
    title="Key, salt or nonce written into the source",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL` is given a $ROLE that is the same every time.",
    why="A key in the source is known to all who can read it. With a repeated nonce two messages reveal each other, "
    "and with one salt for all a single table of guesses opens every password.",
    fix="Make salts, nonces and initialisation vectors fresh for every use, `os.urandom(16)`, and store them beside "
    "the result; read keys from a secret store.",
    prompt="Generate the nonce, IV or salt with os.urandom (12 bytes for AES-GCM, 16 for CBC and for salts) for each "
    "call, and prepend it to what is stored so that the reader can take it off again. Read keys from the settings and "
    "fail at start-up when one is missing or has the wrong length. Keep a reader for data that was written before.",
    cwe="CWE-329",
    references=("https://cryptography.io/en/latest/hazmat/primitives/aead/",),
)

_CIPHERS = "cryptography.hazmat.primitives.ciphers"
_KDF = "cryptography.hazmat.primitives.kdf"
_INPUTS: dict[str, tuple[tuple[int | None, str, str], ...]] = {
    "hashlib.pbkdf2_hmac": ((2, "salt", "salt"),),
    "hashlib.scrypt": ((None, "salt", "salt"),),
    "bcrypt.hashpw": ((1, "salt", "salt"),),
    "cryptography.fernet.Fernet": ((0, "key", "key"),),
    f"{_CIPHERS}.algorithms.AES": ((0, "key", "key"),),
    f"{_CIPHERS}.algorithms.ChaCha20": ((0, "key", "key"), (1, "nonce", "nonce")),
    **{
        f"{_CIPHERS}.modes.{mode}": ((0, "initialization_vector", "initialisation vector"),)
        for mode in ("CBC", "OFB", "CFB", "CFB8")
    },
    **{f"{_CIPHERS}.modes.{mode}": ((0, "nonce", "nonce"),) for mode in ("CTR", "GCM")},
    **{f"{_CIPHERS}.aead.{kind}": ((0, "key", "key"),) for kind in ("AESGCM", "AESCCM", "ChaCha20Poly1305")},
    f"{_KDF}.pbkdf2.PBKDF2HMAC": ((2, "salt", "salt"),),
    f"{_KDF}.scrypt.Scrypt": ((0, "salt", "salt"),),
    f"{_KDF}.argon2.Argon2id": ((None, "salt", "salt"),),
    **{
        f"{package}.Protocol.KDF.{kdf}": ((1, "salt", "salt"),)
        for package in ("Crypto", "Cryptodome")
        for kdf in ("PBKDF2", "scrypt")
    },
    **{
        f"{package}.Cipher.{cipher}.new": (
            (0, "key", "key"),
            (2, "iv", "initialisation vector"),
            (None, "nonce", "nonce"),
        )
        for package in ("Crypto", "Cryptodome")
        for cipher in ("AES", "ChaCha20", "ChaCha20_Poly1305", "Salsa20", "DES", "DES3", "Blowfish")
    },
}
"""Functions with the places, names and roles of what must not be known in advance."""
_AEAD = tuple(f"{_CIPHERS}.aead.{kind}" for kind in ("AESGCM", "AESCCM", "ChaCha20Poly1305"))


def find(file: PythonFile) -> Iterable[Finding]:
    """Calls of cryptography whose secret or random input is a constant."""
    meaning = meaning_of(file)
    if is_for_development(file):
        return
    for call in every(ast.Call, file):
        for node, role in _inputs(call, meaning):
            if is_fixed(node, meaning):
                yield report(RULE, file, call, CALL=call.func, ROLE=role)
                break


def _inputs(call: ast.Call, meaning: Meaning) -> Iterator[tuple[ast.expr, str]]:
    for place, name, role in _INPUTS.get(meaning.dotted(call.func) or "", ()):
        node = keyword(call, name)
        if node is None and place is not None and len(call.args) > place:
            node = call.args[place]
        if node is not None:
            yield node, role
    is_encryption = isinstance(call.func, ast.Attribute) and call.func.attr == "encrypt" and len(call.args) == 3
    owner = call.func.value if is_encryption and isinstance(call.func, ast.Attribute) else None
    if owner is not None and any(_is_aead(one, meaning) for one in _values(owner, meaning)):
        yield call.args[0], "nonce"


def _values(node: ast.expr, meaning: Meaning) -> Iterator[ast.expr]:
    yield node
    yield from (one.value for one in meaning.bindings(node) if one.value is not None)


def _is_aead(node: ast.expr, meaning: Meaning) -> bool:
    return isinstance(node, ast.Call) and meaning.dotted(node.func) in _AEAD
