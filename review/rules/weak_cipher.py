"""security/weak-cipher: ciphers and modes that can be broken, and keys that are too short."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import literal
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import either, every, keyword
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/weak-cipher",
    family="security",
    title="Broken cipher, mode or key length",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="`$WHAT` does not protect what it encrypts: $REASON.",
    why="Who records the traffic or copies the file can read it, or finds out which blocks are equal, with means that "
    "anybody can rent.",
    fix="Use authenticated encryption: `cryptography.fernet.Fernet`, `AESGCM` or `ChaCha20Poly1305`; RSA keys of at "
    "least 2048 bits, better 3072.",
    prompt="Replace the cipher by authenticated encryption from the cryptography package (AESGCM with a fresh "
    "os.urandom(12) nonce for every message, or Fernet), the key from the settings. Keep a reader for old data until "
    "it is re-encrypted. Generate RSA keys with 3072 bits or use Ed25519. Let InvalidTag reach the caller as an error "
    "of its own.",
    cwe="CWE-327",
    references=(
        "https://cryptography.io/en/latest/hazmat/primitives/aead/",
        "https://pycryptodome.readthedocs.io/en/latest/src/cipher/cipher.html",
    ),
    same_as=("B304", "B305", "B505"),
)

_CIPHER = re.compile(
    r"^(Crypto|Cryptodome)\.Cipher\.(DES3?|ARC2|ARC4|Blowfish|CAST)\.new$"
    r"|^cryptography\.hazmat\.(primitives\.ciphers|decrepit\.ciphers)\.algorithms\.(TripleDES|ARC4|Blowfish|CAST5|IDEA|SEED|RC2)$"
    r"|^cryptography\.hazmat\.decrepit\.ciphers\.algorithms\.\w+$|^pyDes\.(des|triple_des)$"
)
_ECB = re.compile(r"\.MODE_ECB$|\.ciphers\.modes\.ECB$")
_KEYS = {
    "cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key": (1, "key_size"),
    "cryptography.hazmat.primitives.asymmetric.dsa.generate_private_key": (0, "key_size"),
    "Crypto.PublicKey.RSA.generate": (0, "bits"),
    "Cryptodome.PublicKey.RSA.generate": (0, "bits"),
    "Crypto.PublicKey.DSA.generate": (0, "bits"),
    "rsa.newkeys": (0, "nbits"),
    "paramiko.RSAKey.generate": (0, "bits"),
}
"""Functions that make keys, with the place and the name of the length."""
LEAST_BITS = 2048
"""For RSA and DSA, as NIST SP 800-57 part 1 has it since 2014."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Weak ciphers, the electronic codebook mode, and short keys."""
    meaning = meaning_of(file)
    seen: set[int] = set()
    for node, what, reason in _weaknesses(meaning):
        if node.lineno not in seen:
            seen.add(node.lineno)
            yield report(RULE, file, node, WHAT=what, REASON=reason)


def _weaknesses(meaning: Meaning) -> Iterator[tuple[ast.expr, ast.expr, str]]:
    """(where, what is named, what is wrong with it)."""
    for call in every(ast.Call, meaning.file):
        dotted = meaning.dotted(call.func) or ""
        if _CIPHER.search(dotted):
            yield call, call.func, "the cipher has been broken in practice"
        elif dotted in _KEYS and _is_short(call, *_KEYS[dotted], meaning):
            yield call, call, f"a key of less than {LEAST_BITS} bits can be factored"
    for node in either(ast.Attribute, ast.Name, meaning.file):
        is_ecb = isinstance(node.ctx, ast.Load) and bool(_ECB.search(meaning.dotted(node) or ""))
        if is_ecb and _is_chosen(node, meaning):
            yield node, node, "equal blocks of text give equal blocks of cipher text"


def _is_chosen(node: ast.expr, meaning: Meaning) -> bool:
    """Whether it is called, or given to a call, rather than listed or asked about."""
    parent = meaning.scopes.parents.get(node)
    return isinstance(parent, ast.Call | ast.keyword | ast.Assign)


def _is_short(call: ast.Call, place: int, name: str, meaning: Meaning) -> bool:
    bits = keyword(call, name) or (call.args[place] if len(call.args) > place else None)
    size = literal(bits, meaning)
    return isinstance(size, int) and size < LEAST_BITS
