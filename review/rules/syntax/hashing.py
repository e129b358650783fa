"""Calls that hash something, and what they hash."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from review.rules.syntax.flow import given, literal, made_of
from review.rules.syntax.meaning import Meaning
from review.rules.syntax.names import is_password, name_of
from review.rules.syntax.nodes import constant, every, keyword, method_of

WEAK = frozenset({"md5", "sha1", "sha", "md4", "md2", "ripemd160"})
FAST = WEAK | {"sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_512", "blake2b", "blake2s"}

_LIBRARIES = {"Crypto.Hash": ".new", "Cryptodome.Hash": ".new", "cryptography.hazmat.primitives.hashes": ""}


@dataclass(frozen=True)
class Hashing:
    """One call that makes a hash object."""

    call: ast.Call
    algorithm: str
    """In small letters without separators: `sha1`."""
    data: Sequence[ast.expr]
    """What is hashed: the call's argument and what `update` adds to the variable that holds it."""


def hashings(meaning: Meaning) -> Iterator[Hashing]:
    """Every call of a file that makes a hash object of a named algorithm, for security as far as it says."""
    for call in every(ast.Call, meaning.file):
        algorithm = _algorithm(call, meaning)
        if algorithm and constant(keyword(call, "usedforsecurity")) is not False:
            yield Hashing(call, algorithm, (*_first(call, algorithm), *_updates(call, meaning)))


def _algorithm(call: ast.Call, meaning: Meaning) -> str:
    dotted = meaning.dotted(call.func) or ""
    module, _, function = dotted.rpartition(".")
    if module == "hashlib" and function == "new":
        name = literal(call.args[0] if call.args else keyword(call, "name"), meaning)
        return name.lower().replace("-", "") if isinstance(name, str) else ""
    if module == "hashlib":
        return function if function in FAST else ""
    for library, end in _LIBRARIES.items():
        if dotted.startswith(f"{library}.") and dotted.endswith(end):
            return dotted.removeprefix(f"{library}.").removesuffix(end).lower()
    return ""


def _first(call: ast.Call, algorithm: str) -> Sequence[ast.expr]:
    """The data that the call itself is given."""
    is_new = bool(call.args) and isinstance(call.args[0], ast.Constant) and call.args[0].value == algorithm
    data = keyword(call, "data") or keyword(call, "string")
    return [data] if data is not None else call.args[1:2] if is_new else call.args[:1]


def _updates(call: ast.Call, meaning: Meaning) -> Iterator[ast.expr]:
    for other in every(ast.Call, meaning.file):
        if method_of(other) != "update" or not isinstance(other.func, ast.Attribute):
            continue
        owner = other.func.value
        if isinstance(owner, ast.Name) and any(call is one for one in given(owner, meaning)):
            yield from other.args[:1]


def hashed_password(hashing: Hashing, meaning: Meaning) -> str:
    """The source of a password among the hashed data; empty if there is none."""
    for data in hashing.data:
        for part in made_of(data, meaning):
            if not isinstance(part, ast.Name | ast.Attribute | ast.Subscript | ast.Call) or not is_password(
                name_of(part)
            ):
                continue
            return ast.unparse(part)
    return ""
