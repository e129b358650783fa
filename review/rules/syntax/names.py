"""What the names that people give to values say about them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from review.rules.syntax.nodes import last_name

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")

_SECRET = re.compile(
    r"(^|_)(password|passwd|passphrase|pwd|secret|otp|csrf|nonce|salt|credentials?|rememberme|captcha"
    r"|(session|remember|api|auth|access|reset|secret|private|signing|encryption|activation|recovery|license)"
    r"_(me_)?(id|key|token|code)"
    r"|(verification|confirmation|invite|invitation|authorization|login|sms|one_time|two_factor|mfa|pass)_(pass)?code"
    r"|sid|sessid|session_?id|apikey|pin_?code|passcode|remember_me)(_(value|string|str|code|key|hash|hex|bytes))?$"
)
_PASSWORD = re.compile(r"(^|_)(password|passwd|passphrase|pwd|passcode)(_(bytes|plain|raw|str|plaintext|text|value))?$")
_TOKEN = re.compile(r"(^|_)token(_(value|string|str|hex))?$")


@lru_cache(maxsize=8192)
def words(name: str) -> tuple[str, ...]:
    """`reset`, `token` for `resetToken`, `RESET_TOKEN` and `reset-token`."""
    return tuple(word.lower() for word in _WORD.findall(name))


def snake(name: str) -> str:
    """`reset_token` for `resetToken`."""
    return "_".join(words(name))


def is_password(name: str) -> bool:
    """Whether a value of that name is a password as a person types it."""
    return bool(_PASSWORD.search(snake(name)))


def is_secret(name: str) -> bool:
    """Whether whoever guesses a value of that name gets in."""
    return bool(_SECRET.search(snake(name)) or _TOKEN.search(snake(name)))


def name_of(node: ast.AST | None) -> str:
    """The last name of a variable, attribute or item: `token` of `token`, `user.token`, `data["token"]`."""
    if isinstance(node, ast.Subscript):
        return node.slice.value if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str) else ""
    if isinstance(node, ast.Call) and last_name(node.func) in ("get", "pop", "getlist", "getenv") and node.args:
        key = node.args[0]
        return key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else ""
    return last_name(node)


def names_in(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """All names, attributes and texts in some nodes."""
    for node in nodes:
        if isinstance(node, ast.Name | ast.Attribute):
            yield last_name(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
