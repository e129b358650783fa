"""What comes from reviewed code, made fit for a terminal."""

from __future__ import annotations


def printable(text: str) -> str:
    """`text` without control characters, which could drive the reader's terminal; each becomes U+FFFD."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)
