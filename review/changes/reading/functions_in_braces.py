"""The functions of JavaScript, TypeScript and Go, by their braces, and what stands on their lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from review.changes import SCRIPTS, ChangedFile
from review.changes.reading.places import is_generated
from review.changes.reading.tokens import Token, code
from review.source import SourceFile

_NO_FUNCTION = frozenset(
    """
    if for while switch catch else try do with select class interface struct finally
    """.split()  # noqa: SIM905  one per line would fill a page
)
_MODIFIERS = frozenset(
    """
    export default async public private protected static const let var function func get set
    """.split()  # noqa: SIM905  one per line would fill a page
)


LONGEST_HEADER = 400
"""Tokens before a brace that are searched for a function's name."""
DEEPEST = 20
"""Blocks around a function that is compared by itself; deeper ones are part of those around them."""
_SWITCHED = frozenset({"only", "skip"})
"""What a test's name may carry without being another test."""


@dataclass(frozen=True, eq=False)
class Body:
    """A function of one version: its name with those around it, and its tokens between the braces."""

    name: str
    header: Sequence[Token]
    tokens: Sequence[Token]

    @property
    def first(self) -> int:
        """The line on which it begins."""
        return self.header[0].line if self.header else 0

    @property
    def last(self) -> int:
        """Its last line with code."""
        return self.tokens[-1].line if self.tokens else self.first

    @cached_property
    def lines(self) -> dict[int, tuple[str, ...]]:
        """What stands on each line."""
        found: defaultdict[int, list[str]] = defaultdict(list)
        for token in self.tokens:
            found[token.line].append(token.text)
        return {line: tuple(texts) for line, texts in found.items()}


@dataclass(frozen=True, eq=False)
class BodyPair:
    """One function in both versions."""

    base: Body
    head: Body
    change: ChangedFile

    @cached_property
    def kept(self) -> dict[tuple[str, ...], int]:
        """The head's line of each code line."""
        return {texts: line for line, texts in reversed(self.head.lines.items())}

    @cached_property
    def old(self) -> Counter[tuple[str, ...]]:
        """The base's code lines."""
        return Counter(self.base.lines.values())

    def at(self, line: int) -> str:
        """The source of one of the head's lines."""
        return self.change.head.lines[line - 1].strip()

    def was(self, line: int) -> str:
        """The source of one of the base's lines."""
        return self.change.base.lines[line - 1].strip() if self.change.base else ""

    @property
    def new(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The head's code lines that the base does not have."""
        return ((line, texts) for line, texts in self.head.lines.items() if texts not in self.old)

    @property
    def gone(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The base's code lines that the head does not have."""
        return ((line, texts) for line, texts in self.base.lines.items() if texts not in self.kept)


@lru_cache(maxsize=1)
def body_pairs(change: ChangedFile) -> Sequence[BodyPair]:
    """Functions with a removed line that the head still has under the same name."""
    if change.base is None or change.language not in {*SCRIPTS, "go"} or is_generated(change.head):
        return ()
    heads = by_name(change.head)
    return [
        BodyPair(old, new, change)
        for name, olds in by_name(change.base).items()
        if len(olds) == len(heads.get(name, ()))
        for old, new in zip(olds, heads[name], strict=True)
        if not change.removed.isdisjoint(range(old.first, old.last + 2))
    ]


@lru_cache(maxsize=2)
def by_name(file: SourceFile) -> dict[str, list[Body]]:
    """All functions, the same name more than once in the order of the file."""
    found: defaultdict[str, list[Body]] = defaultdict(list)
    tokens = code(file)
    open_at: list[tuple[int, str, int]] = []  # (where its brace is, its name or "", where its header begins)
    start = 0
    for number, token in enumerate(tokens):
        if token.text in ("{", "}", ";") and token.kind == "sign":
            if token.text == "{":
                begin = max(start, _line_start(tokens, number, start))
                open_at.append((number, _name(tokens[begin:number]), begin))
            elif token.text == "}" and open_at:
                brace, name, begin = open_at.pop()
                if name and not name.startswith("class ") and len(open_at) < DEEPEST:
                    path = ".".join([*(outer for _, outer, _ in open_at if outer), name])
                    found[path].append(Body(path, tokens[begin:brace], tokens[brace + 1 : number]))
                elif not name and _unclosed(tokens[begin:brace]):
                    start = begin  # an object among the arguments: the header goes on
                    continue
            start = number + 1
    return {name: sorted(some, key=lambda one: one.first) for name, some in found.items()}


def _unclosed(header: Sequence[Token]) -> bool:
    texts = [token.text for token in header]
    return texts.count("(") > texts.count(")")


def _line_start(tokens: Sequence[Token], number: int, start: int) -> int:
    """Where the statement that ends before token `number` begins: back over its parentheses, then to its line's start.

    Without semicolons nothing else separates it from the statement before.
    """
    depth, at = 0, number - 1
    while at >= max(start, number - LONGEST_HEADER):
        depth += (tokens[at].text in (")", "]")) - (tokens[at].text in ("(", "["))
        if depth <= 0 and (at == 0 or tokens[at - 1].line < tokens[at].line):
            return at
        at -= 1
    return at + 1


def _name(header: Sequence[Token]) -> str:
    """The name that a header gives to a function; empty for a block that is none."""
    texts = [token.text for token in header if token.text not in _MODIFIERS]
    if texts[:1] == ["class"]:
        return " ".join(texts[:2])
    if not texts or texts[0] in _NO_FUNCTION or ")" not in texts:
        return _first_words(texts) if texts[-1:] == ["=>"] else ""
    if header[0].text == "func":
        receiver = texts[texts.index(")") - 1] if texts[0] == "(" else ""
        rest = texts[texts.index(")") + 1 :] if receiver else texts
        return f"{receiver}.{rest[0]}" if rest else ""
    return _first_words(texts)


def _first_words(texts: Sequence[str]) -> str:
    """`app.post "/orders"` of a handler's header, `save` of a method's."""
    words: list[str] = []
    for text in texts:
        if text in ("(", "=", ":=", "=>", "<", ":") and words:
            break
        words.append(text)
    route = next((text for text in texts[len(words) :][:2] if text[:1] in "\"'`"), "")
    if words[-1:] and words[-1] in _SWITCHED:
        words = words[:-2]
    return "".join([*words, route])
