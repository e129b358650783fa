"""The second witness: whether anything in the repository might give a name to something."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from review.phantom.index.texts import Text

MOST_PARSED = 40
"""Changed files with the word that are parsed for one name; a word that is in more is no invention."""


class Words:
    """The words of a repository's Python files. Where the text of a file is missing, any word may stand in it."""

    def __init__(self, texts: Mapping[str, bytes], changed: Iterable[str], *, whole: bool) -> None:
        """`changed`: the files in which a use of the name is what is being judged; elsewhere it is a sign of life."""
        chosen = frozenset(changed)
        self._changed = [texts[path] for path in sorted(chosen & texts.keys())]
        self._others = [text for path, text in texts.items() if path not in chosen]
        self._whole = whole
        self._known: dict[str, bool] = {}

    def may_give(self, name: str) -> bool:
        """Whether a file binds `name` (or holds it in a text), or one that is not under review mentions it at all."""
        if name not in self._known:
            self._known[name] = not self._whole or self._occurs(name)
        return self._known[name]

    def _occurs(self, name: str) -> bool:
        word = name.encode()
        if self._rest.mentions(word):
            return True
        suspect = [text for text in self._changed if word in text and Text(text).mentions(word)]
        return len(suspect) > MOST_PARSED or any(_binds(text, name) for text in suspect)

    @cached_property
    def _rest(self) -> Text:
        return Text(b"\n".join(self._others))


def _binds(text: bytes, name: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the reviewed code's own, such as an invalid escape
            tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return True
    word = re.compile(rf"\b{re.escape(name)}\b")
    docs = set(_docstrings(tree))
    return any(node not in docs and _gives(node, name, word) for node in ast.walk(tree))


def _gives(node: ast.AST, name: str, word: re.Pattern[str]) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and word.search(node.value) is not None
    if isinstance(node, ast.Name):
        return node.id == name and not isinstance(node.ctx, ast.Load)
    if isinstance(node, ast.Attribute):
        return node.attr == name and not isinstance(node.ctx, ast.Load)
    if isinstance(node, ast.alias):
        return node.asname == name
    return name in (getattr(node, "name", None), getattr(node, "arg", None), *(getattr(node, "names", None) or ()))


def _docstrings(tree: ast.Module) -> Iterator[ast.AST]:
    """Texts that stand as statements of their own: nothing reads them."""
    return (node.value for node in ast.walk(tree) if isinstance(node, ast.Expr))
