"""security/weak-hash: MD5 and SHA-1 where something may depend on them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.hashing import WEAK, Hashing, hashed_password, hashings
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import is_secret, names_in, words
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/weak-hash",
    family="security",
    title="Broken hash function",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$CALL` makes a $HASH digest, for which two inputs with the same result can be computed.",
    why="A signature, token or integrity check that rests on it can be forged: somebody prepares two contents with one "
    "digest, and the check takes the one for the other.",
    fix="Use `hashlib.sha256` (or `blake2b`), `hmac.new(key, data, hashlib.sha256)` for signatures; where nothing "
    "depends on it, say so: `hashlib.md5(data, usedforsecurity=False)`.",
    prompt="Replace this digest by SHA-256, or by HMAC-SHA-256 with a key from the settings if it proves who made "
    "something. Keep old stored digests verifiable during a migration by storing the algorithm beside them. If it only "
    "names a cache entry or finds duplicates, keep it and pass usedforsecurity=False.",
    cwe="CWE-327",
    references=("https://docs.python.org/3/library/hashlib.html#hashlib.md5",),
    same_as=("B303", "B324"),
)

_HARMLESS = frozenset(
    """
    etag cache cached caching checksum checksums fingerprint gravatar avatar dedup dedupe deduplicate deduplication
    duplicate duplicates bucket shard sharding partition color colour websocket guid uuid memo memoize slug legacy
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Words around digests that tell things apart where nobody gains by making two the same."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Weak digests, but of passwords, which have a rule of their own, and where the names say that it is harmless."""
    meaning = meaning_of(file)
    for one in hashings(meaning):
        if one.algorithm in WEAK and not hashed_password(one, meaning) and not _is_harmless(one, meaning):
            yield report(RULE, file, one.call, CALL=one.call.func, HASH=one.algorithm.upper())


def _is_harmless(hashing: Hashing, meaning: Meaning) -> bool:
    names = list(_around(hashing.call, meaning))
    if any(is_secret(name) or "signature" in words(name) for name in names):
        return False
    return any(word in _HARMLESS for name in names for word in words(name))


def _around(call: ast.Call, meaning: Meaning) -> Iterator[str]:
    """The names in the call's statement, and those of the function and class around it."""
    is_found = False
    for parent, _ in meaning.scopes.ancestors(call):
        if isinstance(parent, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield parent.name
        elif isinstance(parent, ast.stmt) and not is_found:
            is_found = True
            yield from names_in(ast.walk(parent))
            yield from _where_it_goes(parent, meaning)


def _where_it_goes(statement: ast.stmt, meaning: Meaning) -> Iterator[str]:
    """`etag` of `digest = md5(data)` that a later line gives to `set_etag(digest.hexdigest())`."""
    if not isinstance(statement, ast.Assign) or not isinstance(statement.targets[0], ast.Name):
        return
    name = statement.targets[0].id
    for node, scope in meaning.scopes.of_name.items():
        if node.id == name and any(one.value is statement.value for one in scope.lookup(name)[1]):
            for parent, _ in meaning.scopes.ancestors(node):
                if isinstance(parent, ast.stmt):
                    if not isinstance(parent, ast.If | ast.For | ast.While | ast.With | ast.Try):
                        yield from names_in(ast.walk(parent))
                    break
