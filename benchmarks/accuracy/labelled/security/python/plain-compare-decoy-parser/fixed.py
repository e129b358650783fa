from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Token:
    kind: str
    text: str


def balanced(tokens: Iterator[Token], signature: str) -> bool:
    """Whether brackets open and close in pairs."""
    depth = 0
    for token in tokens:
        if token == Token("bracket", "("):
            depth += 1
        elif token.text == ")":
            depth -= 1
        if depth < 0:
            return False
    return depth == 0 and signature != ""
